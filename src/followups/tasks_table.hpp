// Actions as a table: for a document, and as CSV for spreadsheets.
//
//   file << tasksCsv(minutes, Language::French);        // semicolons; English: commas
//
// CSV is RFC 4180 in UTF-8 with a byte order mark; the separator is the one that spreadsheets of the language
// expect. A cell that a spreadsheet would take for a formula gets an apostrophe in front. Pure; any thread.
#pragma once

#include <string>

#include "followups/minutes.hpp"
#include "followups/table.hpp"
#include "language/language.hpp"

namespace diwan::followups {

// What, owner, support, due (ISO), due as said, status, priority.
[[nodiscard]] Table tasksTable(Minutes const& minutes, Language language);

[[nodiscard]] std::string tasksCsv(Minutes const& minutes, Language language);

}  // namespace diwan::followups
