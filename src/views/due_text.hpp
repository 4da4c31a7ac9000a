// Days as people write and read them in a panel.
//
//   dueText(2026y / May / 7, Language::French)            // "jeu. 7 mai 2026"
//   Result<Day> due = readDue("7/5", meetingDay);         // the first 7 May that is not before the meeting
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/civil_day.hpp"
#include "language/language.hpp"

namespace diwan::views {

// "jeu. 7 mai 2026", "الخميس 7 ماي 2026", "Thu 7 May 2026".
[[nodiscard]] std::string dueText(Day day, Language language);

// "07/05/2026": as it stands in a field for days, the same in our three languages.
[[nodiscard]] std::string dueField(Day day);

// Reads what a person types as a day: 2026-05-07, 07/05/2026, 7-5-26, 7.5, 7/5; day before month; digits of
// any of our scripts. Without a year it is the first such day that is not before `reference`. Problem
// "day.unreadable".
Result<Day> readDue(std::string_view typed, Day reference);

}  // namespace diwan::views
