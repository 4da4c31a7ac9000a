#include "drafting/company_card.hpp"

#include <algorithm>
#include <charconv>

#include "drafting/card_merge.hpp"
#include "drafting/decimal.hpp"

namespace diwan::drafting {

namespace {

constexpr int mostValidityDays = 3650;

std::vector<std::string> allFields() {
    std::vector<std::string> fields;
    for (char const* const base : {"name", "legal", "activity", "address"})
        for (char const* const language : {"", "_ar", "_en"})
            fields.push_back(std::string(base) + language);
    for (char const* const field : {"country", "phones", "email", "website"})
        fields.emplace_back(field);
    fields.insert(fields.end(), identifierFields().begin(), identifierFields().end());
    for (char const* const field : {"vat_regime", "validity_days", "deposit", "signatory", "validator"})
        fields.emplace_back(field);
    for (char const* const base : {"payment_terms", "delivery_time", "warranty", "terms"})
        for (char const* const language : {"", "_ar", "_en"})
            fields.push_back(std::string(base) + language);
    return fields;
}

struct Text {
    char const* name;
    LocalText Company::*text;
};
constexpr Text translated[] = {{"name", &Company::name},         {"legal", &Company::legal},
                               {"activity", &Company::activity}, {"address", &Company::address},
                               {"warranty", &Company::warranty}, {"payment_terms", &Company::paymentTerms},
                               {"terms", &Company::terms},       {"delivery_time", &Company::deliveryTime}};

struct Plain {
    char const* name;
    std::string Company::*text;
};
constexpr Plain plain[] = {{"email", &Company::email},         {"website", &Company::website},
                           {"country", &Company::country},     {"vat_regime", &Company::vatRegime},
                           {"signatory", &Company::signatory}, {"validator", &Company::validator}};

std::optional<int> daysOf(std::string const& text) {
    int days = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    bool const isNumber = error == std::errc() && end == text.data() + text.size();
    return isNumber && days >= 0 && days <= mostValidityDays ? std::optional(days) : std::nullopt;
}

std::optional<std::int64_t> percentOf(std::string const& text) {
    auto const hundredths = parseDecimal(text, 2);
    return hundredths && *hundredths >= 0 && *hundredths <= 100'00 ? std::optional(*hundredths)
                                                                   : std::nullopt;
}

std::vector<std::string> listOf(std::string const& text) {
    std::vector<std::string> list;
    std::size_t at = 0;
    while (at <= text.size()) {
        std::size_t const end = std::min(text.find_first_of(",;\n", at), text.size());
        std::string one = text.substr(at, end - at);
        one.erase(0, one.find_first_not_of(" \t\r"));
        one.erase(one.find_last_not_of(" \t\r") + 1);
        if (!one.empty()) list.push_back(std::move(one));
        at = end + 1;
    }
    return list;
}

std::string valueOf(FlatCard const& card, std::string const& field) {
    auto const found = card.find(field);
    return found == card.end() ? std::string() : found->second;
}

}  // namespace

std::vector<std::string> const& companyFields() {
    static std::vector<std::string> const fields = allFields();
    return fields;
}

FlatCard flatOf(Company const& company) {
    FlatCard flat;
    auto const put = [&](std::string const& field, std::string const& text) {
        if (!text.empty()) flat[field] = text;
    };
    for (Text const& one : translated) {
        LocalText const& text = company.*one.text;
        put(one.name, text.french);
        put(std::string(one.name) + "_ar", text.arabic);
        put(std::string(one.name) + "_en", text.english);
    }
    for (Plain const& one : plain)
        put(one.name, company.*one.text);
    for (std::string const& phone : company.phones)
        flat["phones"] += (flat["phones"].empty() ? "" : ", ") + phone;
    for (std::string const& field : identifierFields())
        put(field, company.identifiers.value(field));
    put("rib", company.rib);
    put("validity_days", std::to_string(company.validityDays));
    put("deposit", shortDecimal(company.depositHundredths, 2));
    return flat;
}

void apply(FlatCard const& flat, Company& company) {
    auto const take = [&](std::string const& field, std::string& text) {
        if (auto const found = flat.find(field); found != flat.end()) text = found->second;
    };
    for (Text const& one : translated) {
        LocalText& text = company.*one.text;
        take(one.name, text.french);
        take(std::string(one.name) + "_ar", text.arabic);
        take(std::string(one.name) + "_en", text.english);
    }
    for (Plain const& one : plain)
        take(one.name, company.*one.text);
    if (auto const phones = flat.find("phones"); phones != flat.end())
        company.phones = listOf(phones->second);
    for (std::string const& field : identifierFields())
        if (auto const found = flat.find(field); found != flat.end() && field != "rib")
            company.identifiers.set(field, found->second);
    take("rib", company.rib);
    company.validityDays = daysOf(valueOf(flat, "validity_days")).value_or(company.validityDays);
    company.depositHundredths = percentOf(valueOf(flat, "deposit")).value_or(company.depositHundredths);
}

std::vector<Problem> cardDoubts(FlatCard const& card, Language language) {
    std::string const whose = nameOf(card);
    std::vector<Problem> doubts;
    if (whose.empty()) doubts.push_back({.code = "card.name-missing", .arguments = {}, .detail = ""});
    Identifiers identifiers;
    for (std::string const& field : identifierFields())
        identifiers.set(field, valueOf(card, field));
    for (Problem& doubt : identifierDoubts(identifiers, valueOf(card, "country"), whose, language))
        doubts.push_back(std::move(doubt));
    std::string const email = valueOf(card, "email");
    std::size_t const at = email.find('@');
    bool const isAddress = at != std::string::npos && at > 0 && email.find('.', at) != std::string::npos &&
                           email.find(' ') == std::string::npos && email.back() != '.';
    if (!email.empty() && !isAddress)
        doubts.push_back({.code = "card.doubt-email", .arguments = {whose, email}, .detail = ""});
    auto const number = [&](char const* field, bool isGood) {
        std::string const text = valueOf(card, field);
        if (!text.empty() && !isGood)
            doubts.push_back({.code = "card.doubt-number",
                              .arguments = {whose, fieldLabel(field, language), text},
                              .detail = ""});
    };
    number("validity_days", daysOf(valueOf(card, "validity_days")).has_value());
    number("deposit", percentOf(valueOf(card, "deposit")).has_value());
    return doubts;
}

}  // namespace diwan::drafting
