// Builders of tables/dates_*.tsv for periods: "next month", "the third Friday of May", "early 2008",
// holidays. Internal to this room; pure functions.
#pragma once

#include "reading/date_builders.hpp"

namespace diwan::reading {

[[nodiscard]] Days monthsFrom(std::chrono::year_month first, int count);
// `count` months from the month `first` of the year meant; of the next year, when no year is said or counted
// and they have gone by ("the first quarter", said in May).
[[nodiscard]] Days comingMonths(Match const& match, Calendar const& calendar, unsigned first, int count);
// The month that `m` names, in the year `y` or `r` years from this one; without `m` the present one and `r`.
[[nodiscard]] std::optional<std::chrono::year_month> monthSaid(Match const& match, Calendar const& calendar);
// The month or year or period that "m", "y", "ry", "p" and "r" of a match name.
[[nodiscard]] std::optional<Days> wholeSaid(Match const& match, Calendar const& calendar);
// This, the next or the last week, month, quarter …: `shift` counts from the present one.
[[nodiscard]] Days period(int unit, int shift, Calendar const& calendar);

void addPeriodBuilders(std::map<std::string_view, DateBuilder>& builders);

}  // namespace diwan::reading
