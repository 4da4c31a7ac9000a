// The dates of any text, for `diwan dates` and tests: those that may be due and those that are past alike.
//
//   for (ListedDate const& date : listDates("d'ici vendredi", Language::French, calendar)) show(date.last);
//
// A pure function; any thread. Hijri days are not converted and not in the list.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.hpp"
#include "reading/dates.hpp"

namespace diwan::reading {

struct ListedDate {
    std::size_t offset = 0;  // bytes of the text
    std::size_t length = 0;
    Day start;
    Day last;               // inclusive
    int minute = noMinute;  // of the first day, where a clock time is said
    int lastMinute = noMinute;
    std::string_view grain;      // "minute" "day" "week" "month" "quarter" "year" "span"
    std::string_view qualifier;  // "on" "before" "by"; "context" where nothing is due: "since", "of", "every"
    bool mismatch = false;       // the weekday said is not that of the day
    bool restDay = false;        // the last day is outside the working week, or a holiday
};

[[nodiscard]] std::vector<ListedDate> listDates(std::string_view text, Language language,
                                                Calendar const& calendar);

}  // namespace diwan::reading
