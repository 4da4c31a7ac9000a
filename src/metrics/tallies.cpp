#include "metrics/tallies.hpp"

#include <algorithm>
#include <map>

namespace diwan::metrics {

namespace {

// When it happened, if it did by then and in the period.
std::optional<Instant> timeIn(std::string_view rfc3339, Period const& period, Vantage const& vantage) {
    Result<Instant> const at = parseRfc3339(rfc3339);
    if (!at || *at > vantage.asOf || !period.holds(civilTime(*at, vantage.zone).day)) return std::nullopt;
    return *at;
}

std::vector<WeekCount> weeksOf(Period const& period, std::string_view profile) {
    std::vector<WeekCount> weeks;
    for (Day day = period.first; day <= period.last;) {
        Period const whole = weekOf(day, profile);
        weeks.push_back({.week = {.first = day, .last = std::min(whole.last, period.last)}});
        day = addDays(whole.last, 1);
    }
    return weeks;
}

void countOn(std::vector<WeekCount>& weeks, Day day) {
    auto const after =
        std::ranges::upper_bound(weeks, day, {}, [](WeekCount const& week) { return week.week.first; });
    if (after != weeks.begin()) ++std::prev(after)->count;
}

std::vector<NamedCount> byFrequency(std::map<std::string, std::size_t> const& counts) {
    std::vector<NamedCount> list;
    for (auto const& [name, count] : counts)
        list.push_back({.name = name, .count = count});
    std::ranges::stable_sort(list, std::ranges::greater{}, &NamedCount::count);
    return list;
}

}  // namespace

std::vector<WeekCount> contentsByWeek(std::span<Event const> events, Period const& period,
                                      Vantage const& vantage) {
    std::vector<WeekCount> weeks = weeksOf(period, vantage.profile);
    for (Event const& event : events) {
        if (event.name != contentPublished) continue;
        if (auto const at = timeIn(event.at, period, vantage))
            countOn(weeks, civilTime(*at, vantage.zone).day);
    }
    return weeks;
}

std::vector<WeekCount> decisionsByWeek(std::span<Decision const> decisions, Period const& period,
                                       Vantage const& vantage) {
    std::vector<WeekCount> weeks = weeksOf(period, vantage.profile);
    for (Decision const& decision : decisions)
        if (auto const at = timeIn(decision.loggedAt, period, vantage))
            countOn(weeks, civilTime(*at, vantage.zone).day);
    return weeks;
}

Leads leadsIn(std::span<Event const> events, Period const& period, Vantage const& vantage) {
    std::map<std::string, std::size_t> channels;
    std::map<std::string, std::size_t> sources;
    Leads leads;
    for (Event const& event : events) {
        if (event.name != leadArrived || !timeIn(event.at, period, vantage)) continue;
        ++leads.count;
        ++channels[event.channel];
        ++sources[event.origin];
    }
    leads.byChannel = byFrequency(channels);
    leads.bySource = byFrequency(sources);
    return leads;
}

Share actionsDoneByTheirDay(std::span<Action const> actions, Period const& period, Vantage const& vantage) {
    Day const today = civilTime(vantage.asOf, vantage.zone).day;
    Share share;
    for (Action const& action : actions) {
        if (!action.due || !period.holds(*action.due) || action.status == ActionStatus::Dropped) continue;
        bool const isDone = action.status == ActionStatus::Done;
        if (!isDone && *action.due >= today) continue;
        ++share.of;
        std::optional<Day> const closed = isDone ? civilDay(action.loggedAt, vantage.zone) : std::nullopt;
        if (closed && *closed <= *action.due) ++share.hits;
    }
    return share;
}

Share minutesWithinTheHour(std::span<Event const> events, Period const& period, Vantage const& vantage) {
    Share share;
    for (Event const& event : events) {
        if (event.name != minutesSent || event.since.empty()) continue;
        Result<Instant> const end = parseRfc3339(event.since);
        auto const sent = timeIn(event.at, period, vantage);
        if (!end || !sent) continue;
        ++share.of;
        if (*sent - *end <= std::chrono::hours{1}) ++share.hits;
    }
    return share;
}

}  // namespace diwan::metrics
