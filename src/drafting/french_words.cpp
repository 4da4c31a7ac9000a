// French numbers: "vingt" and "cent" take an s when multiplied and last or before a noun (million), never
// before "mille".
#include <array>
#include <string_view>

#include "drafting/spelling.hpp"

namespace diwan::drafting {

namespace {

constexpr std::array<std::string_view, 20> small{
    "zéro", "un",   "deux",  "trois",  "quatre",   "cinq",   "six",   "sept",     "huit",     "neuf",
    "dix",  "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};
constexpr std::array<std::string_view, 7> tens{"",         "",          "vingt",   "trente",
                                               "quarante", "cinquante", "soixante"};

std::string belowHundred(int n, bool mayAgree) {
    if (n < 20) return std::string(small[static_cast<std::size_t>(n)]);
    if (n >= 80) {
        if (n == 80) return mayAgree ? "quatre-vingts" : "quatre-vingt";
        return "quatre-vingt-" + std::string(small[static_cast<std::size_t>(n - 80)]);
    }
    int const ten = n >= 60 ? 6 : n / 10;
    int const rest = n - ten * 10;
    std::string const head(tens[static_cast<std::size_t>(ten)]);
    if (rest == 0) return head;
    return head + (rest == 1 || rest == 11 ? " et " : "-") +
           std::string(small[static_cast<std::size_t>(rest)]);
}

std::string belowThousand(int n, bool mayAgree) {
    int const hundreds = n / 100;
    int const rest = n % 100;
    if (hundreds == 0) return belowHundred(rest, mayAgree);
    std::string text =
        hundreds == 1 ? "cent" : std::string(small[static_cast<std::size_t>(hundreds)]) + " cent";
    if (rest == 0) return hundreds > 1 && mayAgree ? text + "s" : text;
    return text + " " + belowHundred(rest, mayAgree);
}

struct Scale {
    std::int64_t value;
    std::string_view one;
    std::string_view many;
};
constexpr std::array scales{Scale{1'000'000'000'000, "billion", "billions"},
                            Scale{1'000'000'000, "milliard", "milliards"},
                            Scale{1'000'000, "million", "millions"}};

void append(std::string& text, std::string_view words) {
    if (!text.empty()) text += ' ';
    text += words;
}

std::string number(std::int64_t n) {
    if (n == 0) return "zéro";
    std::string text;
    for (Scale const& scale : scales) {
        auto const group = static_cast<int>(n / scale.value);
        n %= scale.value;
        if (group == 0) continue;
        append(text, belowThousand(group, true));
        append(text, group > 1 ? scale.many : scale.one);
    }
    auto const thousands = static_cast<int>(n / 1000);
    if (thousands > 1) append(text, belowThousand(thousands, false));
    if (thousands > 0) append(text, "mille");
    if (n % 1000 != 0) append(text, belowThousand(static_cast<int>(n % 1000), true));
    return text;
}

bool opensWithVowel(std::string_view word) {
    return !word.empty() && std::string_view("aeiouy").find(word.front()) != std::string_view::npos;
}

}  // namespace

std::string countFrench(std::int64_t count, CountedNoun const& noun, FrenchSpelling spelling) {
    std::string text = number(count);
    if (spelling == FrenchSpelling::Reform1990)
        for (char& c : text)
            if (c == ' ') c = '-';
    std::string_view const name = count < 2 ? noun[0] : noun[1];
    // "un million de dinars": a round number of millions is a noun itself.
    bool const isNoun = count >= 1'000'000 && count % 1'000'000 == 0;
    if (isNoun) return text + (opensWithVowel(name) ? " d’" : " de ") + std::string(name);
    return text + " " + std::string(name);
}

}  // namespace diwan::drafting
