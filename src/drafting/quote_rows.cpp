#include "drafting/quote_rows.hpp"

#include <algorithm>

#include "drafting/country.hpp"
#include "drafting/quote_cells.hpp"
#include "language/messages.hpp"

namespace diwan::drafting {

namespace {

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

// What a line without VAT of its own takes until another one says otherwise.
std::int64_t firstVat(Quote const& quote) {
    auto const item = std::ranges::find(quote.lines, LineKind::Item, &QuoteLine::kind);
    return item == quote.lines.end() ? standardVat(quote.country, quote.date) : item->vatHundredths;
}

// A line that becomes a heading or a note keeps nothing but its words.
void becomes(QuoteLine& line, LineKind kind, std::int64_t vat) {
    if (line.kind == kind) return;
    QuoteLine other;
    other.label = line.label;
    other.kind = kind;
    if (kind == LineKind::Item) other.vatHundredths = vat;
    line = other;
}

}  // namespace

Problem cellProblem(std::string const& code, QuoteTables const& tables, LineColumn column, std::size_t row,
                    std::string const& text) {
    auto const place = static_cast<std::size_t>(column);
    std::string const heading = place < tables.headings.size() ? cellText(tables.headings[place]) : "";
    std::string const cell = static_cast<char>('A' + place) + std::to_string(row + 2);
    return Problem{.code = code, .arguments = {std::to_string(row + 1), heading, cell, text}, .detail = ""};
}

Result<EditedRows> editedRows(LiveQuote const& live, QuoteTables const& tables) {
    for (auto const& row : tables.lines)
        if (row.size() != lineColumns)
            return Problem{
                .code = "quote.table-columns", .arguments = {std::to_string(row.size())}, .detail = ""};
    EditedRows edited{.tables = tables, .written = {}, .origins = {}, .wishes = {}};
    if (!live.quote.lines.empty()) {
        auto const before = quoteSheet(live.quote, live.language);
        if (!before) return before.error();
        edited.written = before->lines;
    }
    edited.origins = lineOrigins(edited.written, tables.lines);
    edited.wishes.resize(tables.lines.size());
    return edited;
}

Result<ReadLines> readLines(LiveQuote const& live, EditedRows const& edited) {
    ReadLines read;
    QuoteLine fresh;
    fresh.vatHundredths = firstVat(live.quote);
    std::vector<std::string> const nothing(lineColumns);
    QuoteTables const& tables = edited.tables;
    for (std::size_t place = 0; place < tables.lines.size(); ++place) {
        if (isBlankRow(tables.lines[place])) continue;
        RowReader const row(live, tables, place);
        RowWish const& wish = edited.wishes[place];
        bool const isNew = !edited.origins[place];
        QuoteLine line = isNew ? fresh : live.quote.lines[*edited.origins[place]];
        if (isNew && hasOnlyWords(row)) line.kind = LineKind::Note;
        if (wish.kind) becomes(line, *wish.kind, fresh.vatHundredths);
        auto const& before = isNew ? nothing : edited.written[*edited.origins[place]];
        auto now = readRow(row, line, before, live.quote, live.language);
        if (!now) return now.error();
        std::string const totalCell = row.text(LineColumn::Total);
        if (line.kind == LineKind::Item && !totalCell.empty())
            now->optional = saysOption(totalCell, live.language);
        if (line.kind == LineKind::Item && wish.optional) now->optional = *wish.optional;
        if (line.kind == LineKind::Item && wish.levy) now->levy = *wish.levy;
        if (now->kind == LineKind::Item) fresh.vatHundredths = now->vatHundredths;
        read.lines.push_back(*now);
        read.rows.push_back(place);
        read.totalsWritten.push_back(before[static_cast<std::size_t>(LineColumn::Total)]);
    }
    return read;
}

}  // namespace diwan::drafting
