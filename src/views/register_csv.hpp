// The register as a table for spreadsheets: RFC 4180 (comma, CRLF, doubled quotes), UTF-8 with a byte order
// mark so that Excel reads the accents too.
//
//   write(file, registerCsv(actions, decisions, Language::French));
//
// A cell that a spreadsheet would take for a formula gets an apostrophe in front (followups/csv.hpp). Days
// are ISO, so that they sort. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "language/language.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"

namespace diwan::views {

[[nodiscard]] std::string registerCsv(std::vector<Action> const& actions,
                                      std::vector<Decision> const& decisions, Language language);

}  // namespace diwan::views
