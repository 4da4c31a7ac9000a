// Instants as the people of a place read them: by the day on their calendar and the time on their wall.
//
//   Zone algiers = [](Instant) { return std::chrono::hours{1}; };
//   CivilTime when = civilTime(event, algiers);       // {2026-05-03, 09:15}
//   Period week = weekOf(when.day, "dz");              // Sunday 3 to Saturday 9 May
//
// Pure functions; any thread.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>

#include "base/civil_day.hpp"
#include "base/clock.hpp"

namespace diwan::metrics {

// How far the clocks of a place are ahead of UTC at an instant: base's utcOffset() for the machine's own
// place.
using Zone = std::function<std::chrono::minutes(Instant)>;

struct CivilTime {
    Day day;
    std::chrono::milliseconds time{0};  // since midnight on the wall clock
    auto operator<=>(CivilTime const&) const = default;
};

[[nodiscard]] CivilTime civilTime(Instant instant, Zone const& zone);

// The civil day of an RFC 3339 instant in UTC; nothing when it is none.
[[nodiscard]] std::optional<Day> civilDay(std::string_view rfc3339, Zone const& zone);

// Civil days, both included. A period whose last day comes before its first holds no day.
struct Period {
    Day first;
    Day last;
    [[nodiscard]] bool holds(Day day) const { return first <= day && day <= last; }
    [[nodiscard]] std::int64_t days() const;
    bool operator==(Period const&) const = default;
};

// The seven days that `day` belongs to; they begin on the profile's first working day.
[[nodiscard]] Period weekOf(Day day, std::string_view profile);

}  // namespace diwan::metrics
