// minutes-sent: the person says that the minutes have been sent; how long after the meeting is kept as an
// event.
#include "commands/command.hpp"
#include "document/document_identity.hpp"
#include "followups/clock_time.hpp"
#include "followups/sent_clock.hpp"
#include "views/sent_view.hpp"

namespace diwan::office::run {

namespace {

// An instant, or a time of the meeting's day: "2026-05-04T10:30:00Z", "11:30".
Result<Instant> instantFrom(std::string const& words, Day day) {
    if (Result<Instant> const exact = parseRfc3339(words)) return *exact;
    if (auto const time = followups::clockTime(words)) return instantOf(day, *time);
    return Problem{.code = "instant.invalid", .arguments = {words}, .detail = ""};
}

// The end that the call gives, else what the person typed in the panel, else what the document says.
Result<Instant> endOf(CommandCall const& call, DocumentReading const& state) {
    Day const day = state.reading.date;
    if (std::string const given = call.argument("end"); !given.empty()) return instantFrom(given, day);
    if (state.typedEnd && !state.typedEnd->empty()) return instantFrom(*state.typedEnd, day);
    if (state.saidEnd) return instantOf(day, *state.saidEnd);
    return Problem{.code = "meeting.end-unknown", .arguments = {}, .detail = ""};
}

CommandResult told(Event const& event, Language language) {
    Instant const at = *parseRfc3339(event.at);
    followups::SentClock const clock = followups::sentClock(*parseRfc3339(event.since), at, at, language);
    CommandResult result = CommandResult::ok();
    result.fields.key("end").string(event.since).key("at").string(event.at);
    result.fields.key("minutes").number(clock.elapsed.count());
    result.fields.key("withinTheHour").boolean(clock.withinTheHour);
    result.fields.key("text").string(clock.text);
    result.notice = clock.text;
    return result;
}

void record(CommandCall const& call, DocumentReading& state, CommandAnswer const& answer) {
    Day const day = state.reading.date;
    Language const language = call.session->settings().uiLanguage();
    Event const* const before =
        views::sendingOf(call.session->registerSnapshot().events, documentId(call.model()), day,
                         utcOffset(instantOf(day, std::chrono::hours{12})));
    std::string const given = call.argument("at");
    // Pressed once more: what was noted stays. Whoever gives a time corrects it.
    if (before != nullptr && given.empty() && call.argument("end").empty())
        return answer(told(*before, language));
    Result<Instant> const end = endOf(call, state);
    if (!end) return answer(CommandResult::refused(end.error()));
    Result<Instant> const at =
        given.empty() ? Result<Instant>(call.session->clock().now()) : instantFrom(given, day);
    if (!at) return answer(CommandResult::refused(at.error()));
    state.documentId = ensureDocumentId(call.model(), call.session->ids());
    Event const event = followups::minutesSentEvent(*end, *at, sourceOf(call.model()));
    if (Result<Done> const good = event.check(); !good) return answer(CommandResult::refused(good.error()));
    std::vector<store::Change> changes{{.entity = before != nullptr ? before->id : call.session->ids().next(),
                                        .kind = "event",
                                        .set = toJson(event)}};
    call.session->log(std::move(changes), call.wait,
                      [call, answer, event, language](Result<std::vector<store::Entry>> const& logged) {
                          if (!logged) return answer(CommandResult::refused(logged.error()));
                          call.session->changed();
                          answer(told(event, language));
                      });
}

}  // namespace

void minutesSent(CommandCall const& call, CommandAnswer const& answer) {
    auto const state = call.session->readingOf(call.model());
    if (state->state == ReadingState::Ready) return record(call, *state, answer);
    call.session->readDocument(
        call.model(),
        [call, answer](Result<std::shared_ptr<DocumentReading>> const& reading) {
            if (!reading) return answer(CommandResult::refused(reading.error()));
            record(call, **reading, answer);
        },
        call.wait);
}

}  // namespace diwan::office::run
