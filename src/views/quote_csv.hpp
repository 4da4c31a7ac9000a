// A quote as a table for spreadsheets: its lines, then its totals.
//
//   write(file, quoteCsv(quote, totals, sheet, Language::French));
//
// RFC 4180 with a byte order mark (followups/csv.hpp). Numbers have a point and no grouping, so that every
// spreadsheet reads them. Pure; any thread.
#pragma once

#include <string>

#include "drafting/quote.hpp"
#include "language/language.hpp"

namespace diwan::views {

// `totals`: those of this quote.
[[nodiscard]] std::string quoteCsv(drafting::Quote const& quote, drafting::Totals const& totals,
                                   Language language);

}  // namespace diwan::views
