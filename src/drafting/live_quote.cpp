#include "drafting/live_quote.hpp"

#include <algorithm>
#include <optional>

#include "drafting/country.hpp"
#include "drafting/line_origins.hpp"
#include "drafting/quote_cells.hpp"
#include "language/messages.hpp"

namespace diwan::drafting {

namespace {

Problem cellProblem(std::string const& code, QuoteTables const& tables, LineColumn column, std::size_t row,
                    std::string const& text) {
    auto const place = static_cast<std::size_t>(column);
    std::string const heading = place < tables.headings.size() ? cellText(tables.headings[place]) : "";
    std::string const cell = static_cast<char>('A' + place) + std::to_string(row + 2);
    return Problem{.code = code, .arguments = {std::to_string(row + 1), heading, cell, text}, .detail = ""};
}

// Reads the cells of one row into a line.
class RowReader {
  public:
    RowReader(LiveQuote const& live, QuoteTables const& tables, std::size_t row)
        : m_live(live), m_tables(tables), m_row(row) {}

    [[nodiscard]] std::string text(LineColumn column) const {
        return cellText(m_tables.lines[m_row][static_cast<std::size_t>(column)]);
    }

    // `value` becomes what the cell says, and stays as it is where the cell says nothing else than `written`.
    std::optional<Problem> number(LineColumn column, NumberCell const& kind, std::string const& written,
                                  std::int64_t whenEmpty, std::int64_t& value) const {
        std::string const typed = text(column);
        if (!written.empty() && bareText(typed) == bareText(written)) return std::nullopt;
        if (typed.empty()) {
            value = whenEmpty;
            return std::nullopt;
        }
        auto const read = readNumberCell(typed, kind, m_live.language);
        if (!read) return wrong("quote." + std::string("cell-") + read.error().code.substr(5), column);
        if (*read < 0) return wrong("quote.cell-negative", column);
        value = *read;
        return std::nullopt;
    }

    [[nodiscard]] Problem wrong(std::string const& code, LineColumn column) const {
        return cellProblem(code, m_tables, column, m_row, text(column));
    }

  private:
    LiveQuote const& m_live;
    QuoteTables const& m_tables;
    std::size_t m_row;
};

// Words that a person changed are theirs in every language: a translation of the old ones would be wrong.
void takeWords(LocalText& words, std::string const& typed, Language language) {
    if (typed == cellText(words.in(language))) return;
    words = LocalText{.french = typed, .arabic = {}, .english = {}};
}

bool isShare(std::int64_t hundredths) {
    return hundredths >= 0 && hundredths <= 100'00;
}

// `line`: what the row was before, or a new line. `written`: its cells as they were written, or empty ones.
Result<QuoteLine> readRow(RowReader const& row, QuoteLine line, std::vector<std::string> const& written,
                          Quote const& quote, Language language) {
    takeWords(line.label, row.text(LineColumn::Label), language);
    if (line.kind != LineKind::Item) return line;
    line.reference = row.text(LineColumn::Reference);
    takeWords(line.unit, row.text(LineColumn::Unit), language);
    auto const was = [&](LineColumn column) { return written[static_cast<std::size_t>(column)]; };
    constexpr std::int64_t one = 1000;
    NumberCell const money{.decimals = decimalsOf(quote.currency), .currency = quote.currency};
    if (auto const problem = row.number(LineColumn::Quantity, {.decimals = 3}, was(LineColumn::Quantity), one,
                                        line.quantityThousandths))
        return *problem;
    if (row.text(LineColumn::Price).empty()) return row.wrong("quote.cell-empty", LineColumn::Price);
    if (row.text(LineColumn::Label).empty()) return row.wrong("quote.cell-empty", LineColumn::Label);
    if (auto const problem =
            row.number(LineColumn::Price, money, was(LineColumn::Price), 0, line.unitPriceMinor))
        return *problem;
    if (auto const problem = row.number(LineColumn::Discount, {.decimals = 2}, was(LineColumn::Discount), 0,
                                        line.discountHundredths))
        return *problem;
    if (!isShare(line.discountHundredths)) return row.wrong("quote.cell-percent", LineColumn::Discount);
    if (auto const problem = row.number(LineColumn::Vat, {.decimals = 2}, was(LineColumn::Vat),
                                        line.vatHundredths, line.vatHundredths))
        return *problem;
    if (!isShare(line.vatHundredths)) return row.wrong("quote.cell-percent", LineColumn::Vat);
    return line;
}

// "(option)" beside the amount: a person may write it there, or take it away.
bool saysOption(std::string const& totalCell, Language language) {
    std::string const mark = bareText(language::message(language, "quote.option-amount", {""}));
    return bareText(totalCell).find(mark) != std::string::npos;
}

bool hasOnlyWords(RowReader const& row) {
    for (LineColumn const column : {LineColumn::Reference, LineColumn::Quantity, LineColumn::Price,
                                    LineColumn::Discount, LineColumn::Vat, LineColumn::Total})
        if (!row.text(column).empty()) return false;
    return !row.text(LineColumn::Label).empty();
}

struct ReadLines {
    std::vector<QuoteLine> lines;
    std::vector<std::size_t> rows;
    std::vector<std::string> totalsWritten;  // of each line, as last written; empty for a new one
};

Result<ReadLines> readLines(LiveQuote const& live, QuoteTables const& tables,
                            std::vector<std::vector<std::string>> const& written) {
    ReadLines read;
    std::vector<std::optional<std::size_t>> const origins = lineOrigins(written, tables.lines);
    QuoteLine fresh;
    fresh.vatHundredths = live.quote.lines.empty() ? standardVat(live.quote.country, live.quote.date)
                                                   : live.quote.lines.front().vatHundredths;
    std::vector<std::string> const nothing(lineColumns);
    for (std::size_t place = 0; place < tables.lines.size(); ++place) {
        if (isBlankRow(tables.lines[place])) continue;
        RowReader const row(live, tables, place);
        bool const isNew = !origins[place];
        QuoteLine line = isNew ? fresh : live.quote.lines[*origins[place]];
        if (isNew && hasOnlyWords(row)) line.kind = LineKind::Note;
        auto const& before = isNew ? nothing : written[*origins[place]];
        auto now = readRow(row, line, before, live.quote, live.language);
        if (!now) return now.error();
        std::string const totalCell = row.text(LineColumn::Total);
        if (line.kind == LineKind::Item && !totalCell.empty())
            now->optional = saysOption(totalCell, live.language);
        if (now->kind == LineKind::Item) fresh.vatHundredths = now->vatHundredths;
        read.lines.push_back(*now);
        read.rows.push_back(place);
        read.totalsWritten.push_back(before[static_cast<std::size_t>(LineColumn::Total)]);
    }
    return read;
}

// The whole table of totals: those computed, with the wording and the rows that a person gave it.
std::vector<TotalRow> wholeTotals(std::vector<TotalRow> const& written, std::vector<TotalRow> const& present,
                                  std::vector<TotalRow> const& computed, std::vector<Overtyped>& overtyped) {
    auto const byLabel = [](std::vector<TotalRow> const& rows, std::string const& label) {
        auto const found = std::ranges::find_if(
            rows, [&](TotalRow const& row) { return bareText(row.label) == bareText(label); });
        return found == rows.end() ? nullptr : &*found;
    };
    std::vector<TotalRow> whole = computed;
    if (written.empty()) return whole;
    bool const samePlaces = present.size() == written.size();
    for (std::size_t place = 0; place < present.size(); ++place) {
        TotalRow const& row = present[place];
        TotalRow const* const before = samePlaces ? &written[place] : byLabel(written, row.label);
        if (before == nullptr) {
            whole.push_back({.label = row.label, .amount = row.amount, .strong = row.strong});
            continue;
        }
        TotalRow const* const now = byLabel(computed, before->label);
        bool const touched = bareText(row.amount) != bareText(before->amount);
        bool const agrees = now != nullptr && bareText(row.amount) == bareText(now->amount);
        if (touched && !agrees)
            overtyped.push_back({.what = before->label,
                                 .was = cellText(row.amount),
                                 .now = now == nullptr ? std::string() : now->amount});
        bool const reworded = bareText(row.label) != bareText(before->label);
        if (reworded && now != nullptr)
            whole[static_cast<std::size_t>(now - computed.data())].label = row.label;
    }
    return whole;
}

}  // namespace

Result<Recalculation> recalculate(LiveQuote const& live, QuoteTables const& tables) {
    for (auto const& row : tables.lines)
        if (row.size() != lineColumns)
            return Problem{
                .code = "quote.table-columns", .arguments = {std::to_string(row.size())}, .detail = ""};
    std::vector<std::vector<std::string>> written;
    if (!live.quote.lines.empty()) {
        auto const before = quoteSheet(live.quote, live.language);
        if (!before) return before.error();
        written = before->lines;
    }
    auto read = readLines(live, tables, written);
    if (!read) return read.error();
    Recalculation result{.live = live, .sheet = {}, .rows = {}, .totals = {}, .overtyped = {}};
    result.live.quote.lines = std::move(read->lines);
    result.rows = std::move(read->rows);
    auto const sheet = quoteSheet(result.live.quote, live.language);
    if (!sheet) return sheet.error();
    result.sheet = *sheet;

    constexpr auto total = static_cast<std::size_t>(LineColumn::Total);
    for (std::size_t line = 0; line < result.rows.size(); ++line) {
        std::string const typed = cellText(tables.lines[result.rows[line]][total]);
        std::string const& now = sheet->lines[line][total];
        bool const touched = bareText(typed) != bareText(read->totalsWritten[line]);
        if (typed.empty() || !touched || bareText(typed) == bareText(now)) continue;
        result.overtyped.push_back({.what = result.live.quote.lines[line].label.in(live.language),
                                    .was = typed,
                                    .now = cellText(now)});
    }
    result.totals = wholeTotals(live.totals, tables.totals, sheet->totals, result.overtyped);
    if (!tables.words.empty() && !live.words.empty() && bareText(tables.words) != bareText(live.words) &&
        bareText(tables.words) != bareText(sheet->words))
        result.overtyped.push_back({.what = "", .was = cellText(tables.words), .now = sheet->words});
    result.live.totals = sheet->totals;
    result.live.words = sheet->words;
    return result;
}

}  // namespace diwan::drafting
