// Counts of what happened in a period: by week, by channel and source, and shares of what was done in time.
//
//   contentsByWeek(events, period, vantage)        // {{2026-05-03, 4}, {2026-05-10, 2}}
//   leadsIn(events, period, vantage).byChannel     // {{"form", 9}, {"call", 5}, {"message", 3}}
//   actionsDoneByTheirDay(actions, period, vantage)   // 7 of 9
//
// What happens after the vantage's `asOf`, or has no readable time, is not counted. Pure functions; any
// thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "metrics/responses.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"

namespace diwan::metrics {

struct WeekCount {
    Period week;  // cut to the period
    std::size_t count = 0;
    bool operator==(WeekCount const&) const = default;
};

// Each week of the period, those of nothing too.
[[nodiscard]] std::vector<WeekCount> contentsByWeek(std::span<Event const> events, Period const& period,
                                                    Vantage const& vantage);
// By the day they were recorded on.
[[nodiscard]] std::vector<WeekCount> decisionsByWeek(std::span<Decision const> decisions,
                                                     Period const& period, Vantage const& vantage);

struct NamedCount {
    std::string name;  // as recorded; empty: not said
    std::size_t count = 0;
    bool operator==(NamedCount const&) const = default;
};

struct Leads {
    std::size_t count = 0;
    std::vector<NamedCount> byChannel;  // the most frequent first, then by name
    std::vector<NamedCount> bySource;
};
[[nodiscard]] Leads leadsIn(std::span<Event const> events, Period const& period, Vantage const& vantage);

struct Share {
    std::size_t hits = 0;
    std::size_t of = 0;
    bool operator==(Share const&) const = default;
};

// Of the actions due in the period, without those dropped, that are done or whose day has passed: done on or
// before their day. An action was done when the register's newest entry about it says so.
[[nodiscard]] Share actionsDoneByTheirDay(std::span<Action const> actions, Period const& period,
                                          Vantage const& vantage);

// Of the minutes sent in the period whose meeting's end is known: at most an hour after it.
[[nodiscard]] Share minutesWithinTheHour(std::span<Event const> events, Period const& period,
                                         Vantage const& vantage);

}  // namespace diwan::metrics
