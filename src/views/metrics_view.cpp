#include "views/metrics_view.hpp"

#include "followups/csv.hpp"
#include "language/messages.hpp"
#include "views/due_text.hpp"

namespace diwan::views {

namespace {

using language::message;
using std::chrono::milliseconds;

constexpr std::int64_t millisecondsPerMinute = 60'000;

std::string twoDigits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Rounded down to the minute, as clocks show time.
std::string durationText(milliseconds time, Language language) {
    std::int64_t const minutes = time.count() / millisecondsPerMinute;
    return message(language, "metrics.duration", {std::to_string(minutes / 60), twoDigits(minutes % 60)});
}

std::string hundredthsText(std::int64_t value, char point) {
    return std::to_string(value / 100) + point + twoDigits(value % 100);
}

std::string clockText(Instant instant, metrics::Zone const& zone) {
    metrics::CivilTime const when = metrics::civilTime(instant, zone);
    auto const minutes = std::chrono::floor<std::chrono::minutes>(when.time).count();
    return toIso(when.day) + " " + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60);
}

std::string line(Language language, std::string const& label, std::string const& value) {
    return message(language, "metrics.line", {label, value}) + "\n";
}

std::string weekName(metrics::WeekCount const& week) {
    return toIso(week.week.first) + " – " + toIso(week.week.last);
}

// A channel by its name in the language; one's own name for a channel, and a source, as recorded.
std::string nameOf(metrics::NamedCount const& one, bool channel, Language language) {
    if (one.name.empty()) return message(language, "metrics.not-said");
    for (std::string_view const known : {"message", "form", "call"})
        if (channel && one.name == known) return message(language, "metrics.channel." + one.name);
    return one.name;
}

std::string weeksText(std::string const& title, std::vector<metrics::WeekCount> const& weeks,
                      Language language) {
    std::string text = "\n" + title + "\n";
    for (metrics::WeekCount const& week : weeks)
        text += "  " + line(language, weekName(week), std::to_string(week.count));
    return text;
}

std::string namesText(std::string const& title, std::vector<metrics::NamedCount> const& counts, bool channel,
                      Language language) {
    if (counts.empty()) return "";
    std::string text = "\n" + title + "\n";
    for (metrics::NamedCount const& one : counts)
        text += "  " + line(language, nameOf(one, channel, language), std::to_string(one.count));
    return text;
}

std::string openText(metrics::Report const& report, metrics::Zone const& zone, Language language) {
    if (report.open.empty()) return "";
    std::string text = "\n" + message(language, "metrics.open") + "\n";
    for (metrics::Response const& open : report.open)
        text += "  " +
                message(language, "metrics.open.line",
                        {clockText(open.received, zone), durationText(open.working, language),
                         durationText(open.clock, language)}) +
                "\n";
    return text;
}

// For programs that compute on: hours with two decimals, otherwise as it stands.
std::string plainValue(metrics::Indicator const& indicator) {
    if (!indicator.value) return "";
    switch (indicator.unit) {
        case metrics::Unit::Milliseconds:
            return hundredthsText(*indicator.value / (36 * 1000), '.');
        case metrics::Unit::Hundredths:
            return hundredthsText(*indicator.value, '.');
        case metrics::Unit::Count:
        case metrics::Unit::Percent:
            break;
    }
    return std::to_string(*indicator.value);
}

}  // namespace

std::string figureText(metrics::Indicator const& indicator, Language language) {
    if (!indicator.value) return message(language, "metrics.none");
    switch (indicator.unit) {
        case metrics::Unit::Milliseconds:
            return durationText(milliseconds{*indicator.value}, language);
        case metrics::Unit::Hundredths:
            return hundredthsText(*indicator.value, language == Language::English ? '.' : ',');
        case metrics::Unit::Percent:
            return message(language, "metrics.percent", {std::to_string(*indicator.value)});
        case metrics::Unit::Count:
            break;
    }
    return std::to_string(*indicator.value);
}

std::string metricsText(metrics::Report const& report, metrics::Zone const& zone, Language language) {
    std::string text = message(language, "metrics.title",
                               {dueText(report.period.first, language), dueText(report.period.last, language),
                                report.profile, clockText(report.asOf, zone)}) +
                       "\n\n";
    for (metrics::Indicator const& indicator : report.indicators) {
        std::string const events =
            language::counted(language, "metrics.events", static_cast<int>(indicator.events));
        text += line(language, message(language, "metrics." + indicator.id),
                     figureText(indicator, language) + " (" + events + ")");
        text += "    " + message(language, "metrics." + indicator.id + ".how") + "\n";
    }
    text += openText(report, zone, language);
    text += weeksText(message(language, "metrics.weeks.contents"), report.contents, language);
    text += namesText(message(language, "metrics.leads.channels"), report.leads.byChannel, true, language);
    text += namesText(message(language, "metrics.leads.sources"), report.leads.bySource, false, language);
    text += weeksText(message(language, "metrics.weeks.decisions"), report.decisions, language);
    if (report.leftOut > 0)
        text +=
            "\n" + language::counted(language, "metrics.left-out", static_cast<int>(report.leftOut)) + "\n";
    return text;
}

std::string metricsCsv(metrics::Report const& report, Language language) {
    std::string csv(followups::byteOrderMark);
    std::vector<std::string> headings;
    for (char const* const column : {"id", "label", "from", "to", "value", "unit", "events", "how"})
        headings.push_back(message(language, std::string("metrics.csv.") + column));
    csv += followups::csvLine(headings, ',');
    auto const add = [&](std::string const& id, std::string const& label, metrics::Period const& period,
                         metrics::Indicator const& figure, std::string const& how) {
        csv += followups::csvLine({id, label, toIso(period.first), toIso(period.last), plainValue(figure),
                                   message(language, "metrics.unit." + std::string(code(figure.unit))),
                                   std::to_string(figure.events), how},
                                  ',');
    };
    auto const count = [&](std::string const& id, std::string const& label, metrics::Period const& period,
                           std::size_t number) {
        add(id, label, period, {.value = static_cast<std::int64_t>(number), .events = number}, "");
    };
    for (metrics::Indicator const& indicator : report.indicators)
        add(indicator.id, message(language, "metrics." + indicator.id), report.period, indicator,
            message(language, "metrics." + indicator.id + ".how"));
    for (metrics::WeekCount const& week : report.contents)
        count("contents", message(language, "metrics.weeks.contents"), week.week, week.count);
    for (metrics::NamedCount const& one : report.leads.byChannel)
        count("leads-channel", nameOf(one, true, language), report.period, one.count);
    for (metrics::NamedCount const& one : report.leads.bySource)
        count("leads-source", nameOf(one, false, language), report.period, one.count);
    for (metrics::WeekCount const& week : report.decisions)
        count("decisions", message(language, "metrics.weeks.decisions"), week.week, week.count);
    return csv;
}

}  // namespace diwan::views
