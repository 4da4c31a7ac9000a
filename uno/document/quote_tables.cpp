#include "document/quote_tables.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <map>

#include "bridge/quietly.hpp"
#include "bridge/strings.hpp"
#include "document/marked_values.hpp"
#include "document/recorded_changes.hpp"
#include "document/text_table.hpp"
#include "drafting/line_origins.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Table = Reference<css::text::XTextTable>;
using Rows = std::vector<std::vector<std::string>>;

constexpr char const* totalsName = "DiwanTotals";

// "B12" is column 1, row 11; nothing for cells that are parts of a split one ("B12.1.1").
struct CellPlace {
    sal_Int32 column = 0;
    sal_Int32 row = 0;
};
std::optional<CellPlace> placeOf(OUString const& name) {
    if (name.getLength() < 2 || name[0] < 'A' || name[0] > 'Z') return std::nullopt;
    for (sal_Int32 i = 1; i < name.getLength(); ++i)
        if (name[i] < '0' || name[i] > '9') return std::nullopt;
    return CellPlace{name[0] - 'A', name.copy(1).toInt32() - 1};
}

// The table as a person left it is a grid of `columns` columns, or why not.
std::optional<Problem> wrongShape(Table const& table, sal_Int32 columns) {
    std::map<sal_Int32, sal_Int32> cellsOfRow;
    for (OUString const& name : table->getCellNames()) {
        auto const place = placeOf(name);
        if (!place) return Problem{.code = "quote.table-merged", .arguments = {toUtf8(name)}, .detail = ""};
        ++cellsOfRow[place->row];
    }
    sal_Int32 const first = cellsOfRow.empty() ? 0 : cellsOfRow.begin()->second;
    for (auto const& [row, cells] : cellsOfRow)
        if (cells != first)
            return Problem{.code = "quote.table-merged",
                           .arguments = {"A" + std::to_string((cells < first ? row : 0) + 1)},
                           .detail = ""};
    if (first != columns)
        return Problem{.code = "quote.table-columns", .arguments = {std::to_string(first)}, .detail = ""};
    return std::nullopt;
}

Rows textsOf(Table const& table, bool changesRecorded) {
    Rows rows;
    Reference<css::sheet::XCellRangeData> const data(table, UNO_QUERY_THROW);
    auto const cells = data->getDataArray();
    for (sal_Int32 row = 0; row < cells.getLength(); ++row) {
        std::vector<std::string> texts;
        for (sal_Int32 column = 0; column < cells[row].getLength(); ++column) {
            OUString text;
            // A cell with a number format gives a number; what stands in it is what counts.
            if (changesRecorded) {
                text = remainingTextOf(Reference<css::text::XTextRange>(cellAt(table, column, row).get()));
            } else if (!(cells[row][column] >>= text)) {
                text = cellAt(table, column, row)->getString();
            }
            texts.push_back(toUtf8(text));
        }
        rows.push_back(std::move(texts));
    }
    return rows;
}

// New text takes the looks of what stands at the end of the cell, then the old text goes.
void writeCell(Table const& table, sal_Int32 column, sal_Int32 row, std::string const& present,
               std::string const& text) {
    if (present == text) return;
    Reference<css::text::XText> const cell = cellAt(table, column, row);
    OUString const fresh = toOffice(text);
    Reference<css::text::XTextCursor> const cursor = cell->createTextCursorByRange(cell->getEnd());
    if (!fresh.isEmpty()) cell->insertString(Reference<css::text::XTextRange>(cursor.get()), fresh, false);
    // From behind: a placeholder's field is one step long, whatever it shows.
    cursor->gotoEnd(false);
    cursor->goLeft(static_cast<sal_Int16>(fresh.getLength()), false);
    cursor->gotoStart(true);
    cursor->setString(OUString());
}

void setStyle(Table const& table, sal_Int32 row, bool strong) {
    for (sal_Int32 const column : {0, 1}) {
        Reference<css::beans::XPropertySet> const cursor(cellAt(table, column, row)->createTextCursor(),
                                                         UNO_QUERY_THROW);
        OUString name = strong ? OUString("Diwan Total Strong") : OUString("Diwan Total");
        if (column == 1) name += " Amount";
        if (cursor->getPropertyValue("ParaStyleName") != Any(name))
            cursor->setPropertyValue("ParaStyleName", Any(name));
    }
}

void writeLines(Table const& table, Rows const& present, drafting::Recalculation const& fresh) {
    for (std::size_t line = 0; line < fresh.rows.size(); ++line) {
        auto const row = static_cast<sal_Int32>(fresh.rows[line]) + 1;
        std::vector<std::string> const& before = present[fresh.rows[line]];
        for (std::size_t column = 0; column < drafting::lineColumns; ++column) {
            // The words are the person's own, with the looks they gave single ones.
            auto const which = static_cast<drafting::LineColumn>(column);
            bool const typed = which <= drafting::LineColumn::Unit;
            if (!typed || fresh.whole == line)
                writeCell(table, static_cast<sal_Int32>(column), row, before[column],
                          fresh.sheet.lines[line][column]);
        }
    }
}

void writeTotals(Table const& table, std::vector<drafting::TotalRow> const& present,
                 std::vector<drafting::TotalRow> const& totals) {
    auto const rows = static_cast<sal_Int32>(totals.size());
    auto const here = static_cast<sal_Int32>(present.size());
    if (rows > here) table->getRows()->insertByIndex(here, rows - here);
    if (rows < here) table->getRows()->removeByIndex(rows, here - rows);
    for (sal_Int32 row = 0; row < rows; ++row) {
        auto const place = static_cast<std::size_t>(row);
        drafting::TotalRow const before =
            row < here ? present[place] : drafting::TotalRow{.label = "\n", .amount = "\n"};
        drafting::TotalRow const& total = totals[place];
        bool const sameKind = before.label == total.label;
        writeCell(table, 0, row, before.label, total.label);
        writeCell(table, 1, row, before.amount, total.amount);
        if (!sameKind) setStyle(table, row, total.strong);
    }
}

}  // namespace

Result<drafting::QuoteTables> readQuoteTables(Document const& document) {
    Table const lines = textTable(document, linesTable);
    if (!lines.is()) return Problem{.code = "quote.table-missing", .arguments = {linesTable}, .detail = ""};
    constexpr auto columns = static_cast<sal_Int32>(drafting::lineColumns);
    if (auto const problem = wrongShape(lines, columns)) return *problem;
    bool const recorded = hasRecordedChanges(document);
    drafting::QuoteTables tables;
    Rows rows = textsOf(lines, recorded);
    tables.headings = rows.front();
    tables.lines.assign(rows.begin() + 1, rows.end());
    if (Table const totals = textTable(document, totalsName); totals.is()) {
        if (auto const problem = wrongShape(totals, 2)) {
            return Problem{.code = "quote.totals-shape", .arguments = {}, .detail = problem->code};
        }
        for (auto const& row : textsOf(totals, recorded))
            tables.totals.push_back({.label = row[0], .amount = row[1], .strong = false});
    }
    tables.words = markedValue(document, "quote.words").value_or("");
    return tables;
}

bool writeQuote(Document const& document, drafting::QuoteTables const& present,
                drafting::Recalculation const& fresh) {
    Quietly const quietly(document);
    writeLines(textTable(document, linesTable), present.lines, fresh);
    if (Table const totals = textTable(document, totalsName); totals.is())
        writeTotals(totals, present.totals, fresh.totals);
    auto const deposit = fresh.sheet.form.find("quote.deposit");
    bool const asked = deposit != fresh.sheet.form.end();
    // What was taken away leaves a dash behind its label.
    if (asked ||
        markedValue(document, "quote.deposit").value_or("").find_first_of("0123456789") != std::string::npos)
        setMarkedValue(document, "quote.deposit", asked ? deposit->second : "—");
    return setMarkedValue(document, "quote.words", fresh.sheet.words);
}

}  // namespace diwan::office
