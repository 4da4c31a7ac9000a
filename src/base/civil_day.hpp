// A civil day: a square on the calendar, without hour or time zone. Due days are civil days, never instants.
//
//   Result<Day> due = parseIsoDay("2026-05-07");
//   std::string shown = toIso(*due);            // "2026-05-07"
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace diwan {

using Day = std::chrono::year_month_day;

// "2026-05-07": ISO 8601 calendar date, years 0000 to 9999.
[[nodiscard]] std::string toIso(Day day);

// Reads exactly YYYY-MM-DD. Problem "day.invalid" for anything else or a day that does not exist.
Result<Day> parseIsoDay(std::string_view text);

[[nodiscard]] Day addDays(Day day, int days);
[[nodiscard]] std::chrono::weekday weekdayOf(Day day);

}  // namespace diwan
