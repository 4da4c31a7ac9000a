// The minutes as a document of their own: flat OpenDocument text (.fodt), which Writer opens as it is.
//
//   file << minutesDocument(minutes, Language::Arabic);
//
// A title, who was there, and one chapter for each of notesTables(): tables with a heading row, lists for
// what has one column. Headings are real headings, the language is set for the spelling checker, Arabic runs
// from right to left. Pure; any thread.
#pragma once

#include <string>

#include "followups/minutes.hpp"
#include "language/language.hpp"

namespace diwan::followups {

[[nodiscard]] std::string minutesDocument(Minutes const& minutes, Language language);

}  // namespace diwan::followups
