#include "reading/date_list.hpp"

#include <algorithm>

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

void listLine(std::string_view text, std::size_t begin, std::size_t end, Calendar const& calendar,
              Sentence& sentence, std::vector<ListedDate>& list) {
    std::vector<FoundDate> dates;
    sentence.tokens.read(text, begin, end - begin);
    lexicon(sentence.language).tag(sentence);
    tagDates(sentence, calendar, dates);
    for (FoundDate const& date : dates) {
        if (date.begin >= date.end || date.end > sentence.tokens.size()) continue;
        std::size_t const offset = sentence.tokens[date.begin].offset;
        list.push_back({.offset = offset,
                        .length = sentence.tokens[date.end - 1].end() - offset,
                        .start = date.start,
                        .last = date.last,
                        .grain = grainOf(date.start, date.last),
                        .qualifier = qualifierOf(date),
                        .mismatch = date.mismatch,
                        .restDay = !isWorkday(date.last, calendar.week)});
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
