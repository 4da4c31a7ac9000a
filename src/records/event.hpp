// Event: something that happened once, kept so that it can be counted: a request, its reply, minutes that
// were sent.
//
//   Event sent{.name = std::string(minutesSent), .since = toRfc3339(meetingEnd), .at =
//   toRfc3339(clock.now())}; store.append({{.entity = ids.next(), .kind = "event", .set = toJson(sent)}},
//   author);
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "records/source.hpp"

namespace diwan {

// The names of events, and the fields that each has besides `at`.
inline constexpr std::string_view minutesSent = "minutes-sent";            // since: the meeting's end
inline constexpr std::string_view requestReceived = "request-received";    // channel, subject
inline constexpr std::string_view replySent = "reply-sent";                // about: the request's id
inline constexpr std::string_view contentPublished = "content-published";  // channel, subject, brief
inline constexpr std::string_view leadArrived = "lead";                    // channel, origin

// How a lead arrives.
inline constexpr std::array<std::string_view, 3> leadChannels{"message", "form", "call"};

struct Event {
    std::string id;       // UUIDv7 of the entity; empty until it is logged
    std::string name;     // "minutes-sent"
    std::string since;    // RFC 3339: what it is measured from; empty if nothing
    std::string at;       // RFC 3339: when it happened
    Source source;        // its document; no sentence
    std::string about;    // UUIDv7 of the record that it answers; empty if none
    std::string channel;  // "email", "form", "call" …: a word of one's own, but for leads
    std::string subject;  // who asked, or what was published
    std::string origin;   // of a lead: where the person heard of the company
    std::string brief;    // of a content: the brief it follows
    std::string loggedAt;
    std::string loggedBy;
    bool operator==(Event const&) const = default;

    // Refused: no name ("event.empty"), an `at` that is no instant ("instant.invalid"), or one before `since`
    // ("event.too-early"); a reply to nothing ("event.no-request"), a lead of another channel
    // ("event.channel" {channel}), a field of more than 4,000 bytes ("text.too-long"). Names that are not
    // known here may be those of a later Diwan.
    Result<Done> check() const;
};

// The record's fields as a JSON object, without id, loggedAt and loggedBy, which belong to the journal.
[[nodiscard]] std::string toJson(Event const& event);
Result<Event> eventFromJson(std::string_view json);

}  // namespace diwan
