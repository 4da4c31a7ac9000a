// minutes-sent: the person says that the minutes have been sent; how long after the meeting is kept as an
// event.
#include <ctime>

#include "commands/command.hpp"
#include "document/document_identity.hpp"
#include "followups/meeting_end.hpp"
#include "followups/sent_clock.hpp"

namespace diwan::office::run {

namespace {

// A time of the meeting's day, in the machine's own time zone.
Instant instantOf(Day day, std::chrono::minutes time) {
    std::tm parts{};
    parts.tm_year = static_cast<int>(day.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
    parts.tm_min = static_cast<int>(time.count());
    parts.tm_isdst = -1;
    return std::chrono::time_point_cast<Instant::duration>(
        std::chrono::system_clock::from_time_t(std::mktime(&parts)));
}

// An instant, or a time of the meeting's day: "2026-05-04T10:30:00Z", "11:30".
Result<Instant> instantFrom(std::string const& words, Day day) {
    if (Result<Instant> const exact = parseRfc3339(words)) return *exact;
    if (auto const time = followups::clockTime(words)) return instantOf(day, *time);
    return Problem{.code = "instant.invalid", .arguments = {words}, .detail = ""};
}

void record(CommandCall const& call, DocumentReading const& state, CommandAnswer const& answer) {
    Day const day = state.reading.date;
    Result<Instant> end = Problem{.code = "meeting.end-unknown", .arguments = {}, .detail = ""};
    if (std::string const given = call.argument("end"); !given.empty()) {
        end = instantFrom(given, day);
    } else if (auto const said = followups::meetingEnd(state.text)) {
        end = instantOf(day, *said);
    }
    if (!end) return answer(CommandResult::refused(end.error()));
    std::string const given = call.argument("at");
    Result<Instant> const at =
        given.empty() ? Result<Instant>(call.session->clock().now()) : instantFrom(given, day);
    if (!at) return answer(CommandResult::refused(at.error()));
    ensureDocumentId(call.model(), call.session->ids());
    Event const event = followups::minutesSentEvent(*end, *at, sourceOf(call.model()));
    if (Result<Done> const good = event.check(); !good) return answer(CommandResult::refused(good.error()));
    std::vector<store::Change> changes{
        {.entity = call.session->ids().next(), .kind = "event", .set = toJson(event)}};
    followups::SentClock const clock =
        followups::sentClock(*end, *at, *at, call.session->settings().uiLanguage());
    call.session->log(std::move(changes), call.wait,
                      [call, answer, clock, event](Result<std::vector<store::Entry>> const& logged) {
                          if (!logged) return answer(CommandResult::refused(logged.error()));
                          call.session->changed();
                          CommandResult result = CommandResult::ok();
                          result.fields.key("end").string(event.since).key("at").string(event.at);
                          result.fields.key("minutes").number(clock.elapsed.count());
                          result.fields.key("withinTheHour").boolean(clock.withinTheHour);
                          result.fields.key("text").string(clock.text);
                          result.notice = clock.text;
                          answer(result);
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
