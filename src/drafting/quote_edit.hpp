// What a person does to a living quote outside its table: a line changed, added, moved, taken away, a term of
// the whole changed. Lines count from 1, blank rows of the table do not count.
//
//   auto done = edited(*live, *tables, ChangeLine{.line = 2, .cells = {.quantity = "12"}});
//   // do done->step to the rows of the table, write done->fresh, of line done->line its words too
//
// Texts are read as if typed into the cells of the table, so what is wrong is said in the same words. What a
// person edited in the table itself meanwhile is taken along. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "drafting/live_quote.hpp"

namespace diwan::drafting {

// Fields that are not given stay as they are, in a new line empty.
struct LineCells {
    std::optional<std::string> reference{};
    std::optional<std::string> label{};
    std::optional<std::string> unit{};
    std::optional<std::string> quantity{};
    std::optional<std::string> price{};
    std::optional<std::string> discount{};
    std::optional<std::string> vat{};
    std::optional<bool> optional{};
    std::optional<std::string> levy{};  // code; empty: none
};

struct ChangeLine {
    std::size_t line = 0;
    LineCells cells{};
    std::optional<LineKind> kind{};  // a heading or a note keeps only its words
};
struct AddLine {
    std::size_t after = 0;  // 0: before the first one
    LineKind kind = LineKind::Item;
    LineCells cells{};
};
struct MoveLine {
    std::size_t line = 0;
    std::size_t to = 0;  // its number afterwards
};
struct DeleteLine {
    std::size_t line = 0;
};
// A term of the whole quote (drafting/quote_term.hpp).
struct ChangeTerm {
    std::string name;
    std::string text;
};
using QuoteEdit = std::variant<ChangeLine, AddLine, MoveLine, DeleteLine, ChangeTerm>;

// What becomes of the rows of the table before anything is written; rows count from 0 below the headings.
struct RowStep {
    enum class Kind { None, Insert, Move, Remove };
    Kind kind = Kind::None;
    std::size_t row = 0;  // Insert: where the new one stands afterwards
    std::size_t to = 0;   // Move: where it stands afterwards
    bool operator==(RowStep const&) const = default;
};

struct EditedQuote {
    Recalculation fresh;  // its rows are those after `step`
    RowStep step;
    std::optional<std::size_t> line;  // the one that was changed, added or moved, as it counts now
    bool otherKind = false;           // it was an item and is a heading now, or the like
};

// Problems: those of recalculate and of takeTerm; "quote.line-unknown" {line, how many}; "quote.last-item" (a
// quote needs one).
Result<EditedQuote> edited(LiveQuote const& live, QuoteTables const& tables, QuoteEdit const& edit);

// Lines and rows of a table: rows count from 0 below the headings, lines from 1, a blank row is no line.
[[nodiscard]] std::size_t lineCount(QuoteTables const& tables);
[[nodiscard]] std::size_t lineOfRow(QuoteTables const& tables, std::size_t row);  // 0: none
[[nodiscard]] std::optional<std::size_t> rowOfLine(QuoteTables const& tables, std::size_t line);

}  // namespace diwan::drafting
