// WorkingTime: how much of the time between two instants a company was at work, by the hours, days off and
// Ramadan of its country profile.
//
//   WorkingTime const time("dz", zone, {2026y/May/1, 2026y/June/30});
//   time.between(thursdayAt16, sundayAt9);         // two hours: Friday and Saturday are no working days
//
// Hours are those of the wall clock: on the night the clocks change nobody works. Sources of the hours:
// src/language/tables/working_hours.tsv. Made once for the days looked at, then each answer takes the same
// short time. Values; any thread, as far as the zone allows.
#pragma once

#include <string_view>
#include <vector>

#include "metrics/civil_time.hpp"

namespace diwan::metrics {

// From and until, since midnight.
struct WorkSpan {
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};
    bool operator==(WorkSpan const&) const = default;
};

// The hours of one day, in their order; none on a weekend or a day off. An unknown profile is read as "dz".
[[nodiscard]] std::vector<WorkSpan> workSpansOf(Day day, std::string_view profile);

// Whether the day is in Ramadan; false where the table of feasts does not know.
[[nodiscard]] bool isRamadan(Day day);

class WorkingTime {
  public:
    // Beyond `days` nobody works.
    WorkingTime(std::string_view profile, Zone zone, Period days);

    // Zero when `to` is not after `from`.
    [[nodiscard]] std::chrono::milliseconds between(Instant from, Instant to) const;

  private:
    [[nodiscard]] std::chrono::milliseconds before(Instant instant) const;

    Zone m_zone;
    Period m_days;
    std::vector<std::vector<WorkSpan>> m_spans;             // by day since the first
    std::vector<std::chrono::milliseconds> m_workedBefore;  // by day: the sum of all days before it
};

}  // namespace diwan::metrics
