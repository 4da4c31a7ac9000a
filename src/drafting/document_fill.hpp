// Writing values into the parts of a template, without an office: the placeholders become text in the style
// of the paragraph they stand in.
//
//   DocumentValues values{.texts = filled.values, .rows = {{"steps", fillRows(…)}}};
//   Result<Parts> document = fillDocument(parts, which, values, "fr/procedure.odt");
//
// - A '\r' in a text begins a new paragraph (a list item with it, where there is one), '\n' a new line.
// - A placeholder with the empty text goes; so does the paragraph that held nothing else, and the table row
//   of which every placeholder is empty, unless it is the only one there.
// - A table's pattern row is repeated for each row of `rows`; a table without rows keeps its pattern row,
//   visible, when it is required, and one empty row to write into by hand when it is not.
// - A quote's lines and totals take the places of the rows of "DiwanLines" and "DiwanTotals", as
//   quote_sheet.hpp says.
// - A name without a value stays as it is. The same values give the same bytes.
//
// Problems: the first of surveyDocument's refusals. Any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/document_parts.hpp"
#include "drafting/quote_sheet.hpp"
#include "drafting/template_manifest.hpp"

namespace diwan::drafting {

struct DocumentValues {
    std::map<std::string, std::string> texts;
    std::map<std::string, std::vector<std::map<std::string, std::string>>> rows;  // by table placeholder
    std::optional<QuoteSheet> quote;
};

[[nodiscard]] Result<Parts> fillDocument(Parts parts, Template const& which, DocumentValues const& values,
                                         std::string const& name);

}  // namespace diwan::drafting
