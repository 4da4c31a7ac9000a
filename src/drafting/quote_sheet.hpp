// What a quote writes into its document: the rows of the tables "DiwanLines" and "DiwanTotals", and the
// values around them.
//
//   Result<QuoteSheet> sheet = quoteSheet(quote, Language::French);
//   Filled filled = fillTemplate(quoteTemplate, Language::French, company, client, sheet->form, today);
//
// In the document each table keeps its heading row ("DiwanTotals" has none) and its cells' styles; the rows
// below are replaced by these. A strong total uses the paragraph styles "Diwan Total Strong" and "Diwan Total
// Strong Amount", others "Diwan Total" and "Diwan Total Amount"; a section "Diwan Table Section" and "Diwan
// Table Section Amount", a note "Diwan Table Note" (lineStyle). Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drafting/fill.hpp"
#include "drafting/quote.hpp"
#include "drafting/words.hpp"

namespace diwan::drafting {

struct TotalRow {
    std::string label;
    std::string amount;
    bool strong = false;
    bool operator==(TotalRow const&) const = default;
};

struct QuoteSheet {
    // Reference, label, unit, quantity, unit price, discount, VAT, total: eight cells a row, as in the
    // heading.
    std::vector<std::vector<std::string>> lines;
    std::vector<LineKind> kinds;  // of the lines
    std::vector<TotalRow> totals;
    std::string words;  // "Arrêté le présent devis à la somme de : …"
    Form form;  // doc.number, doc.date, doc.validity_days, quote.* as fillTemplate takes them, and that the
                // tables "lines" and "totals" have rows
};

// The paragraph style of a cell of such a line, by its display name; empty: that of the pattern row.
[[nodiscard]] std::string_view lineStyle(LineKind kind, std::size_t column);

// Problems: those of totalsOf and amountInWords.
Result<QuoteSheet> quoteSheet(Quote const& quote, Language language,
                              FrenchSpelling spelling = FrenchSpelling::Traditional);

}  // namespace diwan::drafting
