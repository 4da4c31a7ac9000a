// All indicators of a period, each with what it was computed from.
//
//   Report const week = reportOn({.events = events, .actions = actions, .decisions = decisions},
//                                weekOf(today, "dz"), {.asOf = now, .zone = zone, .profile = "dz"});
//   week.indicators[0]        // {"response-mean", 12'000'000, Unit::Milliseconds, 14}
//
// The identifiers are stable; how each is computed is said in words by the messages "metrics.<id>.how". Pure
// functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "metrics/tallies.hpp"

namespace diwan::metrics {

// Hundredths: 425 is 4.25 a week. Percent: rounded half up.
enum class Unit { Milliseconds, Count, Hundredths, Percent };
[[nodiscard]] std::string_view code(Unit unit);  // "ms" "count" "hundredths" "percent"

struct Indicator {
    std::string id;
    std::optional<std::int64_t> value;  // nothing when there is nothing to compute it from
    Unit unit = Unit::Count;
    std::size_t events = 0;  // that the value was computed from
    bool operator==(Indicator const&) const = default;
};

// "response-mean" "response-median" (working hours) "response-mean-clock" "response-median-clock"
// "unanswered" "unanswered-oldest" "contents" "contents-week" "leads" "decisions" "decisions-week"
// "actions-on-time" "minutes-within-hour", in this order.
struct Report {
    Period period;
    std::string profile;
    Instant asOf;
    std::vector<Indicator> indicators;
    std::vector<Response> open;  // requests without reply, the oldest first
    std::vector<WeekCount> contents;
    std::vector<WeekCount> decisions;
    Leads leads;
    std::size_t leftOut = 0;  // events of a time that cannot be read, or still to come
};

struct Recorded {
    std::span<Event const> events{};
    std::span<Action const> actions{};
    std::span<Decision const> decisions{};
};

[[nodiscard]] Report reportOn(Recorded const& recorded, Period const& period, Vantage const& vantage);

// One object: {"from": …, "to": …, "profile": …, "as_of": …, "left_out": 0, "indicators": […], "unanswered":
// […], "contents": […], "decisions": […], "leads": {"channels": […], "sources": […]}}. docs/metrics.md
[[nodiscard]] std::string toJson(Report const& report);

}  // namespace diwan::metrics
