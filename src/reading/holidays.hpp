// Holidays, from tables/holidays.tsv (days off of a country profile) and feasts.tsv (religious days, which
// the moon decides: one row a year, put in when they are announced).
//
//   std::optional<Day> easter = holidayIn(easterRule, 2026);   // 2026-04-05
//   isHoliday(2026y/July/5, weekOf("dz"));                     // true
//
// A holiday is a rule, in one number: month * 100 + day; 20000 + days from Easter; 30000 + a feast's number
// in feasts.tsv (30010: either Eid); 100000 + month * 1000 + weekday * 100 + nth (9: the last); and a million
// for each day after such a weekday ("Black Friday"). Pure functions; any thread.
#pragma once

#include <optional>

#include "reading/dates.hpp"

namespace diwan::reading {

inline constexpr int easterRule = 20000;
inline constexpr int feastRules = 30000;
inline constexpr int eitherEid = 30010;

// Its first day in the year; nothing where the table of feasts has no row, or the rule names no day.
[[nodiscard]] std::optional<Day> holidayIn(int rule, int year);
// The first such day from `from` on, the last one before `before`; of a feast only when it is that of a year
// the table has.
[[nodiscard]] std::optional<Day> nextHoliday(int rule, Day from);
[[nodiscard]] std::optional<Day> lastHoliday(int rule, Day before);
[[nodiscard]] bool isHoliday(Day day, Week const& week);

}  // namespace diwan::reading
