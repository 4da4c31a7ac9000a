// Builders of tables/dates_*.tsv for periods and distances: "next month", "three weeks ago", "the third
// Friday of May", holidays by rule. Internal to this room; pure functions.
#pragma once

#include "reading/date_builders.hpp"

namespace diwan::reading {

[[nodiscard]] Days monthsFrom(std::chrono::year_month first, int count);
// This, the next or the last period: `shift` counts from the present one; the units are those of the tables.
[[nodiscard]] Days period(int unit, int shift, Calendar const& calendar);
// The month or year or period that "m", "y", "ry", "p" and "r" of a match name.
[[nodiscard]] std::optional<std::chrono::year_month> monthSaid(Match const& match, Calendar const& calendar);
[[nodiscard]] std::optional<Days> wholeSaid(Match const& match, Calendar const& calendar);

void addPeriodBuilders(std::map<std::string_view, DateBuilder>& builders);

}  // namespace diwan::reading
