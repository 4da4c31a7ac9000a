// LiveQuote: the data that a quote's document carries, and what happens to it when a person has edited the
// document's tables.
//
//   Result<LiveQuote> live = liveQuoteFromJson(carried, today);
//   Result<Recalculation> fresh = recalculate(*live, {.headings = …, .lines = …, .totals = …});
//   // write fresh->sheet and fresh->totals, say fresh->overtyped, carry toJson(fresh->live)
//
// Only what a person changed in a cell becomes another value: a line keeps its words in other languages, an
// option stays an option. Pure functions of their arguments; any thread. JSON: docs/templates.md
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "base/result.hpp"
#include "drafting/quote.hpp"
#include "drafting/quote_sheet.hpp"

namespace diwan::drafting {

struct LiveQuote {
    Quote quote;  // it may have no lines yet
    Language language = Language::French;
    std::vector<TotalRow> totals;  // as last written into the document; empty before the first time
    std::string words;             // likewise
    bool operator==(LiveQuote const&) const = default;
};

// {"diwan_quote":1,"language":"fr","quote":{…},"totals":[{"label":…,"amount":…}],"words":…}
[[nodiscard]] std::string toJson(LiveQuote const& live);
// A missing date of the quote is `today`. Problem "quote.unreadable" {field}.
Result<LiveQuote> liveQuoteFromJson(std::string_view json, Day today);

// The tables as they stand in the document: the texts of their cells.
struct QuoteTables {
    std::vector<std::string> headings;            // of the lines' columns
    std::vector<std::vector<std::string>> lines;  // below the headings, eight cells each
    std::vector<TotalRow> totals;                 // `strong` is not looked at
    std::string words;                            // where the document shows them; empty: not known
};

// A computed value that a person wrote over.
struct Overtyped {
    std::string what;  // "Total TTC", or the line's words
    std::string was;   // as typed
    std::string now;   // as computed; empty: there is no such total any more
    bool operator==(Overtyped const&) const = default;
};

struct Recalculation {
    LiveQuote live;  // to be carried from now on
    QuoteSheet sheet;
    std::vector<std::size_t> rows;  // of the lines: their places in QuoteTables::lines
    std::vector<TotalRow> totals;   // the whole table of totals: sheet.totals and rows that a person added
    std::vector<Overtyped> overtyped;
    std::optional<std::size_t>
        whole;  // of this line the words are to be written too (drafting/quote_edit.hpp)
};

// Rows that are empty are passed over. A line keeps the data behind it (other languages, fields without a
// column) when its row was moved or edited: it is known again by all its cells, by its reference or words,
// or by its place. In a new line an empty quantity is 1, an empty price refused, an empty VAT that of the
// line above; a new row with words alone is a note. Problems: those of quoteSheet, and of a cell {line,
// heading, cell ("E4"), text}: "quote.cell-number", "quote.cell-ambiguous", "quote.cell-too-large",
// "quote.cell-currency", "quote.cell-negative", "quote.cell-percent" (not 0 to 100), "quote.cell-empty";
// "quote.table-columns" {found}.
Result<Recalculation> recalculate(LiveQuote const& live, QuoteTables const& tables);

}  // namespace diwan::drafting
