#include "base/clock.hpp"

#include <cstdio>
#include <ctime>

namespace diwan {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Day SystemClock::today() const {
    std::time_t const seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return Day{std::chrono::year{local.tm_year + 1900},
               std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
               std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

std::string toRfc3339(Instant instant) {
    auto const day = std::chrono::floor<std::chrono::days>(instant);
    std::chrono::hh_mm_ss const time{instant - day};
    char clockPart[32];
    std::snprintf(clockPart, sizeof clockPart, "T%02d:%02d:%02d.%03dZ",
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return toIso(Day{day}) + clockPart;
}

}  // namespace diwan
