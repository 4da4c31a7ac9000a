#include "drafting/identifiers.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "diwan_drafting_data.hpp"
#include "drafting/table_rows.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return c >= 'A' && c <= 'Z';
}
bool allDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::vector<IdentifierRule> readRules() {
    std::vector<IdentifierRule> rules;
    for (auto const& row : tableRows(data::identifiers_tsv)) {
        if (row.size() < 8) continue;
        IdentifierRule rule{.country = std::string(row[0]),
                            .field = std::string(row[1]),
                            .label = LocalText{std::string(row[2]), std::string(row[3]), std::string(row[4])},
                            .shapes = {},
                            .check = row[6] == "-" ? "" : std::string(row[6]),
                            .example = std::string(row[7])};
        if (row[5] != "-")
            for (std::string_view const shape : pieces(row[5], '|'))
                rule.shapes.emplace_back(shape);
        rules.push_back(std::move(rule));
    }
    return rules;
}

// "9{3}A" as "999A".
std::string unrolled(std::string_view shape) {
    std::string signs;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        std::size_t const close = i + 1 < shape.size() && shape[i + 1] == '{' ? shape.find('}', i) : i;
        if (close == i || close == std::string_view::npos) {
            signs += shape[i];
            continue;
        }
        signs.append(std::stoul(std::string(shape.substr(i + 2, close - i - 2))), shape[i]);
        i = close;
    }
    return signs;
}

bool fits(std::string_view value, std::string_view shape) {
    return std::ranges::equal(value, unrolled(shape), [](char sign, char wanted) {
        return wanted == '9' ? isDigit(sign) : wanted == 'A' ? isLetter(sign) : sign == wanted;
    });
}

// The number modulo 97, a letter counting as 10 … 35 (ISO 7064).
int modulo97(std::string_view value) {
    int rest = 0;
    for (char const c : value)
        rest = isDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
    return rest;
}

bool luhn(std::string_view digits) {
    int sum = 0;
    int plain = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int const digit = digits[digits.size() - 1 - i] - '0';
        plain += digit;
        int const doubled = i % 2 == 0 ? digit : 2 * digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    // The establishments of La Poste have a rule of their own: the plain sum is a multiple of five.
    return sum % 10 == 0 || (digits.size() == 14 && digits.starts_with("356000000") && plain % 5 == 0);
}

bool ibanHolds(std::string_view value) {
    bool const shaped = value.size() >= 15 && value.size() <= 34 && isLetter(value[0]) &&
                        isLetter(value[1]) && isDigit(value[2]) && isDigit(value[3]) &&
                        std::ranges::all_of(value, [](char c) { return isDigit(c) || isLetter(c); });
    return shaped && modulo97(std::string(value.substr(4)) + std::string(value.substr(0, 4))) == 1;
}

// Keys with letters follow other rules, which are not told here: only those of digits are checked.
bool frenchVatHolds(std::string_view value) {
    std::string_view const key = value.substr(2, 2);
    std::string_view const siren = value.substr(4);
    if (!luhn(siren)) return false;
    return !allDigits(key) || (12 + 3 * modulo97(siren)) % 97 == modulo97(key);
}

std::optional<Problem> wrongShape(IdentifierRule const& rule, std::string const& value,
                                  std::string const& whose, std::string const& label) {
    if (rule.shapes.empty() ||
        std::ranges::any_of(rule.shapes, [&](std::string const& shape) { return fits(value, shape); }))
        return std::nullopt;
    std::string lengths;
    for (std::string const& shape : rule.shapes) {
        std::string const signs = unrolled(shape);
        if (!allDigits(signs))
            return Problem{
                .code = "card.doubt-shape", .arguments = {whose, label, rule.example}, .detail = ""};
        lengths += (lengths.empty() ? "" : " / ") + std::to_string(signs.size());
    }
    if (!allDigits(value))
        return Problem{.code = "card.doubt-signs", .arguments = {whose, label}, .detail = ""};
    return Problem{.code = "card.doubt-digits",
                   .arguments = {whose, label, std::to_string(value.size()), lengths},
                   .detail = ""};
}

std::optional<Problem> wrongKey(IdentifierRule const& rule, std::string const& value,
                                std::string const& whose, std::string const& label) {
    Problem const doubt{.code = "card.doubt-key", .arguments = {whose, label}, .detail = ""};
    if (rule.check == "rib-dz") {
        std::string const key = ribKey(std::string_view(value).substr(3, 15));
        if (value.ends_with(key)) return std::nullopt;
        return Problem{.code = "card.doubt-rib", .arguments = {whose, value.substr(18), key}, .detail = ""};
    }
    bool const holds = (rule.check == "luhn" && luhn(value)) || (rule.check == "mod97" && ibanHolds(value)) ||
                       (rule.check == "vat-fr" && frenchVatHolds(value));
    return rule.check.empty() || holds ? std::nullopt : std::optional(doubt);
}

// The country's own rule, else the one for every country, else that of the only country that has such a
// number.
IdentifierRule const* ruleFor(std::string_view country, std::string_view field) {
    IdentifierRule const* elsewhere = nullptr;
    for (IdentifierRule const& rule : identifierRules()) {
        if (rule.field != field) continue;
        if (rule.country == country || rule.country == "*") return &rule;
        elsewhere = elsewhere == nullptr ? &rule : elsewhere;
    }
    // A company of a country that the table does not know may have a "RIB" or "RC" of any shape.
    bool const shared = field == "rib" || field == "rc";
    return shared ? nullptr : elsewhere;
}

}  // namespace

std::string const& Identifiers::value(std::string_view field) const {
    static std::string const none;
    if (field == "rc") return rc;
    if (field == "nif") return nif;
    if (field == "nis") return nis;
    if (field == "ai") return ai;
    auto const found = others.find(std::string(field));
    return found == others.end() ? none : found->second;
}

void Identifiers::set(std::string const& field, std::string value) {
    if (field == "rc") {
        rc = std::move(value);
    } else if (field == "nif") {
        nif = std::move(value);
    } else if (field == "nis") {
        nis = std::move(value);
    } else if (field == "ai") {
        ai = std::move(value);
    } else if (value.empty()) {
        others.erase(field);
    } else {
        others[field] = std::move(value);
    }
}

std::vector<IdentifierRule> const& identifierRules() {
    static std::vector<IdentifierRule> const rules = readRules();
    return rules;
}

std::vector<std::string> const& identifierFields() {
    static std::vector<std::string> const fields = [] {
        std::vector<std::string> list;
        for (IdentifierRule const& rule : identifierRules())
            if (std::ranges::find(list, rule.field) == list.end()) list.push_back(rule.field);
        return list;
    }();
    return fields;
}

std::string bareIdentifier(std::string_view value) {
    std::string bare;
    for (std::size_t at = 0; at < value.size();) {
        std::size_t const start = at;
        std::int32_t const c = text::nextCodePoint(value, at, value.size());
        bool const groups = c == ' ' || c == '-' || c == '.' || c == '/' || c == '\t' || c == 0xA0 ||
                            c == 0x2009 || c == 0x2011 || c == 0x202F;
        if (!groups && !text::isInvisible(c)) bare += text::fold(value.substr(start, at - start));
    }
    std::ranges::transform(bare, bare.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return bare;
}

std::string ribKey(std::string_view branchAndAccount) {
    int const key = 97 - modulo97(std::string(branchAndAccount) + "00");
    return std::string{static_cast<char>('0' + key / 10), static_cast<char>('0' + key % 10)};
}

std::vector<Problem> identifierDoubts(Identifiers const& identifiers, std::string_view country,
                                      std::string const& whose, Language language) {
    std::vector<Problem> doubts;
    for (std::string const& field : identifierFields()) {
        std::string const value = bareIdentifier(identifiers.value(field));
        IdentifierRule const* const rule = ruleFor(country.empty() ? "dz" : country, field);
        if (value.empty() || rule == nullptr) continue;
        std::string const& label = rule->label.in(language);
        if (auto const shape = wrongShape(*rule, value, whose, label)) {
            doubts.push_back(*shape);
        } else if (auto const key = wrongKey(*rule, value, whose, label)) {
            doubts.push_back(*key);
        }
    }
    return doubts;
}

}  // namespace diwan::drafting
