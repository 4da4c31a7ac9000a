// Builders of tables/dates_*.tsv for periods and distances: "next month", "three weeks ago", "the third
// Friday of May", holidays by rule. Internal to this room; pure functions.
#pragma once

#include "reading/date_builders.hpp"

namespace diwan::reading {

void addPeriodBuilders(std::map<std::string_view, DateBuilder>& builders);

}  // namespace diwan::reading
