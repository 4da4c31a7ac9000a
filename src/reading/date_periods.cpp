#include "reading/date_periods.hpp"

#include <algorithm>

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

Built builtPeriod(Match const& match, Calendar const& calendar) {
    int const unit = match.value("p", 1);
    if (unit >= workdays) return std::nullopt;
    Days found = period(unit, match.value("r", 0), calendar);
    found.deadline = found.deadline && match.find("r") != nullptr;
    return found;
}

Built weekdayInWeek(Match const& match, Calendar const& calendar) {
    Day const start = addDays(weekStart(calendar.reference, calendar.week), 7 * match.value("r", 0));
    weekday const wanted(static_cast<unsigned>(match.value("wd", 0)));
    Day const at = addDays(start, static_cast<int>((wanted - calendar.week.first).count()));
    return Days{at, at, false, at >= calendar.reference};
}

// "early next month", "the rest of the week", "late 2008": `part` 0 the rest, 1 early, 2 the middle, 3 late,
// 4 the end.
Built partOf(Match const& match, Calendar const& calendar) {
    auto const said = wholeSaid(match, calendar);
    if (!said) return std::nullopt;
    Days whole = *said;
    int const part = match.value("part", 0);
    if (part == 0 && calendar.reference > whole.last) return std::nullopt;
    if (part == 0) return Days{std::max(whole.start, calendar.reference), whole.last};
    int const length = static_cast<int>((sys_days(whole.last) - sys_days(whole.start)).count()) + 1;
    Day const half = addDays(whole.start, (length + 1) / 2);
    bool const wholeYear = static_cast<unsigned>(whole.start.day()) == 1 && length >= 365;
    if (wholeYear && part > 0) {  // of a year: halves, the middle third; its end is the last third
        int const first = part == 2 ? 4 : part == 3 ? 6 : part == 4 ? 8 : 0;
        auto const from = whole.start.year() / whole.start.month();
        return Days{Day{(from + std::chrono::months(first)) / day(1)},
                    lastOf(from + std::chrono::months(part == 1   ? 5
                                                      : part == 2 ? 7
                                                                  : 11))};
    }
    if (part == 1) whole.last = addDays(half, -1);
    if (part >= 3) whole.start = addDays(whole.start, length / 2);
    if (part == 2) {
        whole.start = addDays(whole.start, length / 3);
        whole.last = addDays(whole.last, -length / 3);
    }
    return whole;
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
    found.explicitYear = yearSaid(match).has_value();
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
    return Days{found, found, yearSaid(match).has_value(), found >= calendar.reference};
}

Built nthWeek(Match const& match, Calendar const& calendar) {
    auto const at = monthSaid(match, calendar);
    int const nth = match.value("o", 1);
    if (!at || nth > 5) return std::nullopt;
    // The first week of a month is the one that holds its first Thursday, as the ISO week of a year.
    Day const anchor = nth < 0 ? addDays(Day{sys_days(*at / std::chrono::Thursday[std::chrono::last])}, -3)
                               : addDays(Day{sys_days(*at / std::chrono::Thursday[1])}, 7 * (nth - 1) - 3);
    return Days{anchor, addDays(anchor, 6)};
}

Built wholeYear(Match const& match, Calendar const&) {
    int said = match.value("y", 0);
    if (Capture const* const shortYear = match.find("yy"); shortYear != nullptr && shortYear->value > 40)
        said = 1900 + shortYear->value;
    year const y(said);
    if (said < 1000) return std::nullopt;
    Days found = monthsFrom(y / std::chrono::January, 12);
    found.explicitYear = true;
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
    return comingMonths(match, calendar, static_cast<unsigned>(3 * q - 2), 3);
}

Built holiday(Match const& match, Calendar const& calendar) {
    int const rule = match.value("h", 101);
    // "before Eid" in minutes does not say which of the two: an event, whose day a person knows.
    if (rule == eitherEid && !calendar.message) return std::nullopt;
    bool const said = match.find("y") != nullptr || match.find("ry") != nullptr;
    std::optional<Day> found;
    if (said || match.value("r", 1) == 0) {
        int const y = match.value("y", static_cast<int>(calendar.reference.year()) + match.value("ry", 0));
        if (y < 1600 || y > 2500) return std::nullopt;
        found = holidayIn(rule, y);
    } else if (match.value("r", 1) < 0) {
        found = lastHoliday(rule, calendar.reference);
    } else {
        found = nextHoliday(rule, calendar.reference);
    }
    if (!found) return std::nullopt;
    return Days{*found, *found, said, said || *found >= calendar.reference};
}

}  // namespace

Days monthsFrom(year_month first, int count) {
    return {Day{first / day(1)}, lastOf(first + months(count - 1))};
}

Days comingMonths(Match const& match, Calendar const& calendar, unsigned first, int count) {
    bool const open = !yearSaid(match) && match.find("r") == nullptr && match.find("ry") == nullptr;
    year_month const from = yearMeant(match, calendar) / month(first);
    Days found = monthsFrom(from, count);
    if (open && found.last < calendar.reference) found = monthsFrom(from + months(12), count);
    found.explicitYear = yearSaid(match).has_value();
    return found;
}

std::optional<year_month> monthSaid(Match const& match, Calendar const& calendar) {
    year_month const present = calendar.reference.year() / calendar.reference.month();
    if (Capture const* const said = match.find("m")) {
        month const m(static_cast<unsigned>(said->value));
        if (!m.ok()) return std::nullopt;
        if (auto const y = yearSaid(match)) return *y / m;
        if (Capture const* const years = match.find("ry"))
            return (present.year() + std::chrono::years(years->value)) / m;
        int const shift = match.value("r", -2);
        if (shift == 0) return present.year() / m;
        if (shift == -1) return year{static_cast<int>(present.year()) - (m < present.month() ? 0 : 1)} / m;
        if (shift >= 1)
            return year{static_cast<int>(present.year()) + shift - (m > present.month() ? 1 : 0)} / m;
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
        Day const start = addDays(weekStart(reference, calendar.week), unit * shift);
        int const working = static_cast<int>((calendar.week.last - calendar.week.first).count());
        found = {start, addDays(start, calendar.message ? unit - 1 : working)};
        if (shift == 0) found.last = std::max(found.last, reference);
    } else if (unit == weekend) {
        Day const start = addDays(weekStart(reference, calendar.week), 7 * shift);
        int const working = static_cast<int>((calendar.week.last - calendar.week.first).count());
        found = {addDays(start, working + 1), addDays(start, 6)};
    } else if (unit == 1) {
        found = {addDays(reference, shift), addDays(reference, shift)};
    }
    found.deadline = shift >= 0;
    return found;
}

void addPeriodBuilders(std::map<std::string_view, DateBuilder>& builders) {
    using Function = Built (*)(Match const&, Calendar const&);
    constexpr std::pair<std::string_view, Function> all[]{
        {"period", builtPeriod},
        {"weekday-in-week", weekdayInWeek},
        {"day-of-month", dayOfMonth},
        {"month-of", monthOf},
        {"bare-day", bareDay},
        // Words that minutes use of other things than days: "propose the 15th, plan B".
        {"bare-day-said",
         [](Match const& m, Calendar const& c) { return c.message ? bareDay(m, c) : std::nullopt; }},
        {"nth-weekday", nthWeekday},
        {"nth-week", nthWeek},
        {"year", wholeYear},
        {"part-of", partOf},
        {"year-month", yearMonth},
        {"quarter", quarter},
        {"holiday", holiday},
    };
    // "march" is a verb too: a name is written large, or stands behind a small word.
    builders.emplace("month-word", [](auto const& m, auto const& c, auto const& s) -> Built {
        static ClassId const link = classId("LINK");
        bool const behind = m.begin > 0 && s.find(m.begin - 1, link) != nullptr;
        bool const verb = s.tokens[m.begin].folded == "march" && !s.tokens[m.begin].capital;
        if (verb && !behind && s.tokens.size() > 2) return std::nullopt;
        return monthOf(m, c);
    });
    for (auto const& [name, build] : all)
        builders.emplace(name,
                         [build = build](auto const& m, auto const& c, auto const&) { return build(m, c); });
}

}  // namespace diwan::reading
