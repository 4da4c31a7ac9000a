#include "drafting/words.hpp"

#include <algorithm>
#include <array>

#include "drafting/spelling.hpp"

namespace diwan::drafting {

namespace {

struct NamedStyle {
    std::string_view name;
    WordStyle style;
};
constexpr std::array namedStyles{NamedStyle{.name = "traditional", .style = {}},
                                 NamedStyle{.name = "1990", .style = {.french = FrenchSpelling::Reform1990}},
                                 NamedStyle{.name = "uk", .style = {}},
                                 NamedStyle{.name = "us", .style = {.english = EnglishUse::American}}};

constexpr std::int64_t largestMinor = 1'000'000'000'000'000;

std::string counted(std::int64_t count, CountedNoun const& noun, Language language, FrenchSpelling spelling,
                    EnglishUse english) {
    if (language == Language::Arabic) return countArabic(count, noun);
    if (language == Language::English) return countEnglish(count, noun, english);
    return countFrench(count, noun, spelling);
}

std::string_view conjunction(Language language) {
    if (language == Language::Arabic) return " و";
    return language == Language::English ? " and " : " et ";
}

}  // namespace

std::optional<WordStyle> wordStyleOf(std::string_view name) {
    auto const* const named = std::ranges::find(namedStyles, name, &NamedStyle::name);
    if (named == namedStyles.end()) return std::nullopt;
    return named->style;
}

Result<std::string> amountInWords(Money const& money, Language language, FrenchSpelling spelling,
                                  EnglishUse english) {
    if (money.minor < 0) return Problem{.code = "amount.negative", .arguments = {}, .detail = ""};
    if (money.minor > largestMinor) return Problem{.code = "amount.too-large", .arguments = {}, .detail = ""};
    auto const names = currencyNames(money.currency, language);
    if (!names)
        return Problem{.code = "amount.currency-unknown", .arguments = {money.currency}, .detail = ""};
    std::int64_t const perUnit = decimalsOf(money.currency) == 3 ? 1000 : 100;
    std::int64_t const units = money.minor / perUnit;
    std::int64_t const parts = money.minor % perUnit;
    if (parts == 0) return counted(units, names->unit, language, spelling, english);
    std::string const partWords = counted(parts, names->part, language, spelling, english);
    if (units == 0) return partWords;
    return counted(units, names->unit, language, spelling, english) + std::string(conjunction(language)) +
           partWords;
}

}  // namespace diwan::drafting
