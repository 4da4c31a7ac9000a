#include "drafting/quote_cells.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "diwan_drafting_data.hpp"
#include "drafting/currency.hpp"
#include "drafting/decimal.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

constexpr std::array<std::string_view, 14> directionMarks{"\u200E", "\u200F", "\u202A", "\u202B", "\u202C",
                                                          "\u202D", "\u202E", "\u2066", "\u2067", "\u2068",
                                                          "\u2069", "\u061C", "\u200B", "\uFEFF"};
constexpr std::array<std::string_view, 8> spaces{" ",      "\t",     "\n",     "\r",
                                                 "\u00A0", "\u202F", "\u2009", "\u2007"};
// What people group digits with beside spaces, points and commas.
constexpr std::array<std::string_view, 3> apostrophes{"'", "\u2019", "\u066C"};

template <std::size_t Size>
std::size_t lengthOf(std::string_view text, std::array<std::string_view, Size> const& signs) {
    for (std::string_view const sign : signs)
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

std::size_t signLength(std::string_view text) {
    auto const lead = static_cast<unsigned char>(text.front());
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size());
}

// An Arabic-Indic or Persian digit, Arabic separators, the minus of typographers, as ASCII.
std::string ascii(std::string_view sign) {
    if (sign.size() == 2) {
        auto const first = static_cast<unsigned char>(sign[0]);
        auto const second = static_cast<unsigned char>(sign[1]);
        if (first == 0xD9 && second >= 0xA0 && second <= 0xA9)
            return {static_cast<char>('0' + second - 0xA0)};
        if (first == 0xDB && second >= 0xB0 && second <= 0xB9)
            return {static_cast<char>('0' + second - 0xB0)};
        if (sign == "\u066B") return ",";
        if (sign == "\u066A") return "%";
    }
    if (sign == "\u2212" || sign == "\u2013") return "-";
    return std::string(sign);
}

void takeOff(std::string& text, std::string_view sign) {
    if (sign.empty()) return;
    if (text.ends_with(sign)) {
        text.erase(text.size() - sign.size());
    } else if (text.starts_with(sign)) {
        text.erase(0, sign.size());
    }
}

void takeOffCurrency(std::string& text, std::string_view currency) {
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        std::size_t const before = text.size();
        takeOff(text, bareText(currencySign(currency, language)));
        if (text.size() != before) return;
    }
    takeOff(text, currency);
}

// Whether the sign or code of a currency of the table stands at an end.
bool bearsCurrency(std::string_view text) {
    for (auto const& row : tableRows(data::currencies_tsv))
        for (std::size_t column = 0; column < 4 && column < row.size(); ++column)
            if (text.starts_with(row[column]) || text.ends_with(row[column])) return true;
    return false;
}

bool isPlain(std::string_view text) {
    return text.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

// Whether each group behind the first has three digits.
bool groupsWell(std::string_view whole, char sign) {
    std::size_t at = whole.find(sign);
    if (at == 0) return false;
    while (at != std::string_view::npos) {
        std::size_t const next = std::min(whole.find(sign, at + 1), whole.size());
        if (next - at != 4) return false;
        at = next == whole.size() ? std::string_view::npos : next;
    }
    return true;
}

enum class Meaning { Decimals, Groups, Either, Nothing };

// What the last comma or point of `text` parts.
Meaning lastSeparator(std::string_view text, std::size_t at, int decimals, Language language) {
    char const sign = text[at];
    char const other = sign == ',' ? '.' : ',';
    if (text.find(other) != std::string_view::npos)
        return std::count(text.begin(), text.end(), sign) == 1 ? Meaning::Decimals : Meaning::Nothing;
    if (std::count(text.begin(), text.end(), sign) > 1) return Meaning::Groups;
    if (text.size() - at - 1 != 3) return Meaning::Decimals;
    if (sign == ',') return language == Language::English ? Meaning::Groups : Meaning::Decimals;
    return language != Language::English && decimals == 2 ? Meaning::Either : Meaning::Decimals;
}

}  // namespace

std::string bareText(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        std::size_t const skipped = lengthOf(text, directionMarks) + lengthOf(text, spaces);
        std::size_t const length = skipped > 0 ? skipped : signLength(text);
        if (skipped == 0) kept += text.substr(0, length) == "\u2212" ? "-" : text.substr(0, length);
        text.remove_prefix(length);
    }
    return kept;
}

std::string cellText(std::string_view text) {
    for (bool more = true; more && !text.empty();) {
        std::size_t const front = lengthOf(text, spaces) + lengthOf(text, directionMarks);
        text.remove_prefix(front);
        more = front > 0;
        for (auto const& signs : {std::pair{spaces.data(), spaces.size()},
                                  std::pair{directionMarks.data(), directionMarks.size()}})
            for (std::size_t i = 0; i < signs.second; ++i)
                if (text.ends_with(signs.first[i])) {
                    text.remove_suffix(signs.first[i].size());
                    more = true;
                }
    }
    bool const placeholder = (text.starts_with("<") && text.ends_with(">")) ||
                             (text.starts_with("\u27E8") && text.ends_with("\u27E9"));
    return placeholder ? std::string() : std::string(text);
}

Result<std::int64_t> readNumberCell(std::string_view text, NumberCell const& kind, Language language) {
    auto const wrong = [&](char const* code) {
        return Problem{.code = code, .arguments = {cellText(text)}, .detail = ""};
    };
    std::string bare;
    std::string const compact = bareText(text);
    for (std::string_view rest = compact; !rest.empty();) {
        std::size_t const length = signLength(rest);
        if (lengthOf(rest, apostrophes) == 0) bare += ascii(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    if (kind.currency.empty()) {
        takeOff(bare, "%");
    } else {
        takeOffCurrency(bare, kind.currency);
    }
    bool const hasDigit = bare.find_first_of("0123456789") != std::string::npos;
    if (!hasDigit) return wrong("cell.number");
    if (!isPlain(bare)) {
        return wrong(!kind.currency.empty() && bearsCurrency(bare) ? "cell.currency" : "cell.number");
    }
    std::size_t const last = bare.find_last_of(",.");
    if (last != std::string::npos) {
        Meaning const meaning = lastSeparator(bare, last, kind.decimals, language);
        if (meaning == Meaning::Nothing) return wrong("cell.number");
        if (meaning == Meaning::Either) return wrong("cell.ambiguous");
        std::string const whole = meaning == Meaning::Groups ? bare : bare.substr(0, last);
        char const grouping = whole.find(',') != std::string::npos ? ',' : '.';
        if (!groupsWell(whole, grouping)) return wrong("cell.number");
        std::string const fraction = meaning == Meaning::Groups ? std::string() : bare.substr(last + 1);
        bare = whole;
        std::erase(bare, grouping);
        if (!fraction.empty()) bare += "." + fraction;
    }
    auto const value = parseDecimal(bare, kind.decimals);
    if (!value) return wrong("cell.number");
    return *value;
}

}  // namespace diwan::drafting
