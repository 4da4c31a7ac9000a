#include "drafting/formats.hpp"

#include "diwan_drafting_data.hpp"
#include "drafting/currency.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

constexpr std::string_view noBreak = "\u00A0";

std::int64_t powerOfTen(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

std::string grouped(std::uint64_t whole, Language language) {
    std::string const digits = std::to_string(whole);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += language == Language::English ? "," : noBreak;
        text += digits[i];
    }
    return text;
}

// Sign, grouped digits and `decimals` decimals; not isolated.
std::string plain(std::int64_t scaled, int decimals, Language language, bool keepZeros) {
    std::uint64_t const magnitude =
        scaled < 0 ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
    auto const power = static_cast<std::uint64_t>(powerOfTen(decimals));
    std::string fraction = std::to_string(magnitude % power);
    fraction.insert(
        0, static_cast<std::size_t>(decimals) - std::min(fraction.size(), static_cast<std::size_t>(decimals)),
        '0');
    if (!keepZeros)
        while (fraction.ends_with('0'))
            fraction.pop_back();
    std::string text = scaled < 0 ? "\u2212" : "";
    text += grouped(magnitude / power, language);
    if (decimals > 0 && !fraction.empty()) text += (language == Language::English ? "." : ",") + fraction;
    return text;
}

bool hasArabicLetter(std::string_view text) {
    for (char const c : text) {
        auto const lead = static_cast<unsigned char>(c);
        if (lead >= 0xD8 && lead <= 0xDB) return true;  // U+0600 to U+06FF
    }
    return false;
}

}  // namespace

std::string isolated(std::string_view text, Language language) {
    if (language != Language::Arabic || text.empty() || hasArabicLetter(text)) return std::string(text);
    return "\u2066" + std::string(text) + "\u2069";
}

std::string formatAmount(Money const& money, Language language) {
    return isolated(plain(money.minor, decimalsOf(money.currency), language, true), language);
}

std::string formatMoney(Money const& money, Language language) {
    return formatAmount(money, language) + std::string(noBreak) + currencySign(money.currency, language);
}

std::string formatNumber(std::int64_t scaled, int decimals, Language language) {
    return isolated(plain(scaled, decimals, language, false), language);
}

std::string formatPercent(std::int64_t hundredths, Language language) {
    std::string_view const space = language == Language::French ? noBreak : std::string_view{};
    return isolated(plain(hundredths, 2, language, false) + std::string(space) + "%", language);
}

std::string formatDay(Day day, Language language) {
    auto const number = static_cast<unsigned>(day.day());
    std::string text = std::to_string(number);
    if (language == Language::French && number == 1) text += "er";
    std::size_t const column = language == Language::Arabic ? 2 : language == Language::English ? 3 : 1;
    for (auto const& row : tableRows(data::months_tsv))
        if (row.size() > column && row[0] == std::to_string(static_cast<unsigned>(day.month())))
            text += std::string(noBreak) + std::string(row[column]);
    return text + " " + std::to_string(static_cast<int>(day.year()));
}

Result<Day> parseShownDay(std::string_view text) {
    Problem const unreadable{"day.unreadable", {std::string(text)}, {}};
    std::string plainText;
    for (char const c : notIsolated(text))
        plainText += c;
    for (std::size_t at = 0; (at = plainText.find(noBreak, at)) != std::string::npos;)
        plainText.replace(at, noBreak.size(), " ");
    std::size_t const digits = std::min(plainText.find_first_not_of("0123456789"), plainText.size());
    std::size_t const behind = plainText.find_last_of(' ');
    constexpr std::size_t yearDigits = 4;
    if (digits == 0 || digits > 2 || behind == std::string::npos ||
        behind + 1 + yearDigits != plainText.size())
        return unreadable;
    std::string const number = (digits == 1 ? "0" : "") + plainText.substr(0, digits);
    std::string const year = plainText.substr(behind + 1);
    for (int month = 1; month <= 12; ++month) {
        auto const day = parseIsoDay(year + (month < 10 ? "-0" : "-") + std::to_string(month) + "-" + number);
        if (!day) continue;
        for (Language const language : {Language::French, Language::Arabic, Language::English}) {
            std::string shown = formatDay(*day, language);
            for (std::size_t at = 0; (at = shown.find(noBreak, at)) != std::string::npos;)
                shown.replace(at, noBreak.size(), " ");
            if (shown == plainText) return *day;
        }
    }
    return unreadable;
}

std::string_view notIsolated(std::string_view text) {
    constexpr std::string_view open = "\u2066";
    constexpr std::string_view close = "\u2069";
    if (!text.starts_with(open) || !text.ends_with(close) || text.rfind(open) != 0) return text;
    text.remove_prefix(open.size());
    text.remove_suffix(close.size());
    return text;
}

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (result.empty()) return result;
    auto& first = result[0];
    if (first >= 'a' && first <= 'z') {
        first = static_cast<char>(first - 'a' + 'A');
    } else if (first == '\xC3' && result.size() > 1) {  // à to þ; ÷ is not a letter
        auto const second = static_cast<unsigned char>(result[1]);
        if (second >= 0xA0 && second <= 0xBE && second != 0xB7) result[1] = static_cast<char>(second - 0x20);
    }
    return result;
}

}  // namespace diwan::drafting
