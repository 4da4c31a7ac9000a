// Filling a template that is in a Writer document: placeholder fields and the tables of a quote.
//
//   std::set<std::string> before = tableNames(document);
//   … insert …
//   fillTables(document, before, sheet);
//   fillPlaces(document, quote, Language::French, filled.values);
//
// Inside an undo step of the caller. Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <map>
#include <set>
#include <string>

#include "drafting/quote_sheet.hpp"
#include "drafting/template_manifest.hpp"

namespace diwan::office {

[[nodiscard]] std::set<std::string> tableNames(css::uno::Reference<css::text::XTextDocument> const& document);

// Those places of `names` that are still to be filled get their values as ordinary text, each under a
// bookmark (marked_values.hpp), those without a value too: Diwan writes them again later. How many there
// were.
std::size_t fillFields(css::uno::Reference<css::text::XTextDocument> const& document,
                       std::set<std::string> const& names, std::map<std::string, std::string> const& values);

// The other places of the template's placeholders that are still to be filled get their values
// (filled_places.hpp); those without one stay visible.
void fillPlaces(css::uno::Reference<css::text::XTextDocument> const& document,
                drafting::Template const& which, Language language,
                std::map<std::string, std::string> const& values);

// The tables DiwanLines and DiwanTotals that were not there before get the rows of the quote, in the styles
// of their pattern rows.
void fillTables(css::uno::Reference<css::text::XTextDocument> const& document,
                std::set<std::string> const& before, drafting::QuoteSheet const& sheet);

// The title of a quote that was not there before becomes `title`: a pro forma is set as a quote.
void retitle(css::uno::Reference<css::text::XTextDocument> const& document,
             std::set<std::string> const& before, std::string const& title);

}  // namespace diwan::office
