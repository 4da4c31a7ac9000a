#include "views/sent_view.hpp"

#include <algorithm>

#include "followups/clock_time.hpp"
#include "followups/duration_text.hpp"
#include "followups/sent_clock.hpp"
#include "language/messages.hpp"
#include "views/due_text.hpp"

namespace diwan::views {

namespace {

using language::message;
using std::chrono::minutes;
using namespace std::chrono_literals;

// After this time nobody waits for the minutes any more: an old document is not told that it is late.
constexpr std::chrono::days waitingEnds{30};

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

Instant atLocal(Day day, minutes sinceMidnight, minutes utcOffset) {
    return Instant{std::chrono::sys_days{day}} + sinceMidnight - utcOffset;
}

struct Local {
    Day day;
    minutes time;
};

Local local(Instant instant, minutes utcOffset) {
    Instant const shown = instant + utcOffset;
    auto const day = std::chrono::floor<std::chrono::days>(shown);
    return {.day = Day{day}, .time = std::chrono::floor<minutes>(shown - day)};
}

// "15:40", or with its day when that is not today.
std::string momentText(Instant moment, SentInput const& input, Language language) {
    Local const at = local(moment, input.utcOffset);
    std::string const time = followups::clockField(at.time);
    if (at.day == local(input.now, input.utcOffset).day) return time;
    return message(language, "views.sent.day-and-time", {dueText(at.day, language), time});
}

void showWaiting(SentView& view, Instant end, SentInput const& input, Language language) {
    followups::SentClock const clock = followups::sentClock(end, std::nullopt, input.now, language);
    Instant const deadline = end + followups::sendingTime;
    if (input.now < end) {
        view.text = message(language, "views.sent.before", {momentText(deadline, input, language)});
        view.nextChange = end;
    } else if (clock.withinTheHour) {
        view.text = message(language, "views.sent.left",
                            {momentText(deadline, input, language),
                             followups::durationText(followups::sendingTime - clock.elapsed, language)});
        view.nextChange = end + clock.elapsed + 1min;
    } else if (clock.elapsed > waitingEnds) {
        view.text = message(language, "views.sent.unknown");
    } else {
        minutes const late = clock.elapsed - followups::sendingTime;
        view.text = message(language, "views.sent.late", {followups::durationText(late, language)});
        bool const inDays = late >= 48h;
        view.nextChange = end + followups::sendingTime +
                          (inDays ? std::chrono::floor<std::chrono::days>(late) + 24h : late + 1min);
    }
}

void showSent(SentView& view, Event const& sent, Language language) {
    Result<Instant> const since = parseRfc3339(sent.since);
    Result<Instant> const at = parseRfc3339(sent.at);
    if (!since || !at) return;
    followups::SentClock const clock = followups::sentClock(*since, *at, *at, language);
    view.text = message(language, clock.withinTheHour ? "views.sent.in-time" : "views.sent.too-late",
                        {followups::durationText(clock.elapsed, language)});
}

}  // namespace

Event const* sendingOf(std::span<Event const> events, std::string_view documentId, Day meetingDay,
                       minutes utcOffset) {
    if (documentId.empty()) return nullptr;
    auto const found = std::ranges::find_if(events, [&](Event const& event) {
        if (event.name != minutesSent || event.source.documentId != documentId) return false;
        Result<Instant> const since = parseRfc3339(event.since);
        return since && local(*since, utcOffset).day == meetingDay;
    });
    return found == events.end() ? nullptr : &*found;
}

SentView sentView(SentInput const& input, Language language) {
    SentView view;
    Event const* const sent = sendingOf(input.events, input.documentId, input.meetingDay, input.utcOffset);
    std::optional<minutes> end = input.said;
    if (sent != nullptr) end = local(*parseRfc3339(sent->since), input.utcOffset).time;
    view.end = end ? followups::clockField(*end) : "";
    bool const corrected = sent != nullptr && input.typed && *input.typed != view.end;
    view.button = message(language, corrected ? "views.sent.correct" : "views.sent.note");
    if (input.typed) {
        view.end = *input.typed;
        end = followups::clockTime(*input.typed);
    }
    if (end) {
        Instant const moment = atLocal(input.meetingDay, *end, input.utcOffset);
        view.canSend = sent == nullptr ? moment <= input.now : corrected;
        view.command = "vnd.diwan:minutes-sent?end=" + toRfc3339(moment);
        if (sent != nullptr) {
            view.command += "&at=" + sent->at;
        } else {
            showWaiting(view, moment, input, language);
        }
    } else if (!isBlank(view.end)) {
        view.text = message(language, "views.sent.unreadable", {view.end});
    } else {
        view.text = message(language, "views.sent.no-end");
    }
    if (sent != nullptr && (end || isBlank(view.end))) showSent(view, *sent, language);
    return view;
}

}  // namespace diwan::views
