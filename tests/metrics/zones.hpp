// Zones for tests: Algiers, an hour ahead of UTC all year, and Paris, whose clocks change on the last Sundays
// of March and October at 1:00 UTC.
#pragma once

#include "metrics/civil_time.hpp"

namespace diwan::metrics {

using namespace std::chrono_literals;

inline std::chrono::minutes algiers(Instant) {
    return 60min;
}

inline std::chrono::minutes paris(Instant instant) {
    auto const year = Day(std::chrono::floor<std::chrono::days>(instant)).year();
    Instant const spring =
        std::chrono::sys_days(year / std::chrono::March / std::chrono::Sunday[std::chrono::last]) + 1h;
    Instant const autumn =
        std::chrono::sys_days(year / std::chrono::October / std::chrono::Sunday[std::chrono::last]) + 1h;
    return spring <= instant && instant < autumn ? 120min : 60min;
}

// "2026-05-03T08:15" of UTC.
inline Instant utc(std::string const& text) {
    return parseRfc3339(text + ":00Z").value();
}

}  // namespace diwan::metrics
