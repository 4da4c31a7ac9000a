// When a meeting ended, where its minutes say so: "Séance levée à 11 h 30", "Meeting closed at 4:15 pm",
// "رفعت الجلسة على الساعة 12:00".
//
//   std::optional<std::chrono::minutes> end = meetingEnd(document);      // since midnight
//   std::optional<std::chrono::minutes> said = clockTime("11:30");       // what a person types
//
// The words are the row followups.end-words of messages_followups.tsv. Pure; any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "text/document.hpp"

namespace diwan::followups {

// The last one that the text names; nothing when it names none: it is not guessed.
[[nodiscard]] std::optional<std::chrono::minutes> meetingEnd(text::Document const& document);

// "11:30", "11h30", "11 h", "4:15 pm"; digits of any of our scripts.
[[nodiscard]] std::optional<std::chrono::minutes> clockTime(std::string_view text);

}  // namespace diwan::followups
