// "Sent within the hour": from the end of a meeting to its minutes being sent.
//
//   SentClock const clock = sentClock(meetingEnd, std::nullopt, now.now(), Language::French);
//   clock.text         // "Compte rendu à envoyer : encore 18 min."
//
// When it was sent, minutesSentEvent() is the record to keep. Pure; any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "language/language.hpp"
#include "records/event.hpp"

namespace diwan::followups {

inline constexpr std::chrono::minutes sendingTime{60};

struct SentClock {
    bool sent = false;
    bool withinTheHour = false;       // sent in time, or still time to
    std::chrono::minutes elapsed{0};  // from the meeting's end to the sending, or until now
    std::string text;                 // for the user
    bool operator==(SentClock const&) const = default;
};

[[nodiscard]] SentClock sentClock(Instant meetingEnd, std::optional<Instant> sentAt, Instant now,
                                  Language language);

// The record of one sending, to be logged as kind "event".
[[nodiscard]] Event minutesSentEvent(Instant meetingEnd, Instant sentAt, Source document);

}  // namespace diwan::followups
