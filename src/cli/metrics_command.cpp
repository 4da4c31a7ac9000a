#include "cli/metrics_command.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <ostream>

#include "cli/options.hpp"
#include "cli/own_register.hpp"
#include "language/messages.hpp"
#include "metrics/report.hpp"
#include "reading/dates.hpp"
#include "views/metrics_view.hpp"

namespace diwan::cli {

namespace {

constexpr std::int64_t mostDays = 3653;  // ten years
constexpr std::array<std::string_view, 3> formats{"text", "json", "csv"};

struct Request {
    metrics::Period period;
    std::string profile = "dz";
    std::string format = "text";
};

Result<Day> dayOf(GivenOptions const& given, std::string_view option, Day otherwise) {
    auto const text = given.value(option);
    if (!text) return otherwise;
    Result<Day> const day = parseIsoDay(*text);
    if (!day) return Problem{"metrics.day", {*text}, {}};
    return *day;
}

Result<Request> requestOf(GivenOptions const& given, Day today) {
    if (!given.words.empty()) return Problem{"metrics.word", {given.words.front()}, {}};
    Request request;
    request.profile = given.value("--profile").value_or(request.profile);
    if (!reading::isProfile(request.profile)) return Problem{"metrics.profile", {request.profile}, {}};
    request.format = given.value("--format").value_or(request.format);
    if (std::ranges::find(formats, request.format) == formats.end())
        return Problem{"metrics.format", {request.format}, {}};
    metrics::Period const week = metrics::weekOf(today, request.profile);
    // With one end given the other is that of its week.
    Result<Day> const last = dayOf(given, "--to", week.last);
    if (!last) return last.error();
    Result<Day> const first =
        dayOf(given, "--from", metrics::weekOf(std::min(*last, week.last), request.profile).first);
    if (!first) return first.error();
    request.period = {.first = *first, .last = *last};
    std::vector<std::string> const ends{toIso(*first), toIso(*last)};
    if (*last < *first) return Problem{"metrics.period", ends, {}};
    if (request.period.days() > mostDays) return Problem{"metrics.long", ends, {}};
    return request;
}

// What the register holds, all of it.
struct Holdings {
    std::vector<Event> events;
    std::vector<Action> actions;
    std::vector<Decision> decisions;
};

Result<Holdings> holdingsOf(store::Store& store) {
    store::Filter const everything{.limit = std::numeric_limits<int>::max()};
    auto events = store.events(everything);
    if (!events) return events.error();
    auto actions = store.actions(everything);
    if (!actions) return actions.error();
    auto decisions = store.decisions(everything);
    if (!decisions) return decisions.error();
    return Holdings{
        .events = std::move(*events), .actions = std::move(*actions), .decisions = std::move(*decisions)};
}

Result<Done> show(GivenOptions const& given, Language output, Streams streams) {
    Result<Request> const request = requestOf(given, SystemClock().today());
    if (!request) return request.error();
    auto const own = OwnRegister::open(given.value("--store"));
    if (!own) return own.error();
    Result<Holdings> const held = holdingsOf((*own)->store());
    if (!held) return held.error();
    metrics::Report const report = metrics::reportOn(
        {.events = held->events, .actions = held->actions, .decisions = held->decisions}, request->period,
        {.asOf = (*own)->clock().now(), .zone = utcOffset, .profile = request->profile});
    if (request->format == "json") {
        streams.out << metrics::toJson(report) << '\n';
    } else if (request->format == "csv") {
        streams.out << views::metricsCsv(report, output);
    } else {
        streams.out << views::metricsText(report, utcOffset, output);
    }
    streams.out.flush();
    return done;
}

}  // namespace

int runMetrics(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const given = parseOptions(arguments, {"--from", "--to", "--profile", "--format", "--store"});
    if (given && given->help) {
        streams.out << language::message(output, "metrics.help") << '\n';
        return exitFine;
    }
    Result<Done> const shown = given ? show(*given, output, streams) : Result<Done>(given.error());
    if (shown) return exitFine;
    tell(shown.error(), output, streams);
    std::string const& code = shown.error().code;
    return code.starts_with("store.") || code == "numbers.no-store" ? exitUnreadable : exitUsage;
}

}  // namespace diwan::cli
