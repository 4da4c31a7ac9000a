#include "reading/date_parts.hpp"

#include <algorithm>

#include "reading/date_periods.hpp"
#include "reading/holidays.hpp"

namespace diwan::reading {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::years;

constexpr int aWeek = 7;

// "the first half of the year", "the second half of May": `o` tells which; without a month it is a half-year.
Built half(Match const& match, Calendar const& calendar) {
    int const which = match.value("o", 1);
    if (which == 0 || which > 2) return std::nullopt;
    bool const second = which != 1;
    if (match.find("m") == nullptr && match.value("p", 1012) >= 1012)
        return comingMonths(match, calendar, second ? 7 : 1, 6);
    auto const whole = wholeSaid(match, calendar);
    if (!whole) return std::nullopt;
    int const length = static_cast<int>((sys_days(whole->last) - sys_days(whole->start)).count()) + 1;
    Days found = *whole;
    if (second) {
        found.start = addDays(whole->start, length / 2);
    } else {
        found.last = addDays(whole->start, length / 2 - 1);
    }
    return found;
}

// "the end of last year", "the end of the second quarter": the last day, of a week the last working one.
Built endOf(Match const& match, Calendar const& calendar) {
    Days whole{};
    if (int const q = match.value("q", 0); q != 0) {
        if (q > 4) return std::nullopt;
        unsigned const number = q < 0 ? 4 : static_cast<unsigned>(q);
        whole = comingMonths(match, calendar, 3 * number - 2, 3);
    } else if (int const h = match.value("h", 0); h != 0) {
        if (h > 2) return std::nullopt;
        whole = comingMonths(match, calendar, h == 1 ? 1 : 7, 6);
    } else if (auto const said = wholeSaid(match, calendar)) {
        whole = *said;
        bool const week = match.value("p", 0) == aWeek;
        if (week)
            whole.last =
                addDays(whole.start, static_cast<int>((calendar.week.last - calendar.week.first).count()));
    } else {
        return std::nullopt;
    }
    return Days{whole.last, whole.last, yearSaid(match).has_value(), whole.last >= calendar.reference};
}

// "the first day of next month", "the last day of the year"
Built nthDay(Match const& match, Calendar const& calendar) {
    auto const whole = wholeSaid(match, calendar);
    int const nth = match.value("o", 1);
    if (!whole || nth == 0) return std::nullopt;
    bool const week = match.find("m") == nullptr && match.value("p", 0) == aWeek;
    Day const last = week ? addDays(whole->start, aWeek - 1) : whole->last;
    Day const at = nth < 0 ? last : addDays(whole->start, nth - 1);
    if (at > last) return std::nullopt;
    return Days{at, at, yearSaid(match).has_value(), at >= calendar.reference};
}

// The next such day after `from`.
Day nextWeekday(Day from, weekday wanted) {
    auto const distance = static_cast<int>((wanted - weekday(sys_days(from))).count());
    return addDays(from, distance == 0 ? aWeek : distance);
}

weekday said(Match const& match, std::string_view name) {
    return weekday(static_cast<unsigned>(match.value(name, 0)));
}

// "Sunday after next", "last Sunday": `r` counts such days from the reference day.
Built weekdayRel(Match const& match, Calendar const& calendar) {
    int const shift = match.value("r", 1);
    Day const next = nextWeekday(calendar.reference, said(match, "wd"));
    Day const at = addDays(next, shift > 0 ? aWeek * (shift - 1) : aWeek * shift);
    bool const today = calendar.message && next == addDays(calendar.reference, aWeek);
    if (shift == 0) return today ? Days{calendar.reference, calendar.reference} : Days{next, next};
    // The last one may be seven days ago, never today.
    Day const last = at == calendar.reference ? addDays(at, -aWeek) : at;
    return Days{last, last, false, shift > 0};
}

// "the seventies of the nineteenth century"
Built decadeOf(Match const& match, Calendar const&) {
    int const century = match.value("o", 0);
    int const tens = match.value("n", 0);
    if (century < 1 || century > 21 || tens < 10) return std::nullopt;
    int const first = (century - 1) * 100 + tens;
    Days found = monthsFrom(year(first) / std::chrono::January, 120);
    found.explicitYear = true;
    found.deadline = false;
    return found;
}

// "the next decade"; "the present one" is a contract in Arabic, and nothing is due with a decade.
Built decadeRel(Match const& match, Calendar const& calendar) {
    int const shift = match.value("r", 0);
    if (shift == 0) return std::nullopt;
    Days found = period(1120, shift, calendar);
    found.deadline = false;
    return found;
}

// "from Sunday to Thursday", in the week that `r` tells or from the next such day on.
Built weekdayRange(Match const& match, Calendar const& calendar) {
    Day const from = calendar.message ? addDays(calendar.reference, -1) : calendar.reference;
    Day start = nextWeekday(from, said(match, "wd"));
    if (match.find("r") != nullptr) {
        Day const week = period(aWeek, match.value("r", 0), calendar).start;
        start = addDays(week, static_cast<int>((said(match, "wd") - calendar.week.first).count()));
    }
    Day const last = nextWeekday(start, said(match, "wd2"));
    return Days{start, last, false, last >= calendar.reference};
}

// "Thursday the first of June" where the calendar agrees, else "the first Thursday of June".
Built ordinalWeekday(Match const& match, Calendar const& calendar, Sentence const& sentence) {
    Built const named = dateBuilders().at("dmy")(match, calendar, sentence);
    if (named && !named->mismatch) return named;
    Match nth = match;
    for (auto& [name, capture] : nth.captures)
        if (name == "d") name = "o";
    Built const counted = dateBuilders().at("nth-weekday")(nth, calendar, sentence);
    return counted ? counted : named;
}

// "22-4": a day when one of the figures is no month, else a score, a fraction, anything.
Built numericClear(Match const& match, Calendar const& calendar, Sentence const& sentence) {
    if (std::max(match.value("a", 0), match.value("b", 0)) <= 12) return std::nullopt;
    return dateBuilders().at("numeric")(match, calendar, sentence);
}

// A feast of the lunar year, by its number in tables/feasts.tsv; no day is computed for a year not there.
Built feast(Match const& match, Calendar const& calendar) {
    int const rule = feastRules + match.value("f", 0);
    int const shift = match.value("ry", 0);
    int const wanted = match.find("ry") != nullptr ? static_cast<int>(calendar.reference.year()) + shift
                                                   : match.value("y", 0);
    auto const at = wanted > 0 ? holidayIn(rule, wanted) : nextHoliday(rule, calendar.reference);
    if (!at) return std::nullopt;
    return Days{*at, *at, yearSaid(match).has_value(), *at >= calendar.reference};
}

}  // namespace

void addPartBuilders(std::map<std::string_view, DateBuilder>& builders) {
    using Function = Built (*)(Match const&, Calendar const&);
    constexpr std::pair<std::string_view, Function> all[]{
        {"half-of", half},           {"end-of", endOf},
        {"nth-day", nthDay},         {"feast", feast},
        {"weekday-rel", weekdayRel}, {"decade-of", decadeOf},
        {"decade-rel", decadeRel},   {"weekday-range", weekdayRange},
    };
    builders.emplace("ordinal-weekday", ordinalWeekday);
    builders.emplace("numeric-clear", numericClear);
    for (auto const& [name, build] : all)
        builders.emplace(name,
                         [build = build](auto const& m, auto const& c, auto const&) { return build(m, c); });
}

}  // namespace diwan::reading
