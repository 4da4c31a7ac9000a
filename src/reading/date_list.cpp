#include "reading/date_list.hpp"

#include <algorithm>

#include "reading/date_join.hpp"
#include "reading/date_steps.hpp"
#include "reading/holidays.hpp"

namespace diwan::reading {

namespace {

using std::chrono::sys_days;

std::string_view grainOf(Day start, Day last) {
    auto const days = (sys_days(last) - sys_days(start)).count() + 1;
    if (days == 1) return "day";
    if (days >= 5 && days <= 7) return "week";
    Day const endOfMonth{last.year() / last.month() / std::chrono::last};
    bool const whole = static_cast<unsigned>(start.day()) == 1 && last == endOfMonth;
    if (whole && days <= 31) return "month";
    if (whole && days >= 89 && days <= 92) return "quarter";
    return whole && days >= 365 && days <= 366 ? "year" : "span";
}

std::string_view qualifierOf(FoundDate const& date) {
    return date.deadline ? code(date.kind) : "context";
}

// After a whole month or year is what follows it: "after 2018".
void openEnd(Sentence const& sentence, FoundDate& date) {
    static ClassId const after = classId("AFTERWORD");
    if ((sys_days(date.last) - sys_days(date.start)).count() < 20) return;
    for (std::size_t i = date.begin > 3 ? date.begin - 3 : 0; i <= date.begin; ++i) {
        Tag const* const tag = sentence.find(i, after);
        if (tag == nullptr || i + tag->length < date.begin) continue;
        date.start = date.last = addDays(date.last, 1);
        return;
    }
}

void listLine(std::string_view text, std::size_t begin, std::size_t end, Calendar const& calendar,
              Sentence& sentence, std::vector<ListedDate>& list) {
    std::vector<FoundDate> dates;
    sentence.tokens.read(text, begin, end - begin);
    lexicon(sentence.language).tag(sentence);
    tagDates(sentence, calendar, dates);
    joinDates(sentence, calendar, findTimes(sentence, dates), dates);
    for (FoundDate& date : dates) {
        if (date.begin >= date.end || date.end > sentence.tokens.size()) continue;
        if (calendar.message) openEnd(sentence, date);
        std::size_t const offset = sentence.tokens[date.begin].offset;
        list.push_back(
            {.offset = offset,
             .length = sentence.tokens[date.end - 1].end() - offset,
             .start = date.start,
             .last = date.last,
             .minute = date.minute,
             .lastMinute = date.lastMinute,
             .grain = date.minute != noMinute ? "minute" : grainOf(date.start, date.last),
             .qualifier = qualifierOf(date),
             .mismatch = date.mismatch,
             .restDay = !isWorkday(date.last, calendar.week) || isHoliday(date.last, calendar.week)});
    }
}

}  // namespace

std::vector<ListedDate> listDates(std::string_view text, Language language, Calendar const& calendar) {
    std::vector<ListedDate> list;
    Sentence sentence;
    sentence.language = language == Language::Darija ? Language::French : language;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        listLine(text, begin, end, calendar, sentence, list);
        begin = end + 1;
    }
    return list;
}

}  // namespace diwan::reading
