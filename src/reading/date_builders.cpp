#include "reading/date_builders.hpp"

#include "reading/date_parts.hpp"
#include "reading/date_periods.hpp"
#include "reading/date_spans.hpp"
#include "reading/date_steps.hpp"

#include <algorithm>
#include <charconv>

namespace diwan::reading {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;

Days single(Day at, bool explicitYear = false) {
    return {at, at, explicitYear};
}
Day nextWeekday(Day from, weekday wanted) {
    auto const distance = wanted - weekday(sys_days(from));
    return addDays(from, distance.count() == 0 ? 7 : static_cast<int>(distance.count()));
}

Day lastWorkday(Day start, Week const& week) {
    return addDays(start, static_cast<int>((week.last - week.first).count()));
}

// A day and month without a year: the next such day, or one gone by lately (a month) that the text may well
// mean.
std::optional<year> yearFor(Match const& match, month m, day d, Day reference) {
    if (auto const said = yearSaid(match)) return said;
    if (Capture const* const shift = match.find("ry"))
        return reference.year() + std::chrono::years(shift->value);
    Day const same{reference.year() / m / d};
    if (!same.ok()) {  // 29 February: the next one
        year found = reference.year();
        for (int i = 0; i < 8 && !Day{found / m / d}.ok(); ++i)
            ++found;
        return found;
    }
    return sys_days(same) + days(31) < sys_days(reference) ? reference.year() + std::chrono::years(1)
                                                           : reference.year();
}

bool hasYear(Match const& match) {
    return yearSaid(match) || match.find("ymd") != nullptr;
}

Built dayBuilt(Match const& match, Day found) {
    if (!found.ok()) return std::nullopt;
    Days named = single(found, hasYear(match));
    Capture const* const said = match.find("wd");
    named.mismatch =
        said != nullptr && weekday(sys_days(found)) != weekday(static_cast<unsigned>(said->value));
    return named;
}

Built dayMonth(Match const& match, Calendar const& calendar) {
    month const m(static_cast<unsigned>(match.value("m", 0)));
    day const d(static_cast<unsigned>(match.value("d", 0)));
    if (!m.ok() || !d.ok()) return std::nullopt;
    auto const y = yearFor(match, m, d, calendar.reference);
    return dayBuilt(match, Day{*y / m / d});
}

// "20260512", "Oct2".
Built figures(Match const& match, Calendar const& calendar) {
    int const value = match.value("ymd", match.value("md", 0));
    month const m(static_cast<unsigned>(value / 100 % 100));
    day const d(static_cast<unsigned>(value % 100));
    if (value > 10000) return dayBuilt(match, Day{year(value / 10000) / m / d});
    return dayBuilt(match, Day{*yearFor(match, m, d, calendar.reference) / m / d});
}

// Figures only: the day first, or the month first where the text's readers do so; one above 12 tells.
Built numeric(Match const& match, Calendar const& calendar) {
    int d = match.value("a", 0);
    int m = match.value("b", 0);
    if ((calendar.monthFirst && d <= 12) || m > 12) std::swap(d, m);
    if (m > 12) return std::nullopt;
    month const wanted(static_cast<unsigned>(m));
    day const at(static_cast<unsigned>(d));
    return dayBuilt(match, Day{*yearFor(match, wanted, at, calendar.reference) / wanted / at});
}

// "5/1-5/7/2020": both in the year of the second.
Built numericRange(Match const& match, Calendar const& calendar) {
    int const y = match.value("y", 0);
    auto const of = [&](std::string_view first, std::string_view second) {
        int d = match.value(first, 0);
        int m = match.value(second, 0);
        if ((calendar.monthFirst && d <= 12) || m > 12) std::swap(d, m);
        return Day{year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d))};
    };
    Day start = of("a", "b");
    Day const last = of("a2", "b2");
    if (start > last) start -= std::chrono::years(1);
    if (!start.ok() || !last.ok() || start > last) return std::nullopt;
    return Days{start, last, true};
}

std::chrono::year_month monthOf(Match const& match, Calendar const& calendar) {
    month const m(static_cast<unsigned>(std::clamp(match.value("m", 1), 1, 12)));
    if (auto const said = yearSaid(match)) return *said / m;
    Day const reference = calendar.reference;
    if (Capture const* const shift = match.find("ry"))
        return (reference.year() + std::chrono::years(shift->value)) / m;
    return (m < reference.month() ? reference.year() + std::chrono::years(1) : reference.year()) / m;
}

Built partOfMonth(Match const& match, Calendar const& calendar, unsigned from, unsigned to) {
    auto const ym = monthOf(match, calendar);
    Day const end = to > 30 ? lastOf(ym) : Day{ym / day(to)};
    return Days{Day{ym / day(from)}, end, hasYear(match)};
}

Built range(Match const& match, Calendar const& calendar) {
    month const m2(static_cast<unsigned>(match.value("m2", 0)));
    month const m1(static_cast<unsigned>(match.value("m", match.value("m2", 0))));
    day const d1(static_cast<unsigned>(match.value("d", 0)));
    day const d2(static_cast<unsigned>(match.value("d2", 0)));
    auto const y = yearFor(match, m2, d2, calendar.reference);
    Day start{*y / m1 / d1};
    Day const last{*y / m2 / d2};
    if (m1 > m2) start -= std::chrono::years(1);  // "from 28 December to 3 January"
    if (!start.ok() || !last.ok() || start > last) return std::nullopt;
    Days found{start, last, hasYear(match)};
    auto const contradicts = [&](std::string_view name, Day at) {
        Capture const* const said = match.find(name);
        return said != nullptr && weekday(sys_days(at)) != weekday(static_cast<unsigned>(said->value));
    };
    found.mismatch = contradicts("wd", start) || contradicts("wd2", last);
    return found;
}

Built isoWeek(Match const& match, Calendar const& calendar, Sentence const& sentence) {
    int number = match.value("n", 0);
    if (Capture const* const code = match.find("w");
        code != nullptr && code->begin < sentence.tokens.size()) {
        std::string_view const digits = sentence.tokens[code->begin].folded.substr(1);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    }
    if (number < 1 || number > 53) return std::nullopt;
    auto const mondayOf = [&](year y) {
        Day const fourth{y / std::chrono::January / 4};  // always in week 1
        return addDays(
            addDays(fourth, -static_cast<int>((weekday(sys_days(fourth)) - std::chrono::Monday).count())),
            7 * (number - 1));
    };
    Day monday = mondayOf(calendar.reference.year());
    bool const gone = sys_days(monday) + days(13) < sys_days(calendar.reference);
    if (gone && !calendar.message)  // minutes speak of weeks to come, a message of this year's
        monday = mondayOf(calendar.reference.year() + std::chrono::years(1));
    int const working = static_cast<int>((calendar.week.last - std::chrono::Monday).count());
    return Days{monday, addDays(monday, calendar.message ? 6 : working)};
}

Built weekAfter(Calendar const& calendar, int weeks, bool onlyStart, bool onlyEnd) {
    Day const start = addDays(weekStart(calendar.reference, calendar.week), 7 * weeks);
    Day const last = lastWorkday(start, calendar.week);
    if (calendar.message && !onlyStart && !onlyEnd) return Days{start, addDays(start, 6)};
    if (onlyStart) return Days{start, addDays(start, 1)};
    if (onlyEnd && weeks == 0 && last < calendar.reference) return single(addDays(last, 7));
    return onlyEnd ? single(last) : Days{start, std::max(last, weeks == 0 ? calendar.reference : last)};
}

}  // namespace

std::optional<year> yearSaid(Match const& match) {
    if (int const full = match.value("y", 0); full > 0) return year(full);
    Capture const* const figures = match.find("yy");
    if (figures == nullptr) return std::nullopt;
    return year(figures->value > 50 ? 1900 + figures->value : 2000 + figures->value);
}

year yearMeant(Match const& match, Calendar const& calendar) {
    std::chrono::years const shift(match.value("r", match.value("ry", 0)));
    return yearSaid(match).value_or(calendar.reference.year() + shift);
}

std::map<std::string_view, DateBuilder> const& dateBuilders() {
    static std::map<std::string_view, DateBuilder> const all = [] {
        std::map<std::string_view, DateBuilder> builders{
            {"ymd", [](auto const& m, auto const& c, auto const&) { return dayMonth(m, c); }},
            {"numeric", [](auto const& m, auto const& c, auto const&) { return numeric(m, c); }},
            {"days-ago",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 Day const at = addDays(c.reference, -m.value("n", 1));
                 return Days{at, at, false, false};
             }},
            {"dmy", [](auto const& m, auto const& c, auto const&) { return dayMonth(m, c); }},
            {"range", [](auto const& m, auto const& c, auto const&) { return range(m, c); }},
            {"isoweek", [](auto const& m, auto const& c, auto const& s) { return isoWeek(m, c, s); }},
            {"jplus",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 if (m.value("n", 0) > 1000) return std::nullopt;
                 return single(addDays(c.reference, m.value("n", 0)));
             }},
            {"rel",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 return single(addDays(c.reference, m.value("n", 0)));
             }},
            {"past",
             [](auto const&, auto const& c, auto const&) -> Built {
                 return Days{addDays(c.reference, -1), addDays(c.reference, -1), false, false};
             }},
            {"weekday",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 weekday const wanted(static_cast<unsigned>(m.value("wd", 0)));
                 Day const from = c.message ? addDays(c.reference, -1) : c.reference;
                 return single(nextWeekday(from, wanted));
             }},
            // "Sat", "Mon": words of other meanings unless something beside them says otherwise.
            {"weekday-short",
             [](auto const& m, auto const& c, auto const& s) -> Built {
                 static ClassId const link = classId("LINK");
                 static ClassId const part = classId("DAYPART");
                 static ClassId const hour = classId("HOUR");
                 bool const behind =
                     m.begin > 0 && (s.find(m.begin - 1, link) != nullptr || s.isSign(m.begin - 1, ",-/"));
                 bool const ahead = s.find(m.end, part) != nullptr || s.find(m.end, hour) != nullptr;
                 bool const whole = s.tokens.size() <= 2;
                 bool const named = s.tokens[m.begin].capital && (behind || m.begin > 0);
                 if (!ahead && !whole && !named && !(behind && m.end == s.tokens.size())) return std::nullopt;
                 weekday const wanted(static_cast<unsigned>(m.value("wd", 0)));
                 Day const from = c.message ? addDays(c.reference, -1) : c.reference;
                 return single(nextWeekday(from, wanted));
             }},
            // "next Friday", which a message says of next week's.
            {"weekday-next-week",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 weekday const wanted(static_cast<unsigned>(m.value("wd", 0)));
                 if (!c.message) return single(nextWeekday(c.reference, wanted));
                 Day const start = addDays(weekStart(c.reference, c.week), 7);
                 return single(addDays(start, static_cast<int>((wanted - c.week.first).count())));
             }},
            {"numeric-range", [](auto const& m, auto const& c, auto const&) { return numericRange(m, c); }},
            {"figures", [](auto const& m, auto const& c, auto const&) { return figures(m, c); }},
            {"weekday-next",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 return single(nextWeekday(c.reference, weekday(static_cast<unsigned>(m.value("wd", 0)))));
             }},
            {"weekday-plus-week",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 weekday const wanted(static_cast<unsigned>(m.value("wd", 0)));
                 Day const from = c.message ? addDays(c.reference, -1) : c.reference;
                 return single(addDays(nextWeekday(from, wanted), 7 * std::clamp(m.value("n", 1), 1, 60)));
             }},
            {"weekday-past",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 weekday const wanted(static_cast<unsigned>(m.value("wd", 0)));
                 Day const at = addDays(nextWeekday(addDays(c.reference, -1), wanted), -7);
                 return Days{at, at, false, false};
             }},
            {"courant",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 Day const at{c.reference.year() / c.reference.month() /
                              day(static_cast<unsigned>(m.value("d", 1)))};
                 if (!at.ok()) return std::nullopt;
                 return single(at);
             }},
            {"month", [](auto const& m, auto const& c, auto const&) { return partOfMonth(m, c, 1, 31); }},
            {"start-month",
             [](auto const& m, auto const& c, auto const&) { return partOfMonth(m, c, 1, 5); }},
            {"mid-month",
             [](auto const& m, auto const& c, auto const&) { return partOfMonth(m, c, 11, 15); }},
            {"end-month",
             [](auto const& m, auto const& c, auto const&) { return partOfMonth(m, c, 21, 31); }},
            {"this-week",
             [](auto const&, auto const& c, auto const&) { return weekAfter(c, 0, false, false); }},
            {"start-week",
             [](auto const&, auto const& c, auto const&) {
                 auto const built = weekAfter(c, 0, true, false);
                 return built->last < c.reference ? weekAfter(c, 1, true, false) : built;
             }},
            {"end-week",
             [](auto const&, auto const& c, auto const&) { return weekAfter(c, 0, false, true); }},
            {"next-week",
             [](auto const&, auto const& c, auto const&) { return weekAfter(c, 1, false, false); }},
            {"start-next-week",
             [](auto const&, auto const& c, auto const&) { return weekAfter(c, 1, true, false); }},
            {"end-next-week",
             [](auto const&, auto const& c, auto const&) { return weekAfter(c, 1, false, true); }},
            {"this-month",
             [](auto const&, auto const& c, auto const&) -> Built {
                 auto const ym = c.reference.year() / c.reference.month();
                 return Days{c.message ? Day{ym / day(1)} : c.reference, lastOf(ym)};
             }},
            {"end-this-month",
             [](auto const&, auto const& c, auto const&) -> Built {
                 return single(lastOf(c.reference.year() / c.reference.month()));
             }},
            {"next-month",
             [](auto const&, auto const& c, auto const&) -> Built {
                 auto const ym = c.reference.year() / c.reference.month() + months(1);
                 return Days{Day{ym / day(1)}, lastOf(ym)};
             }},
            {"end-next-month",
             [](auto const&, auto const& c, auto const&) -> Built {
                 return single(lastOf(c.reference.year() / c.reference.month() + months(1)));
             }},
            {"end-year",
             [](auto const&, auto const& c, auto const&) -> Built {
                 return single(Day{c.reference.year() / std::chrono::December / 31});
             }},
            {"next-year",
             [](auto const&, auto const& c, auto const&) -> Built {
                 year const y = c.reference.year() + std::chrono::years(1);
                 return Days{Day{y / std::chrono::January / 1}, Day{y / std::chrono::December / 31}};
             }},
            {"quarter-end",
             [](auto const& m, auto const& c, auto const&) -> Built {
                 month const lastMonth(static_cast<unsigned>(3 * m.value("q", 1)));
                 Day at = lastOf(c.reference.year() / lastMonth);
                 if (at < c.reference) at = lastOf((c.reference.year() + std::chrono::years(1)) / lastMonth);
                 return single(at);
             }},
        };
        addPeriodBuilders(builders);
        addPartBuilders(builders);
        addStepBuilders(builders);
        addSpanBuilders(builders);
        return builders;
    }();
    return all;
}

}  // namespace diwan::reading
