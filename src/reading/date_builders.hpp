// What the rows of tables/dates_*.tsv compute: from the words that a pattern matched to the days they name.
//
//   DateBuilder const& build = dateBuilders().at("weekday");
//   if (Built days = build(match, calendar, sentence)) use(days->last);
//
// Internal to this room. Pure functions; any thread.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string_view>

#include "reading/dates.hpp"
#include "reading/pattern.hpp"

namespace diwan::reading {

struct Days {
    Day start;
    Day last;  // inclusive
    bool explicitYear = false;
    bool deadline = true;
    bool mismatch = false;
    int minute = noMinute;
    int lastMinute = noMinute;
};
using Built = std::optional<Days>;  // nothing: the words name no day after all

using DateBuilder = std::function<Built(Match const&, Calendar const&, Sentence const&)>;

// The year that the words say: "y" in full, "yy" by its last two figures.
[[nodiscard]] std::optional<std::chrono::year> yearSaid(Match const& match);
// That year, else the one that "r" or "ry" counts from the present one.
[[nodiscard]] std::chrono::year yearMeant(Match const& match, Calendar const& calendar);

// By the name in the first column of the tables.
[[nodiscard]] std::map<std::string_view, DateBuilder> const& dateBuilders();

}  // namespace diwan::reading
