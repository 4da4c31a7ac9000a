// Steps from a day by the units of the tables: days up to 999 (7 a week, 9 a weekend), 1000 + months, and
// hours, minutes, seconds, working days. With the builders of distances: "in three weeks", "two days ago",
// "the last 4 months".
//
//   Moment const due = moved({calendar.reference, calendar.minute}, 3, hours, calendar.week);
//
// Internal to this room; pure functions.
#pragma once

#include "reading/date_builders.hpp"

namespace diwan::reading {

inline constexpr int hours = 0;
inline constexpr int weekend = 9;
inline constexpr int workdays = 2001;
inline constexpr int instants = 3000;  // minutes
inline constexpr int moments = 3001;   // seconds

[[nodiscard]] constexpr bool isClockUnit(int unit) {
    return unit == hours || unit >= instants;
}

struct Moment {
    Day day;
    int minute = noMinute;
};

[[nodiscard]] Day plusMonths(Day at, int count);
[[nodiscard]] Day plusMinutes(Day at, int& minute, int count);  // moves the minute of the day with it
[[nodiscard]] Day lastOf(std::chrono::year_month at);
[[nodiscard]] Day weekStart(Day at, Week const& week);
// Where the minute is not known, hours count as far as they make days.
[[nodiscard]] Moment moved(Moment at, int count, int unit, Week const& week);

// The sum of "2 years, 1 month and 3 days" from `at`: each number with the unit that follows it, and half of
// the last one after "and a half". Nothing when it is too far.
[[nodiscard]] std::optional<Moment> distance(Match const& match, Moment at, int sign, Week const& week);

void addStepBuilders(std::map<std::string_view, DateBuilder>& builders);

}  // namespace diwan::reading
