// Builders of tables/dates_*.tsv for parts of a period and for feasts: "the second half of May", "the end of
// next year", "the last day of the month", "Eid al-Fitr". Internal to this room; pure functions.
#pragma once

#include "reading/date_builders.hpp"

namespace diwan::reading {

void addPartBuilders(std::map<std::string_view, DateBuilder>& builders);

}  // namespace diwan::reading
