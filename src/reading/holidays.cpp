#include "reading/holidays.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "language/tables.hpp"

namespace diwan::reading {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;

struct Feast {
    int number = 0;
    Day day;
};

struct DayOff {
    std::string_view profile;
    int rule = 0;
    int length = 1;
};

int numberOf(std::string_view cell) {
    int number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

std::vector<Feast> const& feasts() {
    static std::vector<Feast> const all = [] {
        std::vector<Feast> found;
        for (language::Row const& row : language::rows("feasts"))
            if (auto const at = parseIsoDay(row.cell(1))) found.push_back({numberOf(row.cell(0)), *at});
        std::sort(found.begin(), found.end(), [](Feast const& a, Feast const& b) { return a.day < b.day; });
        return found;
    }();
    return all;
}

std::vector<DayOff> const& daysOff() {
    static std::vector<DayOff> const all = [] {
        std::vector<DayOff> found;
        for (language::Row const& row : language::rows("holidays"))
            found.push_back({row.cell(0), numberOf(row.cell(1)), std::max(1, numberOf(row.cell(2)))});
        return found;
    }();
    return all;
}

Day easter(int y) {  // the Gregorian computation of Meeus
    int const a = y % 19, b = y / 100, c = y % 100;
    int const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return year(y) / month(static_cast<unsigned>(n / 31)) / day(static_cast<unsigned>(n % 31 + 1));
}

bool isFeast(int number, Feast const& feast) {
    return feast.number == number || (feastRules + number == eitherEid && feast.number <= 2);
}

// Further away than a lunar year is long, the nearest row is that of a year the table does not have.
bool isWithinAYear(Day from, Day to) {
    return sys_days(to) - sys_days(from) <= days(356);
}

bool isFeastRule(int rule) {
    return rule > feastRules && rule < 100000;
}

std::optional<Day> weekdayRule(int rule, int y) {
    int const nth = rule % 100;
    month const m(static_cast<unsigned>(rule % 100000 / 1000));
    weekday const wanted(static_cast<unsigned>(rule % 1000 / 100));
    if (!m.ok() || !wanted.ok() || nth < 1) return std::nullopt;
    auto const found = nth == 9 ? sys_days(year(y) / m / wanted[std::chrono::last])
                                : sys_days(year(y) / m / wanted[static_cast<unsigned>(nth)]);
    return Day{found + days(rule / 1000000)};
}

}  // namespace

std::optional<Day> holidayIn(int rule, int y) {
    if (rule >= 100000) return weekdayRule(rule, y);
    if (isFeastRule(rule)) {
        for (Feast const& feast : feasts())
            if (isFeast(rule - feastRules, feast) && feast.day.year() == year(y)) return feast.day;
        return std::nullopt;
    }
    if (rule > 15000) return Day{sys_days(easter(y)) + days(rule - easterRule)};
    Day const found =
        year(y) / month(static_cast<unsigned>(rule / 100)) / day(static_cast<unsigned>(rule % 100));
    return found.ok() ? std::optional(found) : std::nullopt;
}

std::optional<Day> nextHoliday(int rule, Day from) {
    if (isFeastRule(rule)) {
        auto const found = std::find_if(feasts().begin(), feasts().end(), [&](Feast const& feast) {
            return isFeast(rule - feastRules, feast) && feast.day >= from;
        });
        bool const told = found != feasts().end() && isWithinAYear(from, found->day);
        return told ? std::optional(found->day) : std::nullopt;
    }
    int const y = static_cast<int>(from.year());
    auto const found = holidayIn(rule, y);
    return found && *found < from ? holidayIn(rule, y + 1) : found;
}

std::optional<Day> lastHoliday(int rule, Day before) {
    if (isFeastRule(rule)) {
        std::optional<Day> last;
        for (Feast const& feast : feasts())
            if (isFeast(rule - feastRules, feast) && feast.day < before) last = feast.day;
        return last && isWithinAYear(*last, before) ? last : std::nullopt;
    }
    int const y = static_cast<int>(before.year());
    auto const found = holidayIn(rule, y);
    return found && *found >= before ? holidayIn(rule, y - 1) : found;
}

bool isHoliday(Day at, Week const& week) {
    return std::any_of(daysOff().begin(), daysOff().end(), [&](DayOff const& off) {
        if (off.profile != week.profile) return false;
        auto const first = holidayIn(off.rule, static_cast<int>(at.year()));
        return first && sys_days(*first) <= sys_days(at) &&
               sys_days(at) < sys_days(*first) + days(off.length);
    });
}

}  // namespace diwan::reading
