#include "drafting/decimal.hpp"

#include <string>

namespace diwan::drafting {

namespace {

constexpr std::int64_t largest = 1'000'000'000'000'000;

// Length of a space at the start of `text`: plain, U+00A0, U+202F; 0 for anything else.
std::size_t spaceLength(std::string_view text) {
    if (text.starts_with(' ')) return 1;
    if (text.starts_with("\u00A0")) return 2;
    if (text.starts_with("\u202F")) return 3;
    return 0;
}

std::string withoutSpaces(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        std::size_t const space = spaceLength(text);
        if (space == 0) kept += text.front();
        text.remove_prefix(space == 0 ? 1 : space);
    }
    return kept;
}

}  // namespace

Result<std::int64_t> parseDecimal(std::string_view text, int decimals) {
    Problem const invalid{.code = "number.invalid", .arguments = {std::string(text)}, .detail = ""};
    std::string const compact = withoutSpaces(text);
    std::string_view rest = compact;
    bool const negative = rest.starts_with('-');
    if (negative) rest.remove_prefix(1);
    std::int64_t value = 0;
    int after = -1;  // digits read after the separator
    bool any = false;
    for (char const c : rest) {
        if ((c == '.' || c == ',') && after < 0) {
            after = 0;
        } else if (c >= '0' && c <= '9') {
            any = true;
            if (after >= 0 && ++after > decimals) {
                if (c != '0') return invalid;
                continue;
            }
            value = value * 10 + (c - '0');
            if (value > largest) return invalid;
        } else {
            return invalid;
        }
    }
    if (!any) return invalid;
    for (int i = after < 0 ? 0 : after; i < decimals; ++i) {
        value *= 10;
        if (value > largest) return invalid;
    }
    return negative ? -value : value;
}

std::string fullDecimal(std::int64_t scaled, int decimals) {
    bool const negative = scaled < 0;
    // The magnitude of the lowest number does not fit into its own type.
    std::uint64_t const magnitude =
        negative ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
    std::string digits = std::to_string(magnitude);
    auto const after = static_cast<std::size_t>(decimals);
    if (digits.size() <= after) digits.insert(0, after + 1 - digits.size(), '0');
    if (after > 0) digits.insert(digits.size() - after, 1, '.');
    return negative ? "-" + digits : digits;
}

std::string shortDecimal(std::int64_t scaled, int decimals) {
    std::string text = fullDecimal(scaled, decimals);
    if (decimals <= 0) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

}  // namespace diwan::drafting
