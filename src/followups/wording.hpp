// The words that every form of the notes shares: who, by when, of which meeting. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "followups/minutes.hpp"
#include "language/language.hpp"

namespace diwan::followups {

// "Karim, Nadia" ("كريم، نادية"); empty for nobody.
[[nodiscard]] std::string joined(std::vector<std::string> const& names, Language language);
// The owners, or "to be assigned".
[[nodiscard]] std::string ownerWords(Action const& action, Language language);
// The day, or the words of the text ("before the next meeting"), or "no date".
[[nodiscard]] std::string dueWords(Action const& action, Language language);
[[nodiscard]] std::string statusWords(Action const& action, Language language);
// "Point commercial, dim. 3 mai 2026"
[[nodiscard]] std::string meetingWords(Minutes const& minutes, Language language);
// White space of any kind as single spaces: what has to stay on one line.
[[nodiscard]] std::string onOneLine(std::string_view text);
// The action's words, and in brackets the owner, unless the words name them, and the due day.
[[nodiscard]] std::string actionLine(Action const& action, Language language);
// The decision's words; what was not simply adopted says so in brackets.
[[nodiscard]] std::string decisionLine(Decision const& decision, Language language);

}  // namespace diwan::followups
