#include "metrics/civil_time.hpp"

#include <algorithm>

#include "reading/dates.hpp"

namespace diwan::metrics {

CivilTime civilTime(Instant instant, Zone const& zone) {
    auto const local = instant + zone(instant);
    auto const day = std::chrono::floor<std::chrono::days>(local);
    return {.day = Day(day), .time = local - day};
}

std::optional<Day> civilDay(std::string_view rfc3339, Zone const& zone) {
    Result<Instant> const instant = parseRfc3339(rfc3339);
    return instant ? std::optional(civilTime(*instant, zone).day) : std::nullopt;
}

std::int64_t Period::days() const {
    auto const count = (std::chrono::sys_days(last) - std::chrono::sys_days(first)).count() + 1;
    return std::max<std::int64_t>(count, 0);
}

Period weekOf(Day day, std::string_view profile) {
    std::chrono::weekday const begins = reading::weekOf(profile).first;
    Day const first = addDays(day, -static_cast<int>((weekdayOf(day) - begins).count()));
    return {.first = first, .last = addDays(first, 6)};
}

}  // namespace diwan::metrics
