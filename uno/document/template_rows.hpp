// The table of a table placeholder in a Writer document: rows made from its pattern row, read back and
// written again.
//
//   if (auto pattern = patternRow(document, placeholder)) {
//       drafting::CarriedTable carried = fillRowsOf(document, *pattern, placeholder, Language::French,
//       typed); … Result<Cells> cells = readRows(document, carried);
//
// Cells are read and written by their columns, as those of a quote are: a person types into them as into any
// table. Undoable, inside the caller's step. Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/carried_form.hpp"

namespace diwan::office {

// A row in which each placeholder of a table still stands, and what else its cells hold.
struct PatternRow {
    css::uno::Reference<css::text::XTextTable> table;
    sal_Int32 row = 0;
    drafting::CarriedTable carried;  // without rows
};

// The first there is outside the tables `before`. Nothing: the table is filled already, or is not in this
// document.
[[nodiscard]] std::optional<PatternRow> patternRow(
    css::uno::Reference<css::text::XTextDocument> const& document, drafting::Placeholder const& placeholder,
    std::set<std::string> const& before = {});

// As many rows as `typed` has, in the looks of the pattern; a required field that a row lacks shows its
// label. Without any, the pattern row stays to show what is asked for, and as many rows follow, empty, as
// drafting::emptyRows() says. Answers what the document then carries.
drafting::CarriedTable fillRowsOf(css::uno::Reference<css::text::XTextDocument> const& document,
                                  PatternRow const& pattern, drafting::Placeholder const& placeholder,
                                  Language language, std::vector<drafting::Form> const& typed);

using Cells = std::vector<std::vector<std::string>>;

// By column, without what stands before a value; a cell that shows a label is empty. Problems:
// "form.table-missing" {name}, "form.table-columns" {name}: a person took the table or a column away, or
// merged cells of it.
[[nodiscard]] Result<Cells> readRows(css::uno::Reference<css::text::XTextDocument> const& document,
                                     drafting::CarriedTable const& carried,
                                     drafting::Placeholder const& placeholder);

// The rows become `typed`: only cells that differ are written, rows are added or taken away at the end.
// `cells` are what readRows() found a moment ago.
drafting::CarriedTable rewriteRows(css::uno::Reference<css::text::XTextDocument> const& document,
                                   drafting::CarriedTable carried, drafting::Placeholder const& placeholder,
                                   Language language, Cells const& cells,
                                   std::vector<drafting::Form> const& typed);

}  // namespace diwan::office
