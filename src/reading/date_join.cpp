#include "reading/date_join.hpp"

#include <algorithm>
#include <array>

#include "reading/date_steps.hpp"

namespace diwan::reading {

namespace {

using std::chrono::sys_days;

struct Classes {
    ClassId link = classId("LINK"), partDay = classId("PARTDAY"), number = classId("N"), to = classId("TO"),
            from = classId("FROM"), relative = classId("DAYREL"), distance = classId("DISTANCE"),
            neighbour = classId("NEIGHBOUR"), unit = classId("UNIT"), word = classId("NUMWORD"),
            half = classId("DAYPART"), weekday = classId("WEEKDAY"), shortWeekday = classId("WEEKDAYSHORT"),
            month = classId("MONTH"), article = classId("ARTICLE");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

constexpr std::size_t longestLink = 8;

// True when nothing but small words, signs and parts of the day stands between.
bool isLinked(Sentence const& sentence, std::size_t begin, std::size_t end) {
    Classes const& c = classes();
    if (begin > end || end - begin > longestLink) return false;
    for (std::size_t i = begin; i < end; ++i) {
        bool const small = sentence.isSign(i, ",(:-@") || sentence.find(i, c.link) != nullptr ||
                           sentence.find(i, c.partDay) != nullptr || sentence.find(i, c.half) != nullptr;
        if (!small) return false;
    }
    return true;
}

bool holds(Sentence const& sentence, std::size_t begin, std::size_t end, ClassId cls) {
    for (std::size_t i = begin; i < end; ++i)
        if (sentence.find(i, cls) != nullptr) return true;
    return false;
}

bool isDay(FoundDate const& date) {
    return date.start == date.last;
}

bool isWeek(FoundDate const& date) {
    auto const days = (sys_days(date.last) - sys_days(date.start)).count() + 1;
    return days >= 5 && days <= 7;
}

// "Friday", "next Monday": no more than a weekday.
bool holdsWeekdayOnly(Sentence const& sentence, FoundDate const& date) {
    Classes const& c = classes();
    return isDay(date) && !holds(sentence, date.begin, date.end, c.number) &&
           !holds(sentence, date.begin, date.end, c.month) &&
           !holds(sentence, date.begin, date.end, c.word) &&
           (holds(sentence, date.begin, date.end, c.weekday) ||
            holds(sentence, date.begin, date.end, c.shortWeekday));
}

// A day with its month in words or figures.
bool isAbsolute(Sentence const& sentence, FoundDate const& date) {
    Classes const& c = classes();
    return isDay(date) && date.minute == noMinute && holds(sentence, date.begin, date.end, c.number) &&
           !holds(sentence, date.begin, date.end, c.unit);
}

// "from … to …": the words between are those of a range.
bool isRange(Sentence const& sentence, FoundDate const& first, FoundDate const& second,
             std::size_t secondAt) {
    Classes const& c = classes();
    Tag const* const tag = sentence.find(first.end, c.to);
    if (tag == nullptr) return false;
    std::size_t at = first.end + tag->length;
    while (at < secondAt && sentence.find(at, c.article) != nullptr)
        ++at;
    if (at != secondAt && (at < second.begin || at >= second.end)) return false;
    std::string_view const word = sentence.tokens[first.end].folded;
    if (word != "and" && word != "et" && word != "و") return true;
    if ((sys_days(first.last) - sys_days(first.start)).count() > 366) return false;
    for (std::size_t i = first.begin > 1 ? first.begin - 2 : 0; i <= first.begin; ++i)
        if (sentence.find(i, c.from) != nullptr) return true;
    return false;
}

std::optional<FoundDate> range(Sentence const& sentence, FoundDate const& first, FoundDate const& second) {
    FoundDate both = first;
    both.onlyWeekday = false;
    both.end = second.end;
    both.last = second.last;
    both.lastMinute = second.lastMinute != noMinute ? second.lastMinute : second.minute;
    both.mismatch = first.mismatch || second.mismatch;
    both.explicitYear = first.explicitYear || second.explicitYear;
    if (second.onlyWeekday)  // "from next Monday to Friday"
        while (both.last < both.start)
            both.last = addDays(both.last, 7);
    // The year said once is that of both: "from January to April 2015".
    bool const yearless = !first.explicitYear && holds(sentence, first.begin, first.end, classes().month);
    if (second.explicitYear && yearless)
        both.start = second.start.year() / both.start.month() / both.start.day();
    if (both.start > both.last && yearless) both.start -= std::chrono::years(1);
    if (both.start > both.last && first.explicitYear && !second.explicitYear)
        both.last = first.start.year() / both.last.month() / both.last.day();
    if (!both.start.ok() || !both.last.ok() || both.start > both.last) return std::nullopt;
    return both;
}

std::optional<FoundDate> joined(Sentence const& sentence, Calendar const& calendar, FoundDate const& first,
                                FoundDate const& second) {
    Classes const& c = classes();
    FoundDate both = first;
    both.onlyWeekday = false;
    both.end = second.end;
    std::size_t const from = std::min(first.end, second.begin);
    bool const touching = second.begin < second.end && second.begin == first.end;
    // The second one may have taken the "to" as its own qualifier.
    std::size_t inner = second.begin;
    if (touching)
        if (Tag const* const tag = sentence.find(second.begin, c.to)) inner += tag->length;
    if (isRange(sentence, first, second, inner)) return range(sentence, first, second);
    if (!isLinked(sentence, from, second.begin)) return std::nullopt;
    for (auto const& [one, week] : {std::pair(first, second), std::pair(second, first)}) {
        if (!one.onlyWeekday || !isWeek(week)) continue;
        auto const wanted = std::chrono::weekday(sys_days(one.start));
        auto const shift = wanted - std::chrono::weekday(sys_days(week.start));
        both.start = both.last = addDays(week.start, static_cast<int>(shift.count()));
        both.minute = one.minute;
        both.lastMinute = one.lastMinute;
        return both;
    }
    if (!isDay(first) || !isDay(second)) return std::nullopt;
    if (first.start == second.start && (first.minute == noMinute || second.minute == noMinute)) {
        if (both.minute == noMinute) both.minute = second.minute;
        if (both.lastMinute == noMinute) both.lastMinute = second.lastMinute;
        both.mismatch = first.mismatch || second.mismatch;
        return both;
    }
    // "this Friday (15 June)": the date counts, and the weekday is held against it.
    for (auto const& [weekday, date] : {std::pair(first, second), std::pair(second, first)}) {
        if (!weekday.onlyWeekday || !isAbsolute(sentence, date)) continue;
        both.start = both.last = date.start;
        both.explicitYear = date.explicitYear;
        both.mismatch =
            std::chrono::weekday(sys_days(weekday.start)) != std::chrono::weekday(sys_days(date.start));
        both.minute = weekday.minute != noMinute ? weekday.minute : date.minute;
        return both;
    }
    // "Monday, two weeks from now": that weekday of the week so far away.
    for (auto const& [weekday, away] : {std::pair(first, second), std::pair(second, first)}) {
        bool const distant = holds(sentence, away.begin, away.end, c.unit) && !away.onlyWeekday;
        if (!weekday.onlyWeekday || !distant) continue;
        auto const wanted = std::chrono::weekday(sys_days(weekday.start)) - calendar.week.first;
        both.start = both.last =
            addDays(weekStart(away.start, calendar.week), static_cast<int>(wanted.count()));
        return both;
    }
    // A part of today ("tonight") beside another day says only when on that day.
    for (auto const& [part, day] : {std::pair(first, second), std::pair(second, first)}) {
        if (part.start != calendar.reference || day.start == part.start ||
            !holds(sentence, part.begin, part.end, c.relative))
            continue;
        both.start = both.last = day.start;
        both.explicitYear = day.explicitYear;
        both.mismatch = day.mismatch;
        both.minute = day.minute != noMinute ? day.minute : part.minute;
        both.lastMinute = day.minute != noMinute ? day.lastMinute : part.lastMinute;
        return both;
    }
    return std::nullopt;
}

// "two weeks before 13 May", "the day after Christmas": the distance stands before the day.
void measure(Sentence const& sentence, Calendar const& calendar, FoundDate& date) {
    Classes const& c = classes();
    for (std::size_t q = date.begin > 0 ? date.begin - 1 : 0; q <= date.begin; ++q) {
        Tag const* const way = sentence.find(q, c.distance);
        if (way == nullptr || q < 2) continue;
        std::size_t end = q;
        std::size_t begin = q;
        Moment at{date.start, date.minute};
        for (int part = 0; part < 3; ++part) {  // "1 month and 2 days after"
            bool found = false;
            for (std::size_t i = end > 3 ? end - 3 : 1; i < end && !found; ++i) {
                Tag const* const measured = sentence.find(i, c.unit);
                if (measured == nullptr || i + measured->length != end) continue;
                for (std::size_t n = i > 4 ? i - 4 : 0; n < i && !found; ++n) {
                    Tag const* count = sentence.find(n, c.number);
                    if (count == nullptr) count = sentence.find(n, c.word);
                    if (count == nullptr || n + count->length != i || count->value > 1000) continue;
                    at = moved(at, count->value * way->value, measured->value, calendar.week);
                    begin = n;
                    found = true;
                }
            }
            if (!found) break;
            end = begin;
            if (end > 0 &&
                (sentence.is(end - 1, "and") || sentence.is(end - 1, "et") || sentence.isSign(end - 1, ",")))
                --end;
        }
        if (begin == q || !at.day.ok()) continue;
        date.begin = begin;
        date.start = date.last = at.day;
        date.minute = at.minute;
        date.deadline = date.deadline || at.day >= calendar.reference;
        return;
    }
    for (std::size_t q = date.begin > 4 ? date.begin - 4 : 0; q <= date.begin; ++q) {
        Tag const* const beside = sentence.find(q, c.neighbour);
        if (beside == nullptr) continue;
        // "the day after tomorrow" is a phrase of its own.
        std::size_t const behind = q + beside->length;
        if (q == date.begin || behind < date.begin || behind >= date.end || !isDay(date)) continue;
        date.begin = q;
        date.start = date.last = addDays(date.start, beside->value);
        return;
    }
}

// "after three days of the feast", as Arabic says it, and "two weeks before 13 May" in one word for the two
// weeks.
void measureInArabic(Sentence const& sentence, Calendar const& calendar, FoundDate& date) {
    static std::array const patterns{Pattern("way=DISTANCE n=N|NUMWORD? u=UNIT من يوم|تاريخ|موعد?"),
                                     Pattern("way=DISTANCE dual=DUALUNIT من يوم|تاريخ|موعد?"),
                                     Pattern("dual=DUALUNIT way=DISTANCE"),
                                     Pattern("u=ONEUNIT way=DISTANCE")};
    if (sentence.language != Language::Arabic || !isDay(date)) return;
    // The date may have taken the last words as its qualifier.
    std::size_t const last = std::min(date.begin + 2, date.end - 1);
    for (std::size_t at = date.begin > 5 ? date.begin - 5 : 0; at < date.begin; ++at)
        for (Pattern const& pattern : patterns) {
            auto const match = pattern.matchAt(sentence, at);
            if (!match || match->end < date.begin || match->end > last) continue;
            auto const moment =
                distance(*match, {date.start, date.minute}, match->value("way", 1), calendar.week);
            if (!moment) continue;
            date.begin = at;
            date.start = date.last = moment->day;
            date.deadline = moment->day >= calendar.reference;
            return;
        }
}

// A time with the part of the day beside it, and "8pm to 9pm".
void joinTimes(Sentence const& sentence, std::vector<ClockTime>& times) {
    Classes const& c = classes();
    for (std::size_t i = 0; i + 1 < times.size();) {
        ClockTime& first = times[i];
        ClockTime const& second = times[i + 1];
        Tag const* const to = sentence.find(first.end, c.to);
        bool const clocks = first.minute != noMinute && second.minute != noMinute;
        bool const joinedByAnd = sentence.is(first.end, "and") || sentence.is(first.end, "et");
        bool const between = sentence.find(first.begin, c.from) != nullptr ||
                             (first.begin > 0 && sentence.find(first.begin - 1, c.from) != nullptr);
        bool const range = clocks && to != nullptr && first.end + to->length == second.begin &&
                           first.lastMinute == noMinute && second.lastMinute == noMinute &&
                           (!joinedByAnd || between);
        bool const part =
            (first.minute == noMinute) != (second.minute == noMinute) &&
            (first.half == Half::Unsaid || second.half == Half::Unsaid || first.half == second.half) &&
            isLinked(sentence, first.end, second.begin) && second.begin - first.end <= 2;
        if (!range && !part) {
            ++i;
            continue;
        }
        if (range) {
            first.lastMinute = second.minute;
            first.weak = first.weak && second.weak;
        } else {
            Half const half = first.half != Half::Unsaid ? first.half : second.half;
            ClockTime const& clock = first.minute != noMinute ? first : second;
            int const last = clock.lastMinute;
            first.minute = inHalf(clock.minute, half);
            first.lastMinute = last == noMinute ? noMinute : inHalf(last, half);
            first.half = half;
            first.weak = false;
        }
        first.end = second.end;
        times.erase(times.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

Half halfOf(Sentence const& sentence, FoundDate const& date) {
    for (std::size_t i = date.begin; i < date.end; ++i)
        if (Tag const* const part = sentence.find(i, classes().half))
            return part->value == 1 ? Half::Morning : Half::Afternoon;
    return Half::Unsaid;
}

void attach(Sentence const& sentence, ClockTime const& time, FoundDate& date) {
    Half const half = time.half == Half::Unsaid ? halfOf(sentence, date) : Half::Unsaid;
    date.begin = std::min(date.begin, time.begin);
    date.end = std::max(date.end, time.end);
    if (time.minute == noMinute || date.minute != noMinute || !isDay(date)) return;
    date.minute = inHalf(time.minute, half);
    if (time.lastMinute == noMinute) return;
    date.lastMinute = inHalf(time.lastMinute, half);
    if (date.lastMinute < date.minute) date.last = addDays(date.last, 1);  // it crosses midnight
}

// The date that a time belongs to: the one before it, else the one behind.
FoundDate* dateOf(Sentence const& sentence, ClockTime const& time, std::vector<FoundDate>& dates) {
    FoundDate* behind = nullptr;
    for (FoundDate& date : dates) {
        if (date.end <= time.begin && isLinked(sentence, date.end, time.begin) && date.minute == noMinute)
            return &date;
        if (behind == nullptr && date.begin >= time.end && isLinked(sentence, time.end, date.begin))
            behind = &date;
    }
    return behind;
}

// A time that stands apart from the dates is on the day said before it, or else behind it.
bool isOfSomeDay(Sentence const& sentence, ClockTime const& time, std::vector<FoundDate>& dates) {
    FoundDate* day = nullptr;
    for (FoundDate& date : dates)
        if (isDay(date) && (day == nullptr || date.begin < time.begin)) day = &date;
    if (day == nullptr) return !dates.empty();
    Tag const* const to = sentence.find(day->end, classes().to);
    if (day->minute == noMinute) {
        attach(sentence, time, *day);
    } else if (to != nullptr && day->end + to->length == time.begin && day->lastMinute == noMinute &&
               time.minute > day->minute) {
        day->lastMinute = time.minute;  // "between 2:00 tomorrow and 4:00"
        day->end = time.end;
    }
    return true;
}

void addTimes(Sentence const& sentence, Calendar const& calendar, std::vector<ClockTime>& times,
              std::vector<FoundDate>& dates) {
    joinTimes(sentence, times);
    std::vector<FoundDate> alone;
    for (ClockTime const& time : times) {
        if (FoundDate* const date = dateOf(sentence, time, dates)) {
            attach(sentence, time, *date);
            continue;
        }
        if (time.minute == noMinute || time.weak || isOfSomeDay(sentence, time, dates)) continue;
        alone.push_back({.begin = time.begin,
                         .end = time.end,
                         .start = calendar.reference,
                         .last = calendar.reference,
                         .deadline = false,
                         .minute = time.minute,
                         .lastMinute = time.lastMinute});
        if (time.lastMinute != noMinute && time.lastMinute < time.minute)
            alone.back().last = addDays(calendar.reference, 1);
    }
    dates.insert(dates.end(), alone.begin(), alone.end());
    std::sort(dates.begin(), dates.end(),
              [](FoundDate const& a, FoundDate const& b) { return a.begin < b.begin; });
}

}  // namespace

void joinDates(Sentence const& sentence, Calendar const& calendar, std::vector<ClockTime> times,
               std::vector<FoundDate>& dates) {
    for (FoundDate& date : dates) {
        measure(sentence, calendar, date);
        measureInArabic(sentence, calendar, date);
        date.onlyWeekday = holdsWeekdayOnly(sentence, date);
    }
    // A day that became part of a distance is no day of its own.
    for (std::size_t i = 0; i + 1 < dates.size();)
        if (dates[i + 1].begin <= dates[i].begin) {
            dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    addTimes(sentence, calendar, times, dates);
    for (std::size_t i = 0; i + 1 < dates.size();) {
        auto const both = joined(sentence, calendar, dates[i], dates[i + 1]);
        if (!both) {
            ++i;
            continue;
        }
        dates[i] = *both;
        dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        if (i > 0) --i;
    }
}

}  // namespace diwan::reading
