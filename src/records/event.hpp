// Event: something that happened once, kept so that it can be counted: minutes that were sent.
//
//   Event sent{.name = std::string(minutesSent), .since = toRfc3339(meetingEnd), .at =
//   toRfc3339(clock.now())}; store.append({{.entity = ids.next(), .kind = "event", .set = toJson(sent)}},
//   author);
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "records/source.hpp"

namespace diwan {

// The names of events. `since` is the meeting's end, `at` the moment of sending.
inline constexpr std::string_view minutesSent = "minutes-sent";

struct Event {
    std::string id;     // UUIDv7 of the entity; empty until it is logged
    std::string name;   // "minutes-sent"
    std::string since;  // RFC 3339: what it is measured from; empty if nothing
    std::string at;     // RFC 3339: when it happened
    Source source;      // its document; no sentence
    std::string loggedAt;
    std::string loggedBy;
    bool operator==(Event const&) const = default;

    // Refused: no name ("event.empty"), an `at` that is no instant ("instant.invalid"), or one before `since`
    // ("event.too-early").
    Result<Done> check() const;
};

// The record's fields as a JSON object, without id, loggedAt and loggedBy, which belong to the journal.
[[nodiscard]] std::string toJson(Event const& event);
Result<Event> eventFromJson(std::string_view json);

}  // namespace diwan
