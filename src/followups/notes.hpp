// Structured notes of a meeting: its decisions, actions, questions and summary.
//
//   file << markdownNotes(minutes, Language::French);
//   for (Table const& table : notesTables(minutes, Language::French)) drawInWriter(table);
//
// Chapters without anything in them are left out; an action without owner or day says so. Pure functions; any
// thread.
#pragma once

#include <string>
#include <vector>

#include "followups/minutes.hpp"
#include "followups/table.hpp"
#include "language/language.hpp"

namespace diwan::followups {

// CommonMark with one pipe table for the actions. Signs of the source that Markdown would take for its own
// are escaped.
[[nodiscard]] std::string markdownNotes(Minutes const& minutes, Language language);

// The same as tables: decisions (what, outcome, the owner if one has any), actions (what, owner, due,
// status), questions, summary.
[[nodiscard]] std::vector<Table> notesTables(Minutes const& minutes, Language language);

}  // namespace diwan::followups
