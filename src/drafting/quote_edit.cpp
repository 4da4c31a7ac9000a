#include "drafting/quote_edit.hpp"

#include <algorithm>

#include "drafting/line_origins.hpp"
#include "drafting/quote_rows.hpp"
#include "drafting/quote_term.hpp"

namespace diwan::drafting {

namespace {

using Cells = std::vector<std::string>;

std::vector<std::size_t> filledRows(QuoteTables const& tables) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < tables.lines.size(); ++row)
        if (!isBlankRow(tables.lines[row])) rows.push_back(row);
    return rows;
}

void put(Cells& cells, LineCells const& given) {
    auto const set = [&](LineColumn column, std::optional<std::string> const& text) {
        if (text) cells[static_cast<std::size_t>(column)] = *text;
    };
    set(LineColumn::Reference, given.reference);
    set(LineColumn::Label, given.label);
    set(LineColumn::Unit, given.unit);
    set(LineColumn::Quantity, given.quantity);
    set(LineColumn::Price, given.price);
    set(LineColumn::Discount, given.discount);
    set(LineColumn::Vat, given.vat);
}

// Of what is no item only the words count: what stands in the other fields of a form is not looked at.
LineCells onlyWhatCounts(LineCells const& given, std::optional<LineKind> kind) {
    if (!kind || *kind == LineKind::Item) return given;
    return {.label = given.label};
}

// One edit on its way into the rows.
class Editor {
  public:
    Editor(LiveQuote const& live, EditedRows rows)
        : m_live(live), m_rows(std::move(rows)), m_filled(filledRows(m_rows.tables)) {}

    Result<Done> operator()(ChangeLine const& change) {
        if (auto const problem = unknown(change.line)) return *problem;
        std::size_t const row = m_filled[change.line - 1];
        put(m_rows.tables.lines[row], onlyWhatCounts(change.cells, change.kind));
        m_rows.wishes[row] = {
            .kind = change.kind, .optional = change.cells.optional, .levy = change.cells.levy};
        if (change.cells.label && change.cells.label->empty()) return withoutWords(row);
        m_line = change.line;
        if (m_rows.origins[row]) m_kindBefore = m_live.quote.lines[*m_rows.origins[row]].kind;
        return done;
    }

    Result<Done> operator()(AddLine const& add) {
        if (add.after > 0)
            if (auto const problem = unknown(add.after)) return *problem;
        std::size_t const above = m_filled.empty() ? 0 : m_filled.front();
        std::size_t const row = add.after > 0 ? m_filled[add.after - 1] + 1 : above;
        bool const blankIsThere = row < m_rows.tables.lines.size() && isBlankRow(m_rows.tables.lines[row]);
        if (!blankIsThere) {
            m_step = {.kind = RowStep::Kind::Insert, .row = row};
            auto const at = static_cast<std::ptrdiff_t>(row);
            m_rows.tables.lines.insert(m_rows.tables.lines.begin() + at, Cells(lineColumns));
            m_rows.origins.insert(m_rows.origins.begin() + at, std::nullopt);
            m_rows.wishes.insert(m_rows.wishes.begin() + at, RowWish{});
        }
        put(m_rows.tables.lines[row], onlyWhatCounts(add.cells, add.kind));
        m_rows.wishes[row] = {.kind = add.kind, .optional = add.cells.optional, .levy = add.cells.levy};
        if (!add.cells.label || add.cells.label->empty()) return withoutWords(row);
        m_line = add.after + 1;
        if (blankIsThere) m_kindBefore = LineKind::Item;  // as the pattern row is dressed
        return done;
    }

    Result<Done> operator()(MoveLine const& move) {
        if (auto const problem = unknown(move.line)) return *problem;
        if (move.to < 1) return Problem{.code = "quote.line-first", .arguments = {}, .detail = ""};
        if (move.to > m_filled.size())
            return Problem{.code = "quote.line-last", .arguments = {}, .detail = ""};
        std::size_t const from = m_filled[move.line - 1];
        std::size_t const to = m_filled[move.to - 1];
        m_line = move.to;
        if (from == to) return done;
        m_step = {.kind = RowStep::Kind::Move, .row = from, .to = to};
        rotate(m_rows.tables.lines, from, to);
        rotate(m_rows.origins, from, to);
        rotate(m_rows.wishes, from, to);
        return done;
    }

    Result<Done> operator()(DeleteLine const& gone) {
        if (auto const problem = unknown(gone.line)) return *problem;
        auto const at = static_cast<std::ptrdiff_t>(m_filled[gone.line - 1]);
        m_step = {.kind = RowStep::Kind::Remove, .row = m_filled[gone.line - 1]};
        m_rows.tables.lines.erase(m_rows.tables.lines.begin() + at);
        m_rows.origins.erase(m_rows.origins.begin() + at);
        m_rows.wishes.erase(m_rows.wishes.begin() + at);
        return done;
    }

    Result<Done> operator()(ChangeTerm const& change) {
        return takeTerm(m_live.quote, change.name, change.text, m_live.language);
    }

    Result<EditedQuote> finish() {
        auto fresh = recalculateRows(m_live, m_rows);
        if (!fresh) {
            bool const gone = m_step.kind == RowStep::Kind::Remove && fresh.error().code == "quote.empty";
            return gone ? Problem{.code = "quote.last-item", .arguments = {}, .detail = ""} : fresh.error();
        }
        if (m_line) fresh->whole = *m_line - 1;
        EditedQuote result{.fresh = std::move(*fresh), .step = m_step, .line = m_line, .otherKind = false};
        if (m_kindBefore && m_line)
            result.otherKind = result.fresh.live.quote.lines[*m_line - 1].kind != *m_kindBefore;
        return result;
    }

  private:
    [[nodiscard]] std::optional<Problem> unknown(std::size_t line) const {
        if (line >= 1 && line <= m_filled.size()) return std::nullopt;
        return Problem{.code = "quote.line-unknown",
                       .arguments = {std::to_string(line), std::to_string(m_filled.size())},
                       .detail = ""};
    }

    [[nodiscard]] Problem withoutWords(std::size_t row) const {
        return cellProblem("quote.cell-empty", m_rows.tables, LineColumn::Label, row, "");
    }

    template <typename Element>
    static void rotate(std::vector<Element>& list, std::size_t from, std::size_t to) {
        auto const at = [&](std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
        if (from < to)
            std::rotate(at(from), at(from + 1), at(to + 1));
        else
            std::rotate(at(to), at(from), at(from + 1));
    }

    LiveQuote m_live;
    EditedRows m_rows;
    std::vector<std::size_t> m_filled;  // the rows that are lines, in order
    RowStep m_step;
    std::optional<std::size_t> m_line;
    std::optional<LineKind> m_kindBefore;
};

}  // namespace

Result<EditedQuote> edited(LiveQuote const& live, QuoteTables const& tables, QuoteEdit const& edit) {
    auto rows = editedRows(live, tables);
    if (!rows) return rows.error();
    Editor editor(live, std::move(*rows));
    if (auto const problem = std::visit(editor, edit); !problem) return problem.error();
    return editor.finish();
}

std::size_t lineCount(QuoteTables const& tables) {
    return filledRows(tables).size();
}

std::size_t lineOfRow(QuoteTables const& tables, std::size_t row) {
    auto const rows = filledRows(tables);
    auto const found = std::ranges::find(rows, row);
    return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin()) + 1;
}

std::optional<std::size_t> rowOfLine(QuoteTables const& tables, std::size_t line) {
    auto const rows = filledRows(tables);
    return line >= 1 && line <= rows.size() ? std::optional(rows[line - 1]) : std::nullopt;
}

}  // namespace diwan::drafting
