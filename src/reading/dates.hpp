// Dates of one sentence: days and spans said in words or figures, resolved against a reference day.
//
//   tagDates(sentence, {.reference = 2026y/May/3}, dates);   // "avant jeudi" → 2026-05-07, qualifier Before
//
// The grammar is tables/dates_*.tsv; here are only the builders that the rows name. What names no day gives
// no date.
#pragma once

#include <vector>

#include "base/civil_day.hpp"
#include "reading/finding.hpp"
#include "reading/lexicon.hpp"

namespace diwan::reading {

// The working week of a country profile, from tables/profiles.tsv; an unknown profile is read as "dz".
struct Week {
    std::chrono::weekday first;
    std::chrono::weekday last;
    std::string_view profile = "dz";  // of the tables, or a constant: its holidays are in holidays.tsv
};
[[nodiscard]] Week weekOf(std::string_view profile);
[[nodiscard]] bool isProfile(std::string_view name);
[[nodiscard]] bool isWorkday(Day day, Week const& week);

inline constexpr int noMinute = -1;

struct Calendar {
    Day reference;
    Week week;
    bool monthFirst = false;  // "05/12" is 12 May, as in the United States
    // How a message speaks, not minutes: "Monday" said on a Monday is that day, "next Friday" that of next
    // week, a week has seven days and "within three days" starts now.
    bool message = false;
    int minute = noMinute;  // of the reference day: what "in 3 hours" counts from
};

struct FoundDate {
    std::size_t begin = 0;  // tokens, the words of the qualifier included
    std::size_t end = 0;
    Day start;
    Day last;  // the inclusive last day; what is due when this is a deadline
    DueKind kind = DueKind::On;
    bool qualified = false;  // "for", "before", "by" stands with it
    bool deadline = true;    // false after "since", "of the", "every": a day, but nothing is due
    bool explicitYear = false;
    bool mismatch = false;     // "Monday 12 May" where 12 May is no Monday: the date counts
    bool onlyWeekday = false;  // "Friday", "next Monday": set where dates are joined
    // Minutes of the first and of the last day, where a clock time is said with them.
    int minute = noMinute;
    int lastMinute = noMinute;
};

// Finds the dates and marks their tokens with the class DATE (value: index into `dates`).
void tagDates(Sentence& sentence, Calendar const& calendar, std::vector<FoundDate>& dates);

}  // namespace diwan::reading
