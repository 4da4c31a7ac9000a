// How numbers, amounts and days are written in a document of each language.
//
//   formatMoney({.minor = 593'917'10}, Language::French)    // 593 917,10 DA   (no-break spaces)
//   formatDay(2026y/May/12, Language::Arabic)               // 12 ماي 2026
//
// In Arabic, digits are Western (as in Algeria) and numbers stand between U+2066 and U+2069, so that they
// keep their order inside a right-to-left line. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/civil_day.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "language/language.hpp"

namespace diwan::drafting {

// "593 917,10 DA", "593,917.10 DZD", "593 917,10 دج".
[[nodiscard]] std::string formatMoney(Money const& money, Language language);

// The same without the sign of the currency, for columns whose heading names it.
[[nodiscard]] std::string formatAmount(Money const& money, Language language);

// `scaled` / 10^decimals without needless zeros: 2500 thousandths are "2,5".
[[nodiscard]] std::string formatNumber(std::int64_t scaled, int decimals, Language language);

// Hundredths of a percent: 1900 is "19 %", 550 "5,5 %".
[[nodiscard]] std::string formatPercent(std::int64_t hundredths, Language language);

// "12 mai 2026", "1er juin 2026", "12 ماي 2026", "12 May 2026".
[[nodiscard]] std::string formatDay(Day day, Language language);

// The way back, from a document in any of the three languages: "12 mai 2026", with any spaces. Problem
// "day.unreadable".
[[nodiscard]] Result<Day> parseShownDay(std::string_view text);

// Keeps a Latin text (phone, identifier, address of a mailbox) left-to-right inside an Arabic line; other
// languages and texts with Arabic letters: unchanged.
[[nodiscard]] std::string isolated(std::string_view text, Language language);

// Without the marks that isolated() puts around a text.
[[nodiscard]] std::string_view notIsolated(std::string_view text);

// Upper case for the first letter of a French or English text (accented ones too).
[[nodiscard]] std::string capitalised(std::string_view text);

}  // namespace diwan::drafting
