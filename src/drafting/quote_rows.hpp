// The rows of a quote's table, read into its lines; inside this room, for live_quote and quote_edit.
//
//   EditedRows rows = editedRows(live, tables);                    // Problem: those of quoteSheet
//   rows->tables.lines[1][3] = "7";                                // what a person wants, as if typed there
//   Result<Recalculation> fresh = recalculateRows(live, *rows);
//
// Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/line_origins.hpp"
#include "drafting/live_quote.hpp"

namespace diwan::drafting {

// What a person says of a row that its cells do not show.
struct RowWish {
    std::optional<LineKind> kind;
    std::optional<bool> optional;
    std::optional<std::string> levy;
};

// A table as edited. `origins` and `wishes` have an element for each row of `tables.lines`.
struct EditedRows {
    QuoteTables tables;
    std::vector<std::vector<std::string>> written;    // the cells of each line of the quote, as last written
    std::vector<std::optional<std::size_t>> origins;  // which line a row is
    std::vector<RowWish> wishes;
};

// Problem "quote.table-columns" {found}, and those of quoteSheet.
Result<EditedRows> editedRows(LiveQuote const& live, QuoteTables const& tables);

// A problem of a cell {line, heading, cell ("E4"), text}.
[[nodiscard]] Problem cellProblem(std::string const& code, QuoteTables const& tables, LineColumn column,
                                  std::size_t row, std::string const& text);

struct ReadLines {
    std::vector<QuoteLine> lines;
    std::vector<std::size_t> rows;
    std::vector<std::string> totalsWritten;  // of each line, as last written; empty for a new one
};

// Problems: those of cells, see recalculate.
Result<ReadLines> readLines(LiveQuote const& live, EditedRows const& edited);

// What recalculate does, once it is known which row is which line.
Result<Recalculation> recalculateRows(LiveQuote const& live, EditedRows const& edited);

}  // namespace diwan::drafting
