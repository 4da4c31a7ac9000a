#include "followups/sent_clock.hpp"

#include "followups/duration_text.hpp"
#include "language/messages.hpp"

namespace diwan::followups {

SentClock sentClock(Instant meetingEnd, std::optional<Instant> sentAt, Instant now, Language language) {
    SentClock clock;
    clock.sent = sentAt.has_value();
    auto const since = sentAt.value_or(now) - meetingEnd;
    // Seconds do not count against anybody: 60 min 59 s are still 60 minutes.
    clock.elapsed = std::max(std::chrono::floor<std::chrono::minutes>(since), std::chrono::minutes{0});
    clock.withinTheHour = clock.elapsed <= sendingTime;
    auto const shown = [&](std::string_view key, std::chrono::minutes minutes) {
        return language::message(language, key, {durationText(minutes, language)});
    };
    if (clock.sent) {
        clock.text =
            shown(clock.withinTheHour ? "followups.sent.in-time" : "followups.sent.late", clock.elapsed);
    } else if (clock.withinTheHour) {
        clock.text = shown("followups.sent.left", sendingTime - clock.elapsed);
    } else {
        clock.text = shown("followups.sent.overdue", clock.elapsed - sendingTime);
    }
    return clock;
}

Event minutesSentEvent(Instant meetingEnd, Instant sentAt, Source document) {
    document.sentence.clear();
    document.anchor.clear();
    return {.name = std::string(minutesSent),
            .since = toRfc3339(meetingEnd),
            .at = toRfc3339(sentAt),
            .source = std::move(document)};
}

}  // namespace diwan::followups
