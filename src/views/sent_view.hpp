// SentView: the clock of the Meeting panel, from the end of the meeting to its minutes being sent: "within
// the hour".
//
//   SentView view = sentView({.meetingDay = day, .said = followups::meetingEnd(text), .now = now, …},
//   Language::French); view.text            // "Compte rendu : à envoyer avant 15:40 (18 min)"
//   view.end             // "14:40": for the field that a person may correct
//   view.nextChange      // when the text will be another one
//
// A pure function of its arguments: an end that nobody said or typed stays empty. Any thread.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>

#include "base/clock.hpp"
#include "language/language.hpp"
#include "records/event.hpp"

namespace diwan::views {

struct SentInput {
    Day meetingDay;
    std::optional<std::chrono::minutes> said;  // the end as the document says it, since midnight
    std::optional<std::string> typed;          // what the person made of it; nothing: did not touch the field
    std::string documentId;                    // empty: the document is not known yet
    std::span<Event const> events{};           // of the register, newest first
    std::chrono::minutes utcOffset{0};         // of the machine's clocks on the day of the meeting
    Instant now;
};

struct SentView {
    std::string text;      // how long there is, or how long it took
    std::string end;       // for the field
    std::string button;    // "Noter l’envoi"
    bool canSend = false;  // an end is known, and what the button would note is not noted yet
    std::string command;   // what the button dispatches: "vnd.diwan:minutes-sent?end=…"
    std::optional<Instant> nextChange;
    bool operator==(SentView const&) const = default;
};

[[nodiscard]] SentView sentView(SentInput const& input, Language language);

// The sending that was noted for the meeting of that day of a document: the newest one; null if none. A
// document may hold the minutes of one meeting after the other.
[[nodiscard]] Event const* sendingOf(std::span<Event const> events, std::string_view documentId,
                                     Day meetingDay, std::chrono::minutes utcOffset);

}  // namespace diwan::views
