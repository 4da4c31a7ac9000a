// When a meeting ended, where its minutes say so: "Séance levée à 11 h 30", "Meeting closed at 4:15 pm",
// "رفعت الجلسة على الساعة 12:00"; or, where nobody wrote that, until when its head says it lasts: "Horaire :
// 14 h – 15 h 30".
//
//   std::optional<std::chrono::minutes> end = meetingEnd(document);      // since midnight
//
// The words are the rows followups.end-words, .end-labels and .time-labels of messages_followups.tsv. Pure;
// any thread.
#pragma once

#include <chrono>
#include <optional>

#include "text/document.hpp"

namespace diwan::followups {

// Of several sentences the last one; of the head the first interval. Nothing when neither names a time: it is
// not guessed.
[[nodiscard]] std::optional<std::chrono::minutes> meetingEnd(text::Document const& document);

}  // namespace diwan::followups
