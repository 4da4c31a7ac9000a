// Clock times of a sentence: "14h30", "at half past two", "from 9 to 11", and parts of the day that tell
// which half of it is meant.
//
//   std::vector<ClockTime> times;
//   findTimes(sentence, times);   // "demain de 9 h à 11 h" → 540 to 660
//
// The grammar is tables/times_*.tsv. Only the list of dates reads them: what is due is a day. Pure; any
// thread.
#pragma once

#include <vector>

#include "reading/dates.hpp"

namespace diwan::reading {

enum class Half { Unsaid, Morning, Afternoon };

struct ClockTime {
    std::size_t begin = 0;  // tokens
    std::size_t end = 0;
    int minute = noMinute;  // noMinute: a part of the day, without a time
    int lastMinute = noMinute;
    Half half = Half::Unsaid;
    bool weak = false;  // "at 8": a time beside a date or a part of the day, else anything
};

// `taken` are the sentence's dates: their tokens are no times.
[[nodiscard]] std::vector<ClockTime> findTimes(Sentence const& sentence, std::vector<FoundDate> const& taken);

// The minute in the half of the day that is said: 8 and "evening" are 20:00.
[[nodiscard]] int inHalf(int minute, Half half);

}  // namespace diwan::reading
