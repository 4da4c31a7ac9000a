// What neighbouring dates and clock times of one sentence say together: "Friday next week", "from Monday to
// Friday", "two weeks before 13 May", "tomorrow at 8".
//
//   joinDates(sentence, calendar, findTimes(sentence, dates), dates);
//
// Pure; any thread.
#pragma once

#include <vector>

#include "reading/clock_times.hpp"

namespace diwan::reading {

void joinDates(Sentence const& sentence, Calendar const& calendar, std::vector<ClockTime> times,
               std::vector<FoundDate>& dates);

}  // namespace diwan::reading
