#include "drafting/fill.hpp"

#include <algorithm>

#include "drafting/decimal.hpp"
#include "drafting/formats.hpp"
#include "drafting/table_rows.hpp"
#include "language/messages.hpp"

namespace diwan::drafting {

namespace {

using Values = std::map<std::string, std::string>;

void put(Values& values, std::string const& name, std::string text) {
    if (!text.empty()) values[name] = std::move(text);
}

// A phone or an identifier, which no line break may cut.
std::string unbroken(std::string_view text, Language language) {
    std::string whole;
    for (char const c : text)
        whole += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return isolated(whole, language);
}

std::string joined(std::vector<std::string> const& parts) {
    std::string text;
    for (std::string const& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    return text;
}

std::string identifierLine(Identifiers const& identifiers, Language language) {
    std::vector<std::string> parts;
    auto const add = [&](std::string_view key, std::string const& value) {
        if (!value.empty()) parts.push_back(language::message(language, key, {unbroken(value, language)}));
    };
    add("document.rc", identifiers.rc);
    add("document.nif", identifiers.nif);
    add("document.nis", identifiers.nis);
    add("document.ai", identifiers.ai);
    for (std::string const& field : identifierFields()) {
        // Where to pay has a line of its own.
        auto const found =
            field == "rib" || field == "iban" ? identifiers.others.end() : identifiers.others.find(field);
        if (found == identifiers.others.end()) continue;
        auto const rule = std::ranges::find(identifierRules(), field, &IdentifierRule::field);
        parts.push_back(language::message(language, "document.identifier",
                                          {rule->label.in(language), unbroken(found->second, language)}));
    }
    return joined(parts);
}

std::string nameAndRole(Company const& company, std::string const& id, Language language) {
    auto const person = company.person(id);
    if (!person) return {};
    std::string const& role = person->role.in(language);
    if (role.empty()) return person->name.in(language);
    return person->name.in(language) + (language == Language::Arabic ? "، " : ", ") + role;
}

std::string nameOf(Company const& company, std::string const& id, Language language) {
    auto const person = company.person(id);
    return person ? person->name.in(language) : std::string();
}

void putCompany(Values& values, Company const& company, Language language) {
    put(values, "company.name", company.name.in(language));
    put(values, "company.legal", company.legal.in(language));
    put(values, "company.activity", company.activity.in(language));
    put(values, "company.address", company.address.in(language));
    std::vector<std::string> phones;
    for (std::string const& phone : company.phones)
        phones.push_back(unbroken(phone, language));
    put(values, "company.phones", joined(phones));
    put(values, "company.email", isolated(company.email, language));
    phones.push_back(isolated(company.email, language));
    put(values, "company.contact", joined(phones));
    put(values, "company.identifiers", identifierLine(company.identifiers, language));
    put(values, "company.rib", unbroken(company.rib, language));
    put(values, "company.signatory", nameAndRole(company, company.signatory, language));
    put(values, "company.validator", nameOf(company, company.validator, language));
    put(values, "company.author", nameOf(company, company.author, language));
    put(values, "company.payment_terms", company.paymentTerms.in(language));
    put(values, "company.delivery_time", company.deliveryTime.in(language));
    put(values, "company.warranty", company.warranty.in(language));
    put(values, "company.validity_days", std::to_string(company.validityDays));
    if (company.depositHundredths > 0)
        put(values, "company.deposit", formatPercent(company.depositHundredths, language));
}

void putClient(Values& values, Client const& client, Language language) {
    put(values, "client.name", client.name.in(language));
    put(values, "client.contact", client.contact.in(language));
    put(values, "client.address", client.address.in(language));
    put(values, "client.phone", unbroken(client.phone, language));
    put(values, "client.email", isolated(client.email, language));
    put(values, "client.identifiers", identifierLine(client.identifiers, language));
}

void putDay(Values& values, Language language, Company const& company, Form const& form, Day today) {
    auto const typed = [&](std::string const& name) {
        auto const found = form.find(name);
        return found == form.end() ? std::string() : found->second;
    };
    Day day = today;
    if (auto const other = parseIsoDay(typed("doc.date"))) day = *other;
    auto const days = parseDecimal(typed("doc.validity_days"), 0);
    constexpr std::int64_t longest = 3650;
    bool const usable = days && *days >= 0 && *days <= longest;
    put(values, "doc.date", formatDay(day, language));
    put(values, "doc.valid_until",
        formatDay(addDays(day, usable ? static_cast<int>(*days) : company.validityDays), language));
}

std::string listItems(std::string_view text) {
    std::string items;
    for (std::string_view line : pieces(text, '\n')) {
        while (line.starts_with(' ') || line.starts_with('\r'))
            line.remove_prefix(1);
        while (line.ends_with(' ') || line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty()) continue;
        if (!items.empty()) items += '\r';
        items += line;
    }
    return items;
}

std::string fromCards(Placeholder const& placeholder, Values const& cards) {
    std::string const& name = placeholder.defaultFrom.empty() ? placeholder.name : placeholder.defaultFrom;
    auto const found = cards.find(name);
    return found == cards.end() ? std::string() : found->second;
}

}  // namespace

std::string shownText(Placeholder const& placeholder, std::string const& typed, Language language,
                      std::vector<Problem>& problems) {
    auto const complain = [&](char const* code) {
        problems.push_back(
            Problem{.code = code, .arguments = {placeholder.label.in(language), typed}, .detail = ""});
        return typed;
    };
    switch (placeholder.type) {
        case PlaceholderType::List:
            return listItems(typed);
        case PlaceholderType::Date: {
            auto const day = parseIsoDay(typed);
            return day ? formatDay(*day, language) : complain("form.date");
        }
        case PlaceholderType::Money: {
            Money money;
            auto const amount = parseDecimal(typed, decimalsOf(money.currency));
            if (!amount) return complain("form.number");
            money.minor = *amount;
            return formatMoney(money, language);
        }
        case PlaceholderType::Percentage: {
            auto const percent = parseDecimal(typed, 2);
            return percent ? formatPercent(*percent, language) : complain("form.number");
        }
        case PlaceholderType::Number: {
            auto const number = parseDecimal(typed, 3);
            return number ? formatNumber(*number, 3, language) : complain("form.number");
        }
        case PlaceholderType::Choice: {
            for (Choice const& choice : placeholder.choices)
                if (choice.id == typed) return choice.label.in(language);
            return complain("form.choice");
        }
        case PlaceholderType::Text:
        case PlaceholderType::Paragraph:
        case PlaceholderType::Person:
        case PlaceholderType::Client:
        case PlaceholderType::Table:
            return isolated(typed, language);
    }
    return typed;
}

int emptyRows(Placeholder const& table) {
    constexpr int withoutLimit = 3;
    return table.most > 0 ? table.most : withoutLimit;
}

Values cardValues(Language language, Company const& company, std::optional<Client> const& client,
                  Form const& form, Day today) {
    Values values;
    putCompany(values, company, language);
    if (client) putClient(values, *client, language);
    putDay(values, language, company, form, today);
    return values;
}

Filled fillTemplate(Template const& which, Language language, Company const& company,
                    std::optional<Client> const& client, Form const& form, Day today) {
    Values const cards = cardValues(language, company, client, form, today);
    Filled filled;
    for (Placeholder const& placeholder : which.placeholders) {
        auto const typed = form.find(placeholder.name);
        if (placeholder.type == PlaceholderType::Table) {
            if (placeholder.required && typed == form.end()) filled.missing.push_back(placeholder.name);
            continue;
        }
        bool const isTyped = typed != form.end() && !typed->second.empty();
        std::string text = isTyped ? shownText(placeholder, typed->second, language, filled.problems)
                                   : fromCards(placeholder, cards);
        if (text.empty() && placeholder.required) {
            filled.missing.push_back(placeholder.name);
        } else {
            filled.values[placeholder.name] = std::move(text);
        }
    }
    return filled;
}

std::vector<Values> fillRows(Placeholder const& table, Language language, std::vector<Form> const& rows,
                             std::vector<Problem>& problems) {
    std::vector<Values> shownRows;
    if (table.most > 0 && rows.size() > static_cast<std::size_t>(table.most))
        problems.push_back(
            {"form.rows",
             {table.label.in(language), std::to_string(rows.size()), std::to_string(table.most)},
             {}});
    for (Form const& row : rows) {
        Values values;
        for (Placeholder const& field : table.fields) {
            auto const typed = row.find(field.name);
            bool const isTyped = typed != row.end() && !typed->second.empty();
            if (!isTyped && field.required)
                problems.push_back({"form.field",
                                    {table.label.in(language), std::to_string(shownRows.size() + 1),
                                     field.label.in(language)},
                                    {}});
            bool const counted =
                !isTyped && field.origin == Origin::Automatic && field.name.ends_with(".number");
            if (counted) {
                values[field.name] = std::to_string(shownRows.size() + 1);
                continue;
            }
            values[field.name] =
                isTyped ? shownText(field, typed->second, language, problems) : std::string();
        }
        shownRows.push_back(std::move(values));
    }
    return shownRows;
}

}  // namespace diwan::drafting
