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

bool isWeek(FoundDate const& date) {
    return grainOf(date.start, date.last) == "week";
}

// True when nothing but clock times, parts of the day and small words stand between.
bool isOnlyTime(Sentence const& sentence, std::size_t begin, std::size_t end) {
    static ClassId const part = classId("PARTDAY");
    static ClassId const number = classId("N");
    for (std::size_t i = begin; i < end; ++i) {
        bool const small = sentence.isSign(i, ",(:-") || sentence.is(i, "on") || sentence.is(i, "at") ||
                           sentence.is(i, "of") || sentence.is(i, "in") || sentence.is(i, "the") ||
                           sentence.is(i, "a") || sentence.is(i, "de") || sentence.is(i, "du");
        if (!small && sentence.find(i, part) == nullptr && sentence.find(i, number) == nullptr) return false;
    }
    return end - begin <= 8;
}

// "from … to …": the words between are those of a range.
bool isRange(Sentence const& sentence, FoundDate const& first, FoundDate const& second,
             std::size_t secondAt) {
    static ClassId const to = classId("TO");
    static ClassId const from = classId("FROM");
    Tag const* const tag = sentence.find(first.end, to);
    if (tag == nullptr) return false;
    std::size_t at = first.end + tag->length;
    while (at < secondAt && (sentence.is(at, "the") || sentence.is(at, "le") || sentence.is(at, "la")))
        ++at;
    if (at != secondAt && at != second.begin) return false;
    std::string_view const word = sentence.tokens[first.end].folded;
    if (word != "and" && word != "et" && word != "و") return true;
    for (std::size_t i = first.begin > 1 ? first.begin - 2 : 0; i <= first.begin; ++i)
        if (sentence.find(i, from) != nullptr) return true;
    return false;
}

// What two dates say together: "Friday next week", "from Monday to Friday", "tonight, 12 May".
std::optional<FoundDate> joined(Sentence const& sentence, FoundDate const& first, FoundDate const& second) {
    static ClassId const to = classId("TO");
    FoundDate both = first;
    both.end = second.end;
    std::size_t const from = std::min(first.end, second.begin);
    bool const touching = second.begin < second.end && second.begin == first.end;
    // The second one may have taken the "to" as its own qualifier.
    std::size_t inner = second.begin;
    if (touching)
        if (Tag const* const tag = sentence.find(second.begin, to)) inner += tag->length;
    if (isRange(sentence, first, second, inner)) {
        // The year said once is that of both: "from January to April 2015".
        if (second.explicitYear && !first.explicitYear)
            both.start = second.start.year() / both.start.month() / both.start.day();
        if (both.start > second.last) both.start -= std::chrono::years(1);
        if (!both.start.ok() || both.start > second.last) return std::nullopt;
        both.last = second.last;
        return both;
    }
    if (!isOnlyTime(sentence, from, second.begin)) return std::nullopt;
    bool const daysOnly = first.start == first.last && second.start == second.last;
    for (auto const& [one, week] : {std::pair(first, second), std::pair(second, first)}) {
        if (one.start != one.last || !isWeek(week)) continue;
        auto const wanted = std::chrono::weekday(sys_days(one.start));
        auto const shift = wanted - std::chrono::weekday(sys_days(week.start));
        both.start = both.last = Day{sys_days(week.start) + shift};
        return both;
    }
    if (daysOnly && first.start == second.start) return both;
    return std::nullopt;
}

// A part of today ("tonight") beside another day says only when on that day.
bool isPartOfDay(Sentence const& sentence, FoundDate const& date, Calendar const& calendar) {
    static ClassId const relative = classId("DAYREL");
    if (date.start != calendar.reference || date.last != date.start) return false;
    for (std::size_t i = date.begin; i < date.end; ++i)
        if (sentence.find(i, relative) != nullptr) return true;
    return false;
}

// "two weeks before 13 May", "three days after Easter": the distance stands before the day.
void measure(Sentence const& sentence, Calendar const& calendar, FoundDate& date) {
    static ClassId const distance = classId("DISTANCE");
    static ClassId const unit = classId("UNIT");
    static ClassId const number = classId("N");
    static ClassId const word = classId("NUMWORD");
    for (std::size_t q = date.begin > 0 ? date.begin - 1 : 0; q <= date.begin; ++q) {
        Tag const* const way = sentence.find(q, distance);
        if (way == nullptr || q < 2) continue;
        for (std::size_t i = q > 4 ? q - 4 : 1; i < q; ++i) {
            Tag const* const measured = sentence.find(i, unit);
            if (measured == nullptr || i + measured->length != q || measured->value > 1200) continue;
            for (std::size_t n = i > 4 ? i - 4 : 0; n < i; ++n) {
                Tag const* count = sentence.find(n, number);
                if (count == nullptr) count = sentence.find(n, word);
                if (count == nullptr || n + count->length != i || count->value > 1000) continue;
                int const steps = count->value * way->value;
                Day at = date.start;
                if (measured->value > 1000) {
                    at += std::chrono::months(steps * (measured->value - 1000));
                    if (!at.ok()) at = at.year() / at.month() / std::chrono::last;
                } else {
                    at = Day{sys_days(at) + std::chrono::days(steps * std::max(measured->value, 1))};
                }
                date.begin = n;
                date.start = date.last = at;
                date.deadline = date.deadline || at >= calendar.reference;
                return;
            }
        }
    }
}

void join(Sentence const& sentence, Calendar const& calendar, std::vector<FoundDate>& dates) {
    for (FoundDate& date : dates)
        measure(sentence, calendar, date);
    // A day that became part of a distance is no day of its own.
    for (std::size_t i = 0; i + 1 < dates.size();)
        if (dates[i + 1].begin <= dates[i].begin) {
            dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    for (std::size_t i = 0; i + 1 < dates.size();) {
        auto both = joined(sentence, dates[i], dates[i + 1]);
        if (!both && dates[i].end <= dates[i + 1].begin &&
            isOnlyTime(sentence, dates[i].end, dates[i + 1].begin)) {
            if (isPartOfDay(sentence, dates[i], calendar)) {
                both = dates[i + 1];
                both->begin = dates[i].begin;
            }
        }
        if (!both) {
            ++i;
            continue;
        }
        dates[i] = *both;
        dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

void listLine(std::string_view text, std::size_t begin, std::size_t end, Calendar const& calendar,
              Sentence& sentence, std::vector<ListedDate>& list) {
    std::vector<FoundDate> dates;
    sentence.tokens.read(text, begin, end - begin);
    lexicon(sentence.language).tag(sentence);
    tagDates(sentence, calendar, dates);
    join(sentence, calendar, dates);
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
