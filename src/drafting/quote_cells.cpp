#include "drafting/quote_cells.hpp"

#include <algorithm>

#include "diwan_drafting_data.hpp"
#include "drafting/currency.hpp"
#include "drafting/decimal.hpp"
#include "drafting/table_rows.hpp"
#include "drafting/typed_signs.hpp"
#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

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

// Beyond 10^15 when scaled. `plain`: digits, perhaps a minus before and a point between them.
bool isTooLarge(std::string_view plain, int decimals) {
    constexpr std::size_t mostDigits = 15;
    std::string_view const whole = plain.substr(0, plain.find('.'));
    std::size_t const first = std::min(whole.find_first_not_of("-0"), whole.size());
    return whole.size() - first + static_cast<std::size_t>(decimals) > mostDigits;
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
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        std::int32_t const point = text::nextCodePoint(text, at, text.size());
        if (isSilent(point) || isTypedSpace(point)) continue;
        constexpr std::int32_t minus = 0x2212;
        kept += point == minus ? "-" : text.substr(start, at - start);
    }
    return kept;
}

std::string cellText(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        std::int32_t const point = text::nextCodePoint(text, at, text.size());
        if (isSilent(point) || isTypedSpace(point)) continue;
        first = std::min(first, start);
        last = at;
    }
    if (first >= last) return {};
    text = text.substr(first, last - first);
    bool const placeholder = (text.starts_with("<") && text.ends_with(">")) ||
                             (text.starts_with("\u27E8") && text.ends_with("\u27E9"));
    return placeholder ? std::string() : std::string(text);
}

Result<std::int64_t> readNumberCell(std::string_view text, NumberCell const& kind, Language language) {
    auto const wrong = [&](char const* code) {
        return Problem{.code = code, .arguments = {cellText(text)}, .detail = ""};
    };
    std::string bare = plainSigns(text);
    std::erase_if(bare, [](char sign) { return sign == ' ' || sign == '\''; });
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
    if (isTooLarge(bare, kind.decimals)) return wrong("cell.too-large");
    auto const value = parseDecimal(bare, kind.decimals);
    if (!value) return wrong("cell.number");
    return *value;
}

}  // namespace diwan::drafting
