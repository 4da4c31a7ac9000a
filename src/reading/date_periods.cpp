#include "reading/date_periods.hpp"

#include <algorithm>

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

// The units of the tables: days up to 999 (7 a week, 9 a weekend), 1000 + months, and these.
constexpr int hours = 0;
constexpr int weekend = 9;
constexpr int workdays = 2001;
constexpr int instants = 3000;

Day plus(Day at, int count) {
    return Day{sys_days(at) + days(count)};
}
Day lastOf(year_month at) {
    return Day{at / std::chrono::last};
}
Day plusMonths(Day at, int count) {
    Day const moved = at + months(count);
    return moved.ok() ? moved : lastOf(moved.year() / moved.month());
}
Day weekStart(Day at, Week const& week) {
    return plus(at, -static_cast<int>((weekday(sys_days(at)) - week.first).count()));
}
Day moved(Day at, int count, int unit, Week const& week) {
    if (unit == hours) return plus(at, count / 24);
    if (unit == instants) return at;
    if (unit == workdays) {
        for (int left = std::abs(count); left > 0;) {
            at = plus(at, count < 0 ? -1 : 1);
            if (isWorkday(at, week)) --left;
        }
        return at;
    }
    if (unit > 1000) return plusMonths(at, count * (unit - 1000));
    return plus(at, count * unit);
}

// "a month and a half": the half of a unit in days.
int halfOf(int unit) {
    if (unit > 1000 && unit < workdays) return (unit - 1000) * 15;
    return unit < 1000 ? unit / 2 : 0;
}

// The sum of "2 years, 1 month and 3 days": each number with the unit that follows it.
std::optional<Day> distance(Match const& match, Calendar const& calendar, int sign) {
    Day at = calendar.reference;
    int count = 1;
    int unit = 1;
    for (auto const& [name, capture] : match.captures) {
        if (name == "n") count = capture.value;
        if (name == "u") {
            if (count < 0 || count > 2000) return std::nullopt;
            unit = capture.value;
            at = moved(at, sign * count, unit, calendar.week);
            count = 1;
        }
        if (name == "half") at = plus(at, sign * halfOf(unit));
        if (name == "dual") {
            unit = capture.value > 1000 ? 1001 : 1;
            at = moved(at, sign * (capture.value > 1000 ? capture.value - 1000 : capture.value), unit,
                       calendar.week);
        }
    }
    return at.ok() ? std::optional(at) : std::nullopt;
}

Built ago(Match const& match, Calendar const& calendar) {
    auto const at = distance(match, calendar, -1);
    if (!at) return std::nullopt;
    return Days{*at, *at, false, false};
}

Built later(Match const& match, Calendar const& calendar) {
    auto const at = distance(match, calendar, 1);
    if (!at) return std::nullopt;
    return Days{*at, *at};
}

Built nextSome(Match const& match, Calendar const& calendar) {
    auto const at = distance(match, calendar, 1);
    if (!at) return std::nullopt;
    return Days{std::min(plus(calendar.reference, 1), *at), *at};
}

Built lastSome(Match const& match, Calendar const& calendar) {
    auto const at = distance(match, calendar, -1);
    if (!at) return std::nullopt;
    return Days{*at, calendar.reference, false, false};
}

// "the next three days", "the last three days", by `r`.
Built some(Match const& match, Calendar const& calendar) {
    return match.value("r", 1) < 0 ? lastSome(match, calendar) : nextSome(match, calendar);
}

}  // namespace

Days monthsFrom(year_month first, int count) {
    return {Day{first / day(1)}, lastOf(first + months(count - 1))};
}

// This, the next or the last period: `r` counts from the present one.
Days period(int unit, int shift, Calendar const& calendar) {
    Day const reference = calendar.reference;
    int const y = static_cast<int>(reference.year());
    int const m = static_cast<int>(static_cast<unsigned>(reference.month())) - 1;
    Days found{reference, reference};
    if (unit > 1000 && unit < workdays) {
        int const length = unit - 1000;
        int const index = (y * 12 + m) / length + shift;
        int const first = index * length;
        found = monthsFrom(year(first / 12) / month(static_cast<unsigned>(first % 12 + 1)), length);
    } else if (unit == 7 || unit == 14) {
        Day const start = plus(weekStart(reference, calendar.week), unit * shift);
        found = {start, plus(start, static_cast<int>((calendar.week.last - calendar.week.first).count()))};
        if (shift == 0) found.last = std::max(found.last, reference);
    } else if (unit == weekend) {
        Day const start = plus(weekStart(reference, calendar.week), 7 * shift);
        int const working = static_cast<int>((calendar.week.last - calendar.week.first).count());
        found = {plus(start, working + 1), plus(start, 6)};
    } else if (unit == 1) {
        found = {plus(reference, shift), plus(reference, shift)};
    }
    found.deadline = shift >= 0;
    return found;
}

std::optional<year_month> monthSaid(Match const& match, Calendar const& calendar) {
    year_month const present = calendar.reference.year() / calendar.reference.month();
    if (Capture const* const said = match.find("m")) {
        month const m(static_cast<unsigned>(said->value));
        if (!m.ok()) return std::nullopt;
        if (int const y = match.value("y", 0); y > 0) return year(y) / m;
        if (Capture const* const years = match.find("ry"))
            return (present.year() + std::chrono::years(years->value)) / m;
        int const shift = match.value("r", -2);
        if (shift == 0) return present.year() / m;
        if (shift == -1) return year{static_cast<int>(present.year()) - (m < present.month() ? 0 : 1)} / m;
        if (shift == 1) return year{static_cast<int>(present.year()) + (m > present.month() ? 0 : 1)} / m;
        return (m < present.month() ? present.year() + std::chrono::years(1) : present.year()) / m;
    }
    return present + months(match.value("r", 0));
}

std::optional<Days> wholeSaid(Match const& match, Calendar const& calendar) {
    if (match.find("m") != nullptr) {
        auto const at = monthSaid(match, calendar);
        return at ? std::optional(monthsFrom(*at, 1)) : std::nullopt;
    }
    int const now = static_cast<int>(calendar.reference.year());
    Capture const* const shift = match.find("ry");
    if (int const y = match.value("y", shift != nullptr ? now + shift->value : 0); y > 0)
        return monthsFrom(year(y) / std::chrono::January, 12);
    int const unit = match.value("p", 1);
    if (unit >= workdays) return std::nullopt;
    return period(unit, match.value("r", 0), calendar);
}

namespace {

Built builtPeriod(Match const& match, Calendar const& calendar) {
    int const unit = match.value("p", 1);
    if (unit >= workdays) return std::nullopt;
    Days found = period(unit, match.value("r", 0), calendar);
    found.deadline = found.deadline && match.find("r") != nullptr;
    return found;
}

Built decade(Match const& match, Calendar const&) {
    int first = match.value("y", match.value("n", 0));
    if (first < 100) first += first <= 20 ? 2000 : 1900;
    if (first % 10 != 0 || first > 2100) return std::nullopt;
    return Days{year(first) / std::chrono::January / 1, year(first + 9) / std::chrono::December / 31, true,
                false};
}

Built yearRange(Match const& match, Calendar const&) {
    int const first = match.value("y", 0);
    int const last = match.value("y2", 0);
    if (last <= first) return std::nullopt;
    return Days{year(first) / std::chrono::January / 1, year(last) / std::chrono::December / 31, true, false};
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

Built weekdayInWeek(Match const& match, Calendar const& calendar) {
    Day const start = plus(weekStart(calendar.reference, calendar.week), 7 * match.value("r", 0));
    weekday const wanted(static_cast<unsigned>(match.value("wd", 0)));
    Day const at = plus(start, static_cast<int>((wanted - calendar.week.first).count()));
    return Days{at, at, false, at >= calendar.reference};
}

// "early next month", "the rest of the week", "late 2008": `part` 0 the rest, 1 early, 2 the middle, 3 late.
Built partOf(Match const& match, Calendar const& calendar) {
    auto const said = wholeSaid(match, calendar);
    if (!said) return std::nullopt;
    Days whole = *said;
    int const part = match.value("part", 0);
    if (part == 0 && calendar.reference > whole.last) return std::nullopt;
    if (part == 0) return Days{std::max(whole.start, calendar.reference), whole.last};
    int const length = static_cast<int>((sys_days(whole.last) - sys_days(whole.start)).count()) + 1;
    Day const half = plus(whole.start, (length + 1) / 2);
    if (part == 1) whole.last = plus(half, -1);
    if (part == 3) whole.start = half;
    if (part == 2) {
        whole.start = plus(whole.start, length / 3);
        whole.last = plus(whole.last, -length / 3);
    }
    return whole;
}

// "the third week of 2027": ISO weeks.
Built nthWeekOfYear(Match const& match, Calendar const& calendar) {
    year const y = match.value("y", 0) > 0 ? year(match.value("y", 0))
                                           : calendar.reference.year() +
                                                 std::chrono::years(match.value("r", match.value("ry", 0)));
    int const nth = match.value("o", match.value("n", 1));
    if (nth > 53) return std::nullopt;
    auto const thursday =
        nth < 0 ? sys_days(y / std::chrono::December / std::chrono::Thursday[std::chrono::last])
                : sys_days(y / std::chrono::January / std::chrono::Thursday[1]) + days(7 * (nth - 1));
    return Days{Day{thursday - days(3)}, Day{thursday + days(3)}};
}

Built dayOfMonth(Match const& match, Calendar const& calendar) {
    auto at = monthSaid(match, calendar);
    if (!at) return std::nullopt;
    day const wanted(static_cast<unsigned>(match.value("d", 1)));
    int const shift = match.value("r", 0);
    // "the 15th of next May" may be in this month, when the day is still to come.
    year_month const present = calendar.reference.year() / calendar.reference.month();
    if (match.find("m") != nullptr && at->month() == present.month() && *at != present &&
        (shift > 0 ? wanted > calendar.reference.day() : wanted < calendar.reference.day()))
        at = present;
    Day const found{*at / wanted};
    if (!found.ok()) return std::nullopt;
    return Days{found, found, false, shift >= 0};
}

Built monthOf(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    if (!at) return std::nullopt;
    Days found = monthsFrom(*at, 1);
    found.explicitYear = match.find("y") != nullptr;
    return found;
}

// "the 15th": the next such day, in the months that have it.
Built bareDay(Match const& match, Calendar const& calendar) {
    int const wanted = match.value("d", 1);
    if (wanted < 1 || wanted > 31) return std::nullopt;
    Capture const* const said = match.find("wd");
    year_month at = calendar.reference.year() / calendar.reference.month();
    for (int i = 0; i < 15; ++i, at += months(1)) {
        Day const found{at / day(static_cast<unsigned>(wanted))};
        // "Thursday the 21st" of this month may be gone by; of a bare number, the next one is meant.
        bool const gone = found.ok() && found < calendar.reference;
        if (!found.ok() || (gone && said == nullptr)) continue;
        if (said != nullptr && weekday(sys_days(found)) != weekday(static_cast<unsigned>(said->value)))
            continue;
        return Days{found, found, false, !gone};
    }
    return std::nullopt;
}

Built nthWeekday(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    weekday const wanted(static_cast<unsigned>(match.value("wd", 0)));
    int const nth = match.value("o", 1);
    if (!at || nth > 5) return std::nullopt;
    Day const found = nth < 0 ? Day{sys_days(*at / wanted[std::chrono::last])}
                              : Day{sys_days(*at / wanted[static_cast<unsigned>(nth)])};
    if (found.month() != at->month()) return std::nullopt;
    return Days{found, found, match.find("y") != nullptr, found >= calendar.reference};
}

Built nthWeek(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    int const nth = match.value("o", 1);
    if (!at || nth > 5) return std::nullopt;
    // The first week of a month is the one that holds its first Thursday, as the ISO week of a year.
    Day const anchor = nth < 0 ? plus(Day{sys_days(*at / std::chrono::Thursday[std::chrono::last])}, -3)
                               : plus(Day{sys_days(*at / std::chrono::Thursday[1])}, 7 * (nth - 1) - 3);
    return Days{anchor, plus(anchor, 6)};
}

Built wholeYear(Match const& match, Calendar const&) {
    year const y(match.value("y", 0));
    if (match.value("y", 0) < 1000) return std::nullopt;
    Days found = monthsFrom(y / std::chrono::January, 12);
    found.deadline = false;
    return found;
}

Built yearMonth(Match const& match, Calendar const&) {
    Days found = monthsFrom(
        year(match.value("y", 0)) / month(static_cast<unsigned>(std::clamp(match.value("m", 1), 1, 12))), 1);
    return found;
}

Built quarter(Match const& match, Calendar const& calendar) {
    int const said = match.value("q", match.value("o", 1));
    int const q = said == -1 ? 4 : said;  // "the last quarter"
    if (q < 1 || q > 4) return std::nullopt;
    month const first(static_cast<unsigned>(3 * q - 2));
    int const shift = match.value("r", match.value("ry", 0));
    bool const relative = match.find("r") != nullptr || match.find("ry") != nullptr;
    year y = match.value("y", 0) > 0 ? year(match.value("y", 0))
                                     : calendar.reference.year() + std::chrono::years(shift);
    Days found = monthsFrom(y / first, 3);
    if (match.value("y", 0) == 0 && !relative && found.last < calendar.reference)
        found = monthsFrom((y + std::chrono::years(1)) / first, 3);
    return found;
}

Day easter(int y) {  // the Gregorian computation of Meeus
    int const a = y % 19, b = y / 100, c = y % 100;
    int const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return year(y) / month(static_cast<unsigned>(n / 31)) / day(static_cast<unsigned>(n % 31 + 1));
}

// A holiday's rule: month * 100 + day; 20000 + days from Easter; 100000 + month * 1000 + weekday * 100 + nth.
Day holidayIn(int rule, int y) {
    if (rule >= 100000) {
        int const nth = rule % 100;
        auto const m = static_cast<unsigned>((rule - 100000) / 1000);
        auto const wd = static_cast<unsigned>((rule - 100000) / 100 % 10);
        return Day{sys_days(year(y) / month(m) / weekday(wd)[static_cast<unsigned>(nth)])};
    }
    if (rule > 15000) return plus(easter(y), rule - 20000);
    return year(y) / month(static_cast<unsigned>(rule / 100)) / day(static_cast<unsigned>(rule % 100));
}

Built holiday(Match const& match, Calendar const& calendar) {
    int const rule = match.value("h", 101);
    int const present = static_cast<int>(calendar.reference.year());
    int y = match.value("y", present);
    if (y < 1600 || y > 2500) return std::nullopt;
    Day found = holidayIn(rule, y);
    if (match.find("y") == nullptr && found < calendar.reference) found = holidayIn(rule, y + 1);
    return Days{found, found, match.find("y") != nullptr};
}

}  // namespace

void addPeriodBuilders(std::map<std::string_view, DateBuilder>& builders) {
    using Function = Built (*)(Match const&, Calendar const&);
    constexpr std::pair<std::string_view, Function> all[]{
        {"ago", ago},
        {"later", later},
        {"next-some", nextSome},
        {"last-some", lastSome},
        {"some", some},
        {"period", builtPeriod},
        {"weekday-in-week", weekdayInWeek},
        {"day-of-month", dayOfMonth},
        {"month-of", monthOf},
        {"bare-day", bareDay},
        {"nth-weekday", nthWeekday},
        {"nth-week", nthWeek},
        {"year", wholeYear},
        {"decade", decade},
        {"part-of", partOf},
        {"nth-week-of-year", nthWeekOfYear},
        {"year-range", yearRange},
        {"day-range", dayRange},
        {"year-month", yearMonth},
        {"quarter", quarter},
        {"holiday", holiday},
    };
    for (auto const& [name, build] : all)
        builders.emplace(name,
                         [build = build](auto const& m, auto const& c, auto const&) { return build(m, c); });
}

}  // namespace diwan::reading
