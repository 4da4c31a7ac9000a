// Amounts in words, as they close a quote.
//
//   amountInWords({.minor = 593'917'10}, Language::French)
//   // "cinq cent quatre-vingt-treize mille neuf cent dix-sept dinars algériens et dix centimes"
//
// French in the traditional spelling or that of 1990, Arabic in the nominative with counted nouns, English
// as in Britain ("one hundred and one") or in the United States ("one hundred one"). Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"
#include "base/result.hpp"
#include "language/language.hpp"

namespace diwan::drafting {

enum class FrenchSpelling { Traditional, Reform1990 };
enum class EnglishUse { British, American };

// The names that people give to ways of writing: "traditional" and "1990" (French), "uk" and "us" (English).
struct WordStyle {
    FrenchSpelling french = FrenchSpelling::Traditional;
    EnglishUse english = EnglishUse::British;
};
[[nodiscard]] std::optional<WordStyle> wordStyleOf(std::string_view name);

// Up to 10^15 minor units. Problems: "amount.negative", "amount.too-large", "amount.currency-unknown".
Result<std::string> amountInWords(Money const& money, Language language,
                                  FrenchSpelling spelling = FrenchSpelling::Traditional,
                                  EnglishUse english = EnglishUse::British);

}  // namespace diwan::drafting
