// Why a finding stands in the list, short enough for a line of its row: how sure Diwan is, the words that
// gave it away, and what else was found beside them.
//
//   reasonText(action, Language::French)       // "Sûr · « doit » + nom + date"
//
// The whole sentence (`why`) is the tooltip's. Pure functions; any thread.
#pragma once

#include <string>

#include "language/language.hpp"
#include "reading/finding.hpp"

namespace diwan::views {

[[nodiscard]] std::string reasonText(reading::FoundAction const& action, Language language);
[[nodiscard]] std::string reasonText(reading::FoundDecision const& decision, Language language);

// Our tables' words at the start of a line: ASCII letters and accented ones of Latin-1 become capitals.
[[nodiscard]] std::string capitalised(std::string text);

}  // namespace diwan::views
