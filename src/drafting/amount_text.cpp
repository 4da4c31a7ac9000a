#include "drafting/amount_text.hpp"

#include <algorithm>
#include <string>

#include "drafting/currency.hpp"
#include "drafting/typed_signs.hpp"

namespace diwan::drafting {

namespace {

constexpr std::int64_t largest = 1'000'000'000'000'000;
constexpr std::size_t groupLength = 3;

Problem problem(std::string code, std::vector<std::string> arguments = {}) {
    return {.code = std::move(code), .arguments = std::move(arguments), .detail = ""};
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

// "DA 1 234,50-" in three: what stands before the number, the number, what stands behind.
struct Parts {
    std::string_view before;
    std::string_view number;
    std::string_view behind;
};

std::optional<Parts> partsOf(std::string_view plain) {
    auto const first = std::ranges::find_if(plain, isDigit);
    if (first == plain.end()) return std::nullopt;
    auto const start = static_cast<std::size_t>(first - plain.begin());
    std::size_t const last = plain.find_last_of("0123456789");
    Parts parts{trimmed(plain.substr(0, start)), plain.substr(start, last - start + 1),
                trimmed(plain.substr(last + 1))};
    // The full stop of a sentence that was selected with its amount.
    if (parts.behind.ends_with('.') || parts.behind.ends_with(','))
        parts.behind = trimmed(parts.behind.substr(0, parts.behind.size() - 1));
    return parts;
}

// Takes a minus away from the words around the number.
bool takeMinus(Parts& parts) {
    if (parts.before.starts_with('-')) {
        parts.before = trimmed(parts.before.substr(1));
        return true;
    }
    if (parts.before.ends_with('-')) {
        parts.before = trimmed(parts.before.substr(0, parts.before.size() - 1));
        return true;
    }
    return false;
}

struct Digits {
    std::string whole;
    std::string fraction;
};

// Digits in groups of three; the first may be shorter. One kind of separator only.
std::optional<std::string> wholeDigits(std::string_view text) {
    std::size_t const separator = text.find_first_not_of("0123456789");
    if (separator == std::string_view::npos) return std::string(text);
    char const sign = text[separator];
    if (std::string_view(" '.,").find(sign) == std::string_view::npos) return std::nullopt;
    if (separator == 0 || separator > groupLength) return std::nullopt;
    std::string digits(text.substr(0, separator));
    for (std::size_t at = separator; at < text.size(); at += groupLength + 1) {
        std::string_view const group = text.substr(at + 1, groupLength);
        if (text[at] != sign || group.size() != groupLength || !std::ranges::all_of(group, isDigit))
            return std::nullopt;
        digits += group;
    }
    return digits;
}

std::optional<Digits> digitsOf(std::string const& number) {
    std::size_t const last = number.find_last_of(".,");
    // Twice the same: "1,234,567" is all grouping.
    bool const decimals = last != std::string::npos && number.find(number[last]) == last;
    auto const whole = wholeDigits(std::string_view(number).substr(0, decimals ? last : number.size()));
    if (!whole) return std::nullopt;
    std::string const fraction = decimals ? number.substr(last + 1) : "";
    if (decimals && (fraction.empty() || !std::ranges::all_of(fraction, isDigit))) return std::nullopt;
    return Digits{*whole, fraction};
}

// The digits one after the other as a number of minor units; nothing when it is too large.
std::optional<std::int64_t> valueOf(std::string_view digits) {
    std::int64_t value = 0;
    for (char const c : digits) {
        value = value * 10 + (c - '0');
        if (value > largest) return std::nullopt;
    }
    return value;
}

}  // namespace

Result<Money> readAmount(std::string_view text, std::optional<std::string_view> asked) {
    std::optional<std::string> currency;
    if (asked) {
        currency = currencyOf(*asked);
        if (!currency) return problem("amount.currency-unknown", {std::string(*asked)});
    }
    std::string const plain = plainSigns(text);
    auto parts = partsOf(trimmed(plain));
    if (!parts) return problem("number.invalid", {std::string(text)});
    bool const negative = takeMinus(*parts);
    std::string_view const word = parts->before.empty() ? parts->behind : parts->before;
    if (!parts->before.empty() && !parts->behind.empty())
        return problem("number.invalid", {std::string(text)});
    if (!word.empty()) {
        auto const written = currencyOf(word);
        if (!written) return problem("number.invalid", {std::string(text)});
        if (currency && *currency != *written)
            return problem("amount.currency-other", {std::string(text), *written, *currency});
        currency = written;
    }
    Money money;
    if (currency) money.currency = *currency;
    auto digits = digitsOf(std::string(parts->number));
    if (!digits) return problem("number.invalid", {std::string(text)});
    auto const decimals = static_cast<std::size_t>(decimalsOf(money.currency));
    if (digits->fraction.size() > decimals)
        return problem("amount.decimals", {std::string(text), money.currency, std::to_string(decimals)});
    digits->fraction.resize(decimals, '0');
    auto const minor = valueOf(digits->whole + digits->fraction);
    if (!minor) return problem("amount.too-large");
    if (negative && *minor > 0) return problem("amount.negative");
    money.minor = *minor;
    return money;
}

Result<Money> roundedAmount(std::string_view decimal, std::string_view currency) {
    auto const known = currencyOf(currency);
    if (!known) return problem("amount.currency-unknown", {std::string(currency)});
    bool const negative = decimal.starts_with('-');
    std::string_view const number = decimal.substr(negative ? 1 : 0);
    std::size_t const point = std::min(number.find('.'), number.size());
    std::string digits(number.substr(0, point));
    std::string fraction(number.substr(std::min(point + 1, number.size())));
    if (digits.empty() || !std::ranges::all_of(digits, isDigit) || !std::ranges::all_of(fraction, isDigit))
        return problem("number.invalid", {std::string(decimal)});
    fraction.resize(std::max(fraction.size(), groupLength + 1), '0');
    auto const decimals = static_cast<std::size_t>(decimalsOf(*known));
    auto minor = valueOf(digits + fraction.substr(0, decimals));
    if (!minor) return problem("amount.too-large");
    if (fraction[decimals] >= '5') ++*minor;
    if (negative && *minor > 0) return problem("amount.negative");
    return Money{.minor = *minor, .currency = *known};
}

}  // namespace diwan::drafting
