#include "reading/date_steps.hpp"

#include <algorithm>

#include "reading/date_periods.hpp"

namespace diwan::reading {

namespace {

using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;

constexpr int minutesOfDay = 24 * 60;
constexpr int farthest = 4000;

// What half of a unit is, in units of its own.
Moment halfMoved(Moment at, int sign, int unit, Week const& week) {
    if (unit == hours) return moved(at, sign * 30, instants, week);
    if (unit == 1 && at.minute != noMinute) return moved(at, sign * 12, hours, week);
    if (unit == 7) return moved(at, sign * 3, 1, week);
    if (unit == 1001) return moved(at, sign * 15, 1, week);
    if (unit > 1001 && unit < workdays) return moved(at, sign * (unit - 1000) / 2, 1001, week);
    return at;
}

Days daysOf(Moment at) {
    return {.start = at.day, .last = at.day, .minute = at.minute};
}

Moment present(Calendar const& calendar) {
    return {calendar.reference, calendar.minute};
}

// A clock time is told only where clock units are.
Moment told(Match const& match, Moment at) {
    bool clock = match.find("clock") != nullptr || match.find("hh") != nullptr;
    for (auto const& [name, capture] : match.captures)
        clock = clock || (name == "u" && isClockUnit(capture.value));
    return {at.day, clock ? at.minute : noMinute};
}

Built ago(Match const& match, Calendar const& calendar) {
    auto const at = distance(match, present(calendar), -1, calendar.week);
    if (!at) return std::nullopt;
    Days found = daysOf(told(match, *at));
    found.deadline = false;
    return found;
}

Built later(Match const& match, Calendar const& calendar) {
    auto const at = distance(match, present(calendar), 1, calendar.week);
    if (!at) return std::nullopt;
    return daysOf(told(match, *at));
}

// "in 3 days" is a day; "within 3 days" (`within`) a span that starts now.
Built inSome(Match const& match, Calendar const& calendar) {
    int const unit = match.value("u", 1);
    int count = match.value("n", 1);
    Day const reference = calendar.reference;
    if (count < 0 || count > farthest) return std::nullopt;
    Days found{reference, reference};
    if (match.find("n") == nullptr && match.find("clock") == nullptr && match.find("hh") == nullptr &&
        unit != 1) {
        // A dual: the unit holds the count.
        count = unit > 1000 ? unit - 1000 : unit;
        found = daysOf(moved({reference}, count, unit > 1000 ? 1001 : 1, calendar.week));
    } else if (unit == hours && calendar.minute == noMinute) {
        found = daysOf(moved({reference}, (count + 23) / 24 - (count < 24 ? 1 : 0), 1, calendar.week));
    } else {
        auto const at = distance(match, present(calendar), 1, calendar.week);
        if (!at) return std::nullopt;
        found = daysOf(told(match, *at));
    }
    if (match.find("within") != nullptr && calendar.message && found.last > reference) {
        found.start = reference;
        found.lastMinute = found.minute;
        found.minute = found.minute == noMinute ? noMinute : calendar.minute;
    }
    return found;
}

// The whole quarters, decades … before or after this one, or nothing where the unit has no whole.
std::optional<Days> wholePeriods(Match const& match, Calendar const& calendar, int sign) {
    int const unit = match.value("u", 1);
    int const count = match.value("n", 1);
    bool const whole = calendar.message && (unit == 1003 || unit == 1006 || unit == 1120) &&
                       match.find("u") != nullptr && count > 0 && count < 100;
    if (!whole) return std::nullopt;
    Days const near = period(unit, sign, calendar);
    Days const far = period(unit, sign * count, calendar);
    return Days{std::min(near.start, far.start), std::max(near.last, far.last), false, sign > 0};
}

Built nextSome(Match const& match, Calendar const& calendar) {
    if (auto const whole = wholePeriods(match, calendar, 1)) return whole;
    auto const at = distance(match, present(calendar), 1, calendar.week);
    if (!at) return std::nullopt;
    Moment const last = told(match, *at);
    if (last.minute != noMinute)
        return Days{.start = calendar.reference,
                    .last = last.day,
                    .minute = calendar.minute,
                    .lastMinute = last.minute};
    return Days{std::min(addDays(calendar.reference, 1), at->day), at->day};
}

Built lastSome(Match const& match, Calendar const& calendar) {
    if (auto const whole = wholePeriods(match, calendar, -1)) return whole;
    auto const at = distance(match, present(calendar), -1, calendar.week);
    if (!at) return std::nullopt;
    Moment const first = told(match, *at);
    return Days{.start = first.day,
                .last = calendar.reference,
                .deadline = false,
                .minute = first.minute,
                .lastMinute = first.minute == noMinute ? noMinute : calendar.minute};
}

// "the next three days", "the last three days", by `r`.
Built some(Match const& match, Calendar const& calendar) {
    // In Arabic the unit may stand before its number: "the months three to come".
    Match said = match;
    std::sort(said.captures.begin(), said.captures.end(),
              [](auto const& a, auto const& b) { return a.first < b.first; });
    return said.value("r", 1) < 0 ? lastSome(said, calendar) : nextSome(said, calendar);
}

// "two Sundays from now", "il y a deux vendredis": that weekday, counted.
Built countedWeekday(Match const& match, Calendar const& calendar, int sign) {
    int const count = std::abs(match.value("n", 1));
    if (count < 1 || count > 60) return std::nullopt;
    weekday const wanted(static_cast<unsigned>(match.value("wd", 0)));
    auto const shift = static_cast<int>((wanted - weekday(sys_days(calendar.reference))).count());
    int const first = sign > 0 ? (shift == 0 ? 7 : shift) : (shift == 0 ? 7 : 7 - shift);
    Day const at = addDays(calendar.reference, sign * (first + 7 * (count - 1)));
    return Days{at, at, false, sign > 0};
}

}  // namespace

Day lastOf(std::chrono::year_month at) {
    return Day{at / std::chrono::last};
}

Day plusMonths(Day at, int count) {
    Day const shifted = at + months(count);
    return shifted.ok() ? shifted : lastOf(shifted.year() / shifted.month());
}

Day plusMinutes(Day at, int& minute, int count) {
    int const total = minute + count;
    int const passed = total >= 0 ? total / minutesOfDay : -((-total + minutesOfDay - 1) / minutesOfDay);
    minute = total - passed * minutesOfDay;
    return addDays(at, passed);
}

Day weekStart(Day at, Week const& week) {
    return addDays(at, -static_cast<int>((weekday(sys_days(at)) - week.first).count()));
}

Moment moved(Moment at, int count, int unit, Week const& week) {
    if (isClockUnit(unit) && at.minute != noMinute) {
        int const minutes = unit == hours ? count * 60 : unit == instants ? count : count / 60;
        at.day = plusMinutes(at.day, at.minute, minutes);
        return at;
    }
    if (unit == hours) return {addDays(at.day, count / 24), at.minute};
    if (unit >= instants) return at;
    if (unit == workdays) {
        for (int left = std::abs(count); left > 0;) {
            at.day = addDays(at.day, count < 0 ? -1 : 1);
            if (isWorkday(at.day, week)) --left;
        }
        return at;
    }
    if (unit > 1000) return {plusMonths(at.day, count * (unit - 1000)), at.minute};
    return {addDays(at.day, count * (unit == weekend ? 7 : unit)), at.minute};
}

std::optional<Moment> distance(Match const& match, Moment at, int sign, Week const& week) {
    int count = 1;
    int unit = 1;
    for (auto const& [name, capture] : match.captures) {
        if (name == "n") count = capture.value;
        if (name == "half0") at = halfMoved(at, sign, match.value("u", 1), week);
        if (name == "u") {
            unit = capture.value;
            if (count < 0 || count > farthest) return std::nullopt;
            at = moved(at, sign * count, unit, week);
            count = 1;
        }
        if (name == "half") at = halfMoved(at, sign, unit, week);
        if (name == "hh") at = moved(at, sign * capture.value, hours, week);
        if (name == "mm") at = moved(at, sign * capture.value, instants, week);
        if (name == "clock") at = moved(at, sign * capture.value, instants, week);
        if (name == "dual") {
            bool const inMonths = capture.value > 1000;
            unit = inMonths ? 1000 + (capture.value - 1000) / 2 : capture.value / 2;  // of one of the two
            at = moved(at, sign * 2, unit, week);
        }
    }
    bool const near =
        at.day.ok() && at.day.year() > std::chrono::year(0) && at.day.year() < std::chrono::year(9999);
    return near ? std::optional(at) : std::nullopt;
}

void addStepBuilders(std::map<std::string_view, DateBuilder>& builders) {
    using Function = Built (*)(Match const&, Calendar const&);
    constexpr std::pair<std::string_view, Function> all[]{
        {"in", inSome},
        {"ago", ago},
        {"later", later},
        {"next-some", nextSome},
        {"last-some", lastSome},
        {"some", some},
        {"weekdays-later", [](Match const& m, Calendar const& c) { return countedWeekday(m, c, 1); }},
        {"weekdays-ago", [](Match const& m, Calendar const& c) { return countedWeekday(m, c, -1); }},
    };
    for (auto const& [name, build] : all)
        builders.emplace(name,
                         [build = build](auto const& m, auto const& c, auto const&) { return build(m, c); });
}

}  // namespace diwan::reading
