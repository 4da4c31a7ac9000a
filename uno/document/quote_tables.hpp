// The tables of a living quote in its document, as texts and back: only what differs is written, and a cell
// keeps its formatting.
//
//   Result<drafting::QuoteTables> tables = readQuoteTables(document);
//   UndoStep step(document, …);
//   writeQuote(document, *tables, *drafting::recalculate(*live, *tables));
//   step.keep();
//
// What a recorded change has deleted is not read. Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "drafting/live_quote.hpp"

namespace diwan::office {

inline constexpr char const* linesTable = "DiwanLines";

// A document without table of totals, or without amount in words, has empty ones. Problems:
// "quote.table-missing" {name}, "quote.table-columns" {how many}, "quote.table-merged" {cell},
// "quote.totals-shape".
[[nodiscard]] Result<drafting::QuoteTables> readQuoteTables(
    css::uno::Reference<css::text::XTextDocument> const& document);

// Lines, totals, the amount in words and the deposit; of fresh.whole its words too. Whether the document
// still has a place for the words.
// `present`: the tables as they were read just before.
bool writeQuote(css::uno::Reference<css::text::XTextDocument> const& document,
                drafting::QuoteTables const& present, drafting::Recalculation const& fresh);

}  // namespace diwan::office
