// How a currency is called and counted in each language: rows of tables/currencies.tsv.
//
//   currencySign("DZD", Language::Arabic)                     // "دج"
//   currencyNames("DZD", Language::French)->unit[0]           // "dinar algérien"
//
// Any thread; the table is read once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "language/language.hpp"

namespace diwan::drafting {

// French and English: singular, plural. Arabic: one, two, three to ten, eleven to ninety-nine, hundreds and
// more.
using CountedNoun = std::array<std::string_view, 5>;

struct CurrencyNames {
    CountedNoun unit;
    CountedNoun part;  // the hundredth or thousandth
};

// Nothing for a currency that the table does not know.
[[nodiscard]] std::optional<CurrencyNames> currencyNames(std::string_view currency, Language language);

// The sign beside an amount; the ISO code itself for a currency that the table does not know.
[[nodiscard]] std::string currencySign(std::string_view currency, Language language);

// The code of the currency that a word or sign means: "dzd", "DA", "دج", "dinars algériens", "€". Nothing for
// what the table does not know; "dinar" alone may be of several countries and means none.
[[nodiscard]] std::optional<std::string> currencyOf(std::string_view word);

}  // namespace diwan::drafting
