// Filling a template that is in a Writer document: placeholder fields and the tables of a quote.
//
//   std::set<std::string> before = tableNames(document);
//   … insert …
//   fillTables(document, before, sheet);
//   fillFields(document, filled.values);
//
// Inside an undo step of the caller. Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <map>
#include <set>
#include <string>

#include "drafting/quote_sheet.hpp"

namespace diwan::office {

[[nodiscard]] std::set<std::string> tableNames(css::uno::Reference<css::text::XTextDocument> const& document);

// The placeholder fields (JumpEdit) whose hint is a key of `values` become that text; the others stay.
// Returns how many. The first place of each of `marked`, filled or not, can be written again later
// (marked_values.hpp).
int fillFields(css::uno::Reference<css::text::XTextDocument> const& document,
               std::map<std::string, std::string> const& values, std::set<std::string> marked = {});

// The tables DiwanLines and DiwanTotals that were not there before get the rows of the quote, in the styles
// of their pattern rows.
void fillTables(css::uno::Reference<css::text::XTextDocument> const& document,
                std::set<std::string> const& before, drafting::QuoteSheet const& sheet);

// The title of a quote that was not there before becomes `title`: a pro forma is set as a quote.
void retitle(css::uno::Reference<css::text::XTextDocument> const& document,
             std::set<std::string> const& before, std::string const& title);

}  // namespace diwan::office
