// Builders of tables/dates_*.tsv for longer spans and parts of periods: "from March to May", "the week of the
// 18th", "H2 2024", "the nineties", "the last three weeks of 2021", seasons. Internal to this room; pure
// functions.
#pragma once

#include "reading/date_builders.hpp"

namespace diwan::reading {

void addSpanBuilders(std::map<std::string_view, DateBuilder>& builders);

}  // namespace diwan::reading
