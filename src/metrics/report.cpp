#include "metrics/report.hpp"

#include <algorithm>
#include <numeric>

#include "base/money.hpp"
#include "records/json.hpp"

namespace diwan::metrics {

namespace {

using std::chrono::milliseconds;

Indicator duration(std::string id, std::optional<milliseconds> value, std::size_t events) {
    return {.id = std::move(id),
            .value = value ? std::optional(std::int64_t{value->count()}) : std::nullopt,
            .unit = Unit::Milliseconds,
            .events = events};
}

Indicator counted(std::string id, std::size_t count, std::size_t events) {
    return {.id = std::move(id),
            .value = static_cast<std::int64_t>(count),
            .unit = Unit::Count,
            .events = events};
}

Indicator percentage(std::string id, Share const& share) {
    Indicator indicator{.id = std::move(id), .value = {}, .unit = Unit::Percent, .events = share.of};
    if (share.of > 0)
        indicator.value =
            divideHalfUp(static_cast<std::int64_t>(share.hits) * 100, static_cast<std::int64_t>(share.of));
    return indicator;
}

std::size_t total(std::vector<WeekCount> const& weeks) {
    return std::accumulate(weeks.begin(), weeks.end(), std::size_t{0},
                           [](std::size_t sum, WeekCount const& week) { return sum + week.count; });
}

// For seven days of the period.
Indicator perWeek(std::string id, std::size_t count, Period const& period) {
    Indicator indicator{.id = std::move(id), .value = {}, .unit = Unit::Hundredths, .events = count};
    if (period.days() > 0)
        indicator.value = divideHalfUp(static_cast<std::int64_t>(count) * 700, period.days());
    return indicator;
}

std::size_t leftOutOf(std::span<Event const> events, Instant asOf) {
    return static_cast<std::size_t>(std::ranges::count_if(events, [&](Event const& event) {
        Result<Instant> const at = parseRfc3339(event.at);
        return !at || *at > asOf;
    }));
}

void writeWeeks(JsonWriter& out, std::string_view name, std::vector<WeekCount> const& weeks) {
    out.key(name).beginArray();
    for (WeekCount const& week : weeks)
        out.beginObject()
            .key("from")
            .string(toIso(week.week.first))
            .key("to")
            .string(toIso(week.week.last))
            .key("count")
            .number(static_cast<std::int64_t>(week.count))
            .endObject();
    out.endArray();
}

void writeNamed(JsonWriter& out, std::string_view name, std::vector<NamedCount> const& counts) {
    out.key(name).beginArray();
    for (NamedCount const& one : counts)
        out.beginObject()
            .key("name")
            .string(one.name)
            .key("count")
            .number(static_cast<std::int64_t>(one.count))
            .endObject();
    out.endArray();
}

void writeIndicators(JsonWriter& out, std::vector<Indicator> const& indicators) {
    out.key("indicators").beginArray();
    for (Indicator const& indicator : indicators) {
        out.beginObject().key("id").string(indicator.id).key("value");
        if (indicator.value) {
            out.number(*indicator.value);
        } else {
            out.null();
        }
        out.key("unit").string(code(indicator.unit)).key("events");
        out.number(static_cast<std::int64_t>(indicator.events)).endObject();
    }
    out.endArray();
}

}  // namespace

std::string_view code(Unit unit) {
    switch (unit) {
        case Unit::Milliseconds:
            return "ms";
        case Unit::Count:
            return "count";
        case Unit::Hundredths:
            return "hundredths";
        case Unit::Percent:
            return "percent";
    }
    return "count";
}

Report reportOn(Recorded const& recorded, Period const& period, Vantage const& vantage) {
    Report report{.period = period,
                  .profile = vantage.profile,
                  .asOf = vantage.asOf,
                  .contents = contentsByWeek(recorded.events, period, vantage),
                  .decisions = decisionsByWeek(recorded.decisions, period, vantage),
                  .leads = leadsIn(recorded.events, period, vantage),
                  .leftOut = leftOutOf(recorded.events, vantage.asOf)};
    Responses found = responsesIn(recorded.events, period, vantage);
    std::size_t const answered = found.answered.size();
    std::size_t const open = found.open.size();
    std::size_t const contents = total(report.contents);
    std::size_t const decisions = total(report.decisions);
    report.indicators = {
        duration("response-mean", mean(found.answered, &Response::working), answered),
        duration("response-median", median(found.answered, &Response::working), answered),
        duration("response-mean-clock", mean(found.answered, &Response::clock), answered),
        duration("response-median-clock", median(found.answered, &Response::clock), answered),
        counted("unanswered", open, answered + open),
        duration("unanswered-oldest",
                 found.open.empty() ? std::nullopt : std::optional(found.open.front().working), open),
        counted("contents", contents, contents),
        perWeek("contents-week", contents, period),
        counted("leads", report.leads.count, report.leads.count),
        counted("decisions", decisions, decisions),
        perWeek("decisions-week", decisions, period),
        percentage("actions-on-time", actionsDoneByTheirDay(recorded.actions, period, vantage)),
        percentage("minutes-within-hour", minutesWithinTheHour(recorded.events, period, vantage)),
    };
    report.open = std::move(found.open);
    return report;
}

std::string toJson(Report const& report) {
    JsonWriter out;
    out.beginObject().key("from").string(toIso(report.period.first));
    out.key("to").string(toIso(report.period.last)).key("profile").string(report.profile);
    out.key("as_of").string(toRfc3339(report.asOf));
    out.key("left_out").number(static_cast<std::int64_t>(report.leftOut));
    writeIndicators(out, report.indicators);
    out.key("unanswered").beginArray();
    for (Response const& open : report.open)
        out.beginObject()
            .key("request")
            .string(open.request)
            .key("received")
            .string(toRfc3339(open.received))
            .key("working_ms")
            .number(open.working.count())
            .key("clock_ms")
            .number(open.clock.count())
            .endObject();
    out.endArray();
    writeWeeks(out, "contents", report.contents);
    writeWeeks(out, "decisions", report.decisions);
    out.key("leads").beginObject();
    writeNamed(out, "channels", report.leads.byChannel);
    writeNamed(out, "sources", report.leads.bySource);
    return out.endObject().endObject().text();
}

}  // namespace diwan::metrics
