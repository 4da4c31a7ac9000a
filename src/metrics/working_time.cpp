#include "metrics/working_time.hpp"

#include <algorithm>
#include <charconv>

#include "language/tables.hpp"
#include "reading/holidays.hpp"

namespace diwan::metrics {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr int firstOfRamadan = reading::feastRules + 6;
constexpr int eidAlFitr = reading::feastRules + 1;
constexpr int longestMonth = 30;

// A row of working_hours.tsv.
struct Hours {
    std::string_view profile;
    bool ramadan = false;
    unsigned firstWeekday = 0;
    unsigned lastWeekday = 0;
    Day from;
    std::vector<WorkSpan> spans;
};

int numberOf(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// "08:30"
minutes timeOf(std::string_view text) {
    std::size_t const colon = std::min(text.find(':'), text.size());
    return minutes{numberOf(text.substr(0, colon)) * 60 +
                   numberOf(text.substr(std::min(colon + 1, text.size())))};
}

// "08:00-12:00 13:00-17:00"
std::vector<WorkSpan> spansOf(std::string_view text) {
    std::vector<WorkSpan> spans;
    while (!text.empty()) {
        std::string_view const span = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(span.size() + 1, text.size()));
        std::size_t const dash = span.find('-');
        if (dash == std::string_view::npos) continue;
        spans.push_back({.from = timeOf(span.substr(0, dash)), .until = timeOf(span.substr(dash + 1))});
    }
    return spans;
}

std::vector<Hours> const& allHours() {
    static std::vector<Hours> const all = [] {
        std::vector<Hours> found;
        for (language::Row const& row : language::rows("working_hours")) {
            auto const from = parseIsoDay(row.cell(3));
            if (!from) continue;
            std::string_view const weekdays = row.cell(2);
            found.push_back(
                {.profile = row.cell(0),
                 .ramadan = row.cell(1) == "ramadan",
                 .firstWeekday = static_cast<unsigned>(numberOf(weekdays.substr(0, 1))),
                 .lastWeekday = static_cast<unsigned>(numberOf(weekdays.substr(weekdays.size() - 1))),
                 .from = *from,
                 .spans = spansOf(row.cell(4))});
        }
        return found;
    }();
    return all;
}

// The newest row that counts on that day; null when there is none.
Hours const* hoursOf(Day day, std::string_view profile, bool ramadan) {
    unsigned const weekday = weekdayOf(day).c_encoding();
    Hours const* newest = nullptr;
    for (Hours const& hours : allHours()) {
        bool const counts = hours.profile == profile && hours.ramadan == ramadan && hours.from <= day &&
                            hours.firstWeekday <= weekday && weekday <= hours.lastWeekday;
        if (counts && (newest == nullptr || newest->from <= hours.from)) newest = &hours;
    }
    return newest;
}

milliseconds lengthOf(std::vector<WorkSpan> const& spans) {
    milliseconds length{0};
    for (WorkSpan const& span : spans)
        length += span.until - span.from;
    return length;
}

}  // namespace

bool isRamadan(Day day) {
    auto const first = reading::lastHoliday(firstOfRamadan, addDays(day, 1));
    if (!first || sys_days(day) - sys_days(*first) >= std::chrono::days{longestMonth}) return false;
    auto const eid = reading::nextHoliday(eidAlFitr, *first);
    return !eid || day < *eid;
}

std::vector<WorkSpan> workSpansOf(Day day, std::string_view profile) {
    reading::Week const week = reading::weekOf(profile);
    if (!reading::isWorkday(day, week) || reading::isHoliday(day, week)) return {};
    Hours const* hours = isRamadan(day) ? hoursOf(day, week.profile, true) : nullptr;
    if (hours == nullptr) hours = hoursOf(day, week.profile, false);
    return hours == nullptr ? std::vector<WorkSpan>() : hours->spans;
}

WorkingTime::WorkingTime(std::string_view profile, Zone zone, Period days)
    : m_zone(std::move(zone)), m_days(days) {
    auto const count = static_cast<std::size_t>(days.days());
    m_spans.reserve(count);
    m_workedBefore.reserve(count + 1);
    milliseconds worked{0};
    for (std::size_t i = 0; i < count; ++i) {
        m_workedBefore.push_back(worked);
        m_spans.push_back(workSpansOf(addDays(days.first, static_cast<int>(i)), profile));
        worked += lengthOf(m_spans.back());
    }
    m_workedBefore.push_back(worked);
}

milliseconds WorkingTime::before(Instant instant) const {
    CivilTime const when = civilTime(instant, m_zone);
    if (when.day < m_days.first || m_spans.empty()) return milliseconds{0};
    if (when.day > m_days.last) return m_workedBefore.back();
    auto const place = static_cast<std::size_t>((sys_days(when.day) - sys_days(m_days.first)).count());
    milliseconds worked = m_workedBefore[place];
    for (WorkSpan const& span : m_spans[place])
        worked += std::clamp<milliseconds>(when.time - span.from, milliseconds{0}, span.until - span.from);
    return worked;
}

milliseconds WorkingTime::between(Instant from, Instant to) const {
    return std::max(before(to) - before(from), milliseconds{0});
}

}  // namespace diwan::metrics
