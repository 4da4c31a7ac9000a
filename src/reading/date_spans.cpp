#include "reading/date_spans.hpp"

#include <algorithm>

#include "reading/date_periods.hpp"
#include "reading/date_steps.hpp"
#include "reading/holidays.hpp"

namespace diwan::reading {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::years;

Built decade(Match const& match, Calendar const&) {
    int first = match.value("y", match.value("n", 0));
    if (first < 100) first += first <= 20 ? 2000 : 1900;
    if (first % 10 != 0 || first > 2100) return std::nullopt;
    return Days{year(first) / std::chrono::January / 1, year(first + 9) / std::chrono::December / 31, true,
                false};
}

Built century(Match const& match, Calendar const& calendar) {
    int const present = static_cast<int>(calendar.reference.year()) / 100 + 1;
    int const number = match.value("o", match.value("d", match.value("n", present + match.value("r", 0))));
    if (number < 1 || number > 30) return std::nullopt;
    return Days{year(100 * number - 100) / std::chrono::January / 1,
                year(100 * number - 1) / std::chrono::December / 31, true, false};
}

Built yearRange(Match const& match, Calendar const&) {
    int const first = match.value("y", 0);
    int const last = match.value("y2", 0);
    if (last <= first) return std::nullopt;
    return Days{year(first) / std::chrono::January / 1, year(last) / std::chrono::December / 31, true, false};
}

// "from January to March 2017", "Nov-Feb 2017": the year is that of the last month.
Built monthRange(Match const& match, Calendar const& calendar) {
    month const first(static_cast<unsigned>(match.value("m", 0)));
    month const last(static_cast<unsigned>(match.value("m2", 0)));
    if (!first.ok() || !last.ok() || first == last) return std::nullopt;
    year y = match.find("y2") != nullptr ? year(match.value("y2", 0)) : calendar.reference.year();
    year_month from = y / first;
    if (match.find("y") != nullptr) {
        from = year(match.value("y", 0)) / first;
    } else if (first > last) {
        if (match.find("y2") != nullptr) {
            from -= years(1);
        } else {
            y += years(1);
        }
    } else if (match.find("y2") == nullptr && lastOf(y / last) < calendar.reference) {
        y += years(1);
        from += years(1);
    }
    if (y / last < from) return std::nullopt;
    return Days{Day{from / day(1)}, lastOf(y / last), match.find("y2") != nullptr};
}

// "from 4 to 23 next month"
Built dayRange(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    if (!at) return std::nullopt;
    Day const first{*at / day(static_cast<unsigned>(match.value("d", 0)))};
    Day const last{*at / day(static_cast<unsigned>(match.value("d2", 0)))};
    if (!first.ok() || !last.ok() || last < first) return std::nullopt;
    return Days{first, last};
}

// "from the 3rd to the 12th": the next such days.
Built bareRange(Match const& match, Calendar const& calendar) {
    year_month at = calendar.reference.year() / calendar.reference.month();
    day const first(static_cast<unsigned>(match.value("d", 0)));
    day const last(static_cast<unsigned>(match.value("d2", 0)));
    for (int i = 0; i < 3; ++i, at += months(1)) {
        Day const start{at / first};
        Day const end{(last < first ? at + months(1) : at) / last};
        if (start.ok() && end.ok() && end >= calendar.reference && start != end) return Days{start, end};
    }
    return std::nullopt;
}

// The day that a week or a weekend is named by: `d` of a month said or the next such day, a holiday.
std::optional<Day> namingDay(Match const& match, Calendar const& calendar) {
    if (Capture const* const rule = match.find("h"))
        return yearSaid(match) ? holidayIn(rule->value, static_cast<int>(*yearSaid(match)))
                               : nextHoliday(rule->value, calendar.reference);
    day const d(static_cast<unsigned>(match.value("d", 1)));
    if (match.find("m") != nullptr) {
        month const m(static_cast<unsigned>(match.value("m", 1)));
        Day found{yearMeant(match, calendar) / m / d};
        if (!yearSaid(match) && found.ok() && sys_days(found) + days(31) < sys_days(calendar.reference))
            found += years(1);
        return found.ok() ? std::optional(found) : std::nullopt;
    }
    year_month at = calendar.reference.year() / calendar.reference.month();
    for (int i = 0; i < 3; ++i, at += months(1))
        if (Day const found{at / d}; found.ok() && sys_days(found) + days(6) >= sys_days(calendar.reference))
            return found;
    return std::nullopt;
}

// "the week of the 18th", "la semaine du 4 février"
Built weekOfDay(Match const& match, Calendar const& calendar) {
    auto const at = namingDay(match, calendar);
    if (!at) return std::nullopt;
    // "the week before Christmas": `way` weeks from it.
    Day const start = addDays(weekStart(*at, calendar.week), 7 * match.value("way", 0));
    int const working = static_cast<int>((calendar.week.last - calendar.week.first).count());
    return Days{start, addDays(start, calendar.message ? 6 : working), yearSaid(match).has_value()};
}

// "le week-end du 14", "labor day weekend": the days off around the day named.
Built weekendOfDay(Match const& match, Calendar const& calendar) {
    auto const at = namingDay(match, calendar);
    if (!at) return std::nullopt;
    int const working = static_cast<int>((calendar.week.last - calendar.week.first).count());
    Day start = addDays(weekStart(*at, calendar.week), working + 1);
    // A Monday belongs to the weekend before it, a Thursday to the one behind it.
    if (sys_days(*at) + days(3) < sys_days(start)) start = addDays(start, -7);
    Day const last = addDays(start, 5 - working);
    return Days{start, last, yearSaid(match).has_value()};
}

// "the last weekend of June": that begins in the month.
Built nthWeekend(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    int const nth = match.value("o", 1);
    if (!at || nth > 5 || nth == 0) return std::nullopt;
    weekday const first = calendar.week.last + days(1);
    Day const start = nth < 0 ? Day{sys_days(*at / first[std::chrono::last])}
                              : Day{sys_days(*at / first[static_cast<unsigned>(nth)])};
    if (start.month() != at->month()) return std::nullopt;
    auto const working = static_cast<int>((calendar.week.last - calendar.week.first).count());
    return Days{start, addDays(start, 5 - working), yearSaid(match).has_value(), start >= calendar.reference};
}

// "H2 2024", "premier semestre": `half` of a year.
Built half(Match const& match, Calendar const& calendar) {
    int const number = match.value("half", match.value("o", 1));
    if (number != 1 && number != 2 && number != -1) return std::nullopt;
    return comingMonths(match, calendar, number == 1 ? 1 : 7, 6);
}

// "la première quinzaine de mai", "the first half of May"
Built halfOfMonth(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    int const number = match.value("half", match.value("o", 1));
    if (!at || (number != 1 && number != 2 && number != -1)) return std::nullopt;
    if (number == 1) return Days{Day{*at / day(1)}, Day{*at / day(15)}, yearSaid(match).has_value()};
    return Days{Day{*at / day(16)}, lastOf(*at), yearSaid(match).has_value()};
}

// "the third week of 2027": ISO weeks.
Built nthWeekOfYear(Match const& match, Calendar const& calendar) {
    year const y = yearMeant(match, calendar);
    int const nth = match.value("o", match.value("n", 1));
    if (nth > 53 || nth == 0) return std::nullopt;
    auto const thursday =
        nth < 0 ? sys_days(y / std::chrono::December / std::chrono::Thursday[std::chrono::last])
                : sys_days(y / std::chrono::January / std::chrono::Thursday[1]) + days(7 * (nth - 1));
    return Days{Day{thursday - days(3)}, Day{thursday + days(3)}};
}

// "the ninth month of 2021", "the first 2 weeks of next year", "the last four months of 2021"
Built partOfYear(Match const& match, Calendar const& calendar) {
    year const y = yearMeant(match, calendar);
    int const nth = match.value("o", match.value("d", 1));
    int const unit = match.value("u", match.value("p", 1001));
    bool const counted = match.find("n") != nullptr;
    int const count = match.value("n", 1);
    if (count < 1 || count > 366 || (counted && nth != 1 && nth != -1)) return std::nullopt;
    Days found{};
    if (unit > 1000 && unit < 1012) {
        int const length = unit - 1000;
        int const first = nth < 0 ? 12 - length * count : length * (nth - 1);
        if (first < 0 || first + length * count > 12) return std::nullopt;
        found = monthsFrom(y / month(static_cast<unsigned>(first + 1)), length * count);
    } else if (unit == 7) {
        Day const first = weekStart(Day{y / std::chrono::January / 4}, calendar.week);
        Day const end = weekStart(Day{y / std::chrono::December / 28}, calendar.week);
        Day const start = nth < 0 ? addDays(end, -7 * (count - 1)) : addDays(first, 7 * (nth - 1));
        found = {start, addDays(start, 7 * count - 1)};
    } else if (unit == 1) {
        Day const first{y / std::chrono::January / 1};
        Day const end{y / std::chrono::December / 31};
        Day const start = nth < 0 ? addDays(end, 1 - count) : addDays(first, nth - 1);
        found = {start, addDays(start, count - 1)};
    } else {
        return std::nullopt;
    }
    found.explicitYear = yearSaid(match).has_value();
    found.deadline = found.last >= calendar.reference;
    return found;
}

// "the last 3 days of May", "the first two weeks of next month", "le dernier jour du mois"
Built partOfMonth(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    int const nth = match.value("o", 1);
    int const unit = match.value("u", 1);
    int const length = unit * match.value("n", 1);
    if (!at || unit > 14 || unit < 1 || length < 1 || length > 31 || (nth != 1 && nth != -1))
        return std::nullopt;
    Day const start = nth < 0 ? addDays(lastOf(*at), 1 - length) : Day{*at / day(1)};
    Day const last = addDays(start, length - 1);
    return Days{start, last, yearSaid(match).has_value(), last >= calendar.reference};
}

// The season on or behind the reference day; "last", "this", "next" (`r`) count from it.
Built season(Match const& match, Calendar const& calendar) {
    int const first = match.value("s", 3);
    if (first < 1 || first > 12) return std::nullopt;
    unsigned const turn = first == 3 ? 20 : first == 9 ? 23 : 21;
    auto const of = [&](year y) {
        year_month const from = y / month(static_cast<unsigned>(first));
        return Days{Day{from / day(turn)}, Day{(from + months(3)) / day(20)}};
    };
    Days found = of(yearMeant(match, calendar));
    found.explicitYear = yearSaid(match).has_value();
    if (found.explicitYear) return found;
    year const present = calendar.reference.year();
    int const shift = match.value("r", 0);
    found = of(present - years(1));
    while (found.last < calendar.reference || (shift > 0 && found.start <= calendar.reference))
        found = of(found.start.year() + years(1));
    if (shift < 0) found = of(found.start.year() - years(1));
    found.deadline = shift >= 0;
    return found;
}

// "the week after next": `r` more than "next".
Built periodAfterNext(Match const& match, Calendar const& calendar) {
    int const unit = match.value("p", 7);
    if (unit >= workdays) return std::nullopt;
    return period(unit, match.value("r", 2), calendar);
}

// "the first Monday after 15 June"
Built weekdayAfter(Match const& match, Calendar const& calendar) {
    auto const from = namingDay(match, calendar);
    int const nth = match.value("o", 1);
    if (!from || nth < 1 || nth > 10) return std::nullopt;
    weekday const wanted(static_cast<unsigned>(match.value("wd", 0)));
    auto const shift = static_cast<int>((wanted - weekday(sys_days(*from))).count());
    Day const at = addDays(*from, (shift == 0 ? 7 : shift) + 7 * (nth - 1));
    return Days{at, at, yearSaid(match).has_value(), at >= calendar.reference};
}

// "Q1-Q2 2026"
Built quarterRange(Match const& match, Calendar const& calendar) {
    int const first = match.value("q", 1);
    int const last = match.value("q2", 1);
    if (first < 1 || last > 4 || first >= last) return std::nullopt;
    return comingMonths(match, calendar, static_cast<unsigned>(3 * first - 2), 3 * (last - first + 1));
}

// "first Sunday" of this month, where no month is said.
Built countedWeekdayOfMonth(Match const& match, Calendar const& calendar) {
    int const nth = match.value("o", 1);
    weekday const wanted(static_cast<unsigned>(match.value("wd", 0)));
    if (nth < 1 || nth > 4) return std::nullopt;
    auto const at = calendar.reference.year() / calendar.reference.month();
    Day const found{sys_days(at / wanted[static_cast<unsigned>(nth)])};
    return Days{found, found, false, found >= calendar.reference};
}

}  // namespace

void addSpanBuilders(std::map<std::string_view, DateBuilder>& builders) {
    using Function = Built (*)(Match const&, Calendar const&);
    constexpr std::pair<std::string_view, Function> all[]{
        {"decade", decade},
        {"century", century},
        {"year-range", yearRange},
        {"month-range", monthRange},
        {"day-range", dayRange},
        {"bare-range", bareRange},
        {"week-of", weekOfDay},
        {"weekend-of", weekendOfDay},
        {"nth-weekend", nthWeekend},
        {"half-year", half},
        {"half-month", halfOfMonth},
        {"nth-week-of-year", nthWeekOfYear},
        {"part-of-year", partOfYear},
        {"part-of-month", partOfMonth},
        {"season", season},
        {"after-next", periodAfterNext},
        {"weekday-after", weekdayAfter},
        {"quarter-range", quarterRange},
        {"nth-weekday-this", countedWeekdayOfMonth},
    };
    for (auto const& [name, build] : all)
        builders.emplace(name,
                         [build = build](auto const& m, auto const& c, auto const&) { return build(m, c); });
}

}  // namespace diwan::reading
