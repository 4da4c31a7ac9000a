// English numbers: in Britain "and" stands before the last two digits, in the United States it does not.
#include <array>
#include <string_view>

#include "drafting/spelling.hpp"

namespace diwan::drafting {

namespace {

constexpr std::array<std::string_view, 20> small{"zero",    "one",     "two",       "three",    "four",
                                                 "five",    "six",     "seven",     "eight",    "nine",
                                                 "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string belowHundred(int n) {
    if (n < 20) return std::string(small[static_cast<std::size_t>(n)]);
    std::string const head(tens[static_cast<std::size_t>(n / 10)]);
    return n % 10 == 0 ? head : head + "-" + std::string(small[static_cast<std::size_t>(n % 10)]);
}

std::string belowThousand(int n, std::string_view joint) {
    if (n < 100) return belowHundred(n);
    std::string const head = std::string(small[static_cast<std::size_t>(n / 100)]) + " hundred";
    return n % 100 == 0 ? head : head + std::string(joint) + belowHundred(n % 100);
}

struct Scale {
    std::int64_t value;
    std::string_view name;
};
constexpr std::array scales{Scale{1'000'000'000'000, "trillion"}, Scale{1'000'000'000, "billion"},
                            Scale{1'000'000, "million"}, Scale{1000, "thousand"}};

std::string number(std::int64_t n, EnglishUse use) {
    if (n == 0) return "zero";
    std::string_view const joint = use == EnglishUse::British ? " and " : " ";
    std::string text;
    for (Scale const& scale : scales) {
        auto const group = static_cast<int>(n / scale.value);
        n %= scale.value;
        if (group == 0) continue;
        if (!text.empty()) text += ' ';
        text += belowThousand(group, joint) + " " + std::string(scale.name);
    }
    if (n == 0) return text;
    if (!text.empty()) text += n < 100 ? joint : " ";
    return text + belowThousand(static_cast<int>(n), joint);
}

}  // namespace

std::string countEnglish(std::int64_t count, CountedNoun const& noun, EnglishUse use) {
    return number(count, use) + " " + std::string(count == 1 ? noun[0] : noun[1]);
}

}  // namespace diwan::drafting
