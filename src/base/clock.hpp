// The world's time, as a small interface, so that rules never read the machine's clock by themselves.
//
//   SystemClock clock;
//   Day today = clock.today();
//
// Thread-safe. Instants are UTC; `today` is the civil day of the machine's own time zone.
#pragma once

#include <chrono>

#include "base/civil_day.hpp"
#include "base/result.hpp"

namespace diwan {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual Day today() const = 0;
};

class SystemClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Day today() const override;
};

// "2026-05-03T08:15:00.000Z": RFC 3339, UTC, milliseconds.
[[nodiscard]] std::string toRfc3339(Instant instant);

// A time of a civil day in the machine's own time zone: instantOf(2026-05-04, 11 h 30) is 10:30 UTC in
// Algiers.
[[nodiscard]] Instant instantOf(Day day, std::chrono::minutes time);

// How far the machine's own clocks are ahead of UTC at that instant: +60 min in Algiers.
[[nodiscard]] std::chrono::minutes utcOffset(Instant instant);

// Reads the form that toRfc3339 writes, with or without milliseconds. Problem "instant.invalid" for anything
// else.
Result<Instant> parseRfc3339(std::string_view text);

}  // namespace diwan
