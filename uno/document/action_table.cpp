#include "document/action_table.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/table/TableBorder.hpp>
#include <com/sun/star/table/TableBorderDistances.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/strings.hpp"
#include "document/table_memory.hpp"
#include "document/text_table.hpp"
#include "language/messages.hpp"
#include "text/document.hpp"
#include "views/sentence_link.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* rowAnchor = "diwan-row-";
constexpr std::size_t uuidLength = 36;
constexpr sal_Int32 headerColour = 0xE3EBF3;
constexpr sal_Int32 lineColour = 0xC3CEDA;
constexpr sal_Int16 cellPadding = 120;  // 1/100 mm
constexpr std::array<char, 4> columns{'A', 'B', 'C', 'D'};

OUString cellName(std::size_t column, sal_Int32 row) {
    return OUString(static_cast<sal_Unicode>(columns[column])) + OUString::number(row + 1);
}

Reference<css::text::XText> cellText(Reference<css::text::XTextTable> const& table, std::size_t column,
                                     sal_Int32 row) {
    return Reference<css::text::XText>(table->getCellByName(cellName(column, row)), UNO_QUERY_THROW);
}

void setProperty(css::uno::Reference<css::uno::XInterface> const& object, char const* name,
                 Any const& value) {
    Reference<css::beans::XPropertySet> const properties(object, UNO_QUERY_THROW);
    properties->setPropertyValue(OUString::createFromAscii(name), value);
}

void setCell(Reference<css::text::XTextTable> const& table, std::size_t column, sal_Int32 row,
             std::string const& text, char const* style, Language language) {
    Reference<css::text::XText> const cell = cellText(table, column, row);
    if (cell->getString() != toOffice(text)) cell->setString(toOffice(text));
    Reference<css::text::XTextCursor> const cursor = cell->createTextCursor();
    setProperty(cursor, "ParaStyleName", Any(OUString::createFromAscii(style)));
    bool const rightToLeft = language::isRightToLeft(language);
    setProperty(cursor, "WritingMode",
                Any(rightToLeft ? css::text::WritingMode2::RL_TB : css::text::WritingMode2::LR_TB));
    setProperty(cursor, "ParaAdjust",
                Any(static_cast<sal_Int16>(rightToLeft ? css::style::ParagraphAdjust_RIGHT
                                                       : css::style::ParagraphAdjust_LEFT)));
}

Reference<css::text::XTextTable> existingTable(Reference<css::text::XTextDocument> const& document) {
    Reference<css::text::XTextTable> const table = textTable(document, text::ownActionTable);
    // Somebody may have reshaped it: then a new one is better than writing into the wrong cells.
    bool const usable =
        table.is() && table->getColumns()->getCount() == static_cast<sal_Int32>(columns.size());
    return usable ? table : Reference<css::text::XTextTable>();
}

void draw(Reference<css::text::XTextTable> const& table) {
    css::table::BorderLine line;
    line.Color = lineColour;
    line.OuterLineWidth = 18;  // 1/100 mm
    css::table::TableBorder border;
    border.TopLine = border.BottomLine = border.HorizontalLine =
        line;  // columns are told apart by their space
    border.IsTopLineValid = border.IsBottomLineValid = border.IsLeftLineValid = border.IsRightLineValid =
        true;
    border.IsHorizontalLineValid = border.IsVerticalLineValid = true;
    setProperty(table, "TableBorder", Any(border));
    css::table::TableBorderDistances padding;
    padding.TopDistance = padding.BottomDistance = padding.LeftDistance = padding.RightDistance = cellPadding;
    padding.IsTopDistanceValid = padding.IsBottomDistanceValid = true;
    padding.IsLeftDistanceValid = padding.IsRightDistanceValid = true;
    setProperty(table, "TableBorderDistances", Any(padding));
    setProperty(table, "RepeatHeadline", Any(true));
    Reference<css::beans::XPropertySet> const properties(table, UNO_QUERY_THROW);
    css::uno::Sequence<css::text::TableColumnSeparator> separators;
    properties->getPropertyValue("TableColumnSeparators") >>= separators;
    sal_Int16 whole = 10'000;
    properties->getPropertyValue("TableColumnRelativeSum") >>= whole;
    constexpr std::array<int, 3> ends{46, 64, 86};  // per cent of the width, where a column ends
    for (std::size_t i = 0; i < ends.size() && static_cast<sal_Int32>(i) < separators.getLength(); ++i)
        separators.getArray()[i].Position = static_cast<sal_Int16>(whole * ends[i] / 100);
    properties->setPropertyValue("TableColumnSeparators", Any(separators));
}

Reference<css::text::XTextTable> newTable(Reference<css::text::XTextDocument> const& document,
                                          Language language) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextTable> const table(factory->createInstance("com.sun.star.text.TextTable"),
                                                 UNO_QUERY_THROW);
    table->initialize(1, static_cast<sal_Int32>(columns.size()));
    Reference<css::text::XText> const text = document->getText();
    Reference<css::text::XTextCursor> const end = text->createTextCursor();
    end->gotoEnd(false);
    text->insertControlCharacter(end.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    setProperty(end, "ParaStyleName", Any(OUString("Heading 2")));
    bool const rightToLeft = language::isRightToLeft(language);
    if (rightToLeft) setProperty(end, "WritingMode", Any(css::text::WritingMode2::RL_TB));
    text->insertString(end.get(), toOffice(language::message(language, "action-table.title")), false);
    text->insertControlCharacter(end.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    setProperty(end, "ParaStyleName", Any(OUString("Standard")));
    text->insertTextContent(end.get(), table.get(), false);
    Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->setName(toOffice(text::ownActionTable));
    if (rightToLeft) setProperty(table, "WritingMode", Any(css::text::WritingMode2::RL_TB));
    draw(table);
    constexpr std::array<char const*, 4> headers{"action-table.what", "action-table.who", "action-table.due",
                                                 "action-table.status"};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        setCell(table, column, 0, language::message(language, headers[column]), "Table Heading", language);
        setProperty(table->getCellByName(cellName(column, 0)), "BackColor", Any(headerColour));
    }
    return table;
}

// What a row's bookmark tells: the record, and the words that Diwan wrote into the cells, as short numbers. A
// cell that says something else was edited by a person and is theirs.
struct RowMark {
    std::string id;
    std::array<std::string, columns.size()> written;
};

RowMark markFrom(std::string const& bookmark) {
    RowMark mark;
    std::string const rest = bookmark.substr(std::string(rowAnchor).size());
    mark.id = rest.substr(0, uuidLength);
    for (std::size_t i = 0; i < mark.written.size() && rest.size() >= uuidLength + 1 + (i + 1) * 8; ++i)
        mark.written[i] = rest.substr(uuidLength + 1 + i * 8, 8);
    return mark;
}

// A row as it stands in the document.
struct PresentRow {
    sal_Int32 row = 0;
    std::array<std::string, columns.size()> cells;
    RowMark mark;        // without id: no row of ours, or one whose bookmark was typed over
    OUString bookmark;   // its name; empty if none
    bool taken = false;  // belongs to a finding
    [[nodiscard]] bool isOurs(std::size_t column) const {
        return !mark.id.empty() && mark.written[column] == shortNumber(cells[column]);
    }
};

// "B3": the row 2. Cells of a split row ("B3.1.1") count where their parent stands.
sal_Int32 rowOf(OUString const& cell) {
    sal_Int32 at = 0;
    while (at < cell.getLength() && (cell[at] < '0' || cell[at] > '9'))
        ++at;
    return cell.copy(at).toInt32() - 1;
}

std::vector<PresentRow> presentRows(Reference<css::text::XTextDocument> const& document,
                                    Reference<css::text::XTextTable> const& table) {
    std::vector<PresentRow> rows;
    for (sal_Int32 row = 1; row < table->getRows()->getCount(); ++row) {
        PresentRow present;
        present.row = row;
        for (std::size_t column = 0; column < columns.size(); ++column)
            present.cells[column] = toUtf8(cellText(table, column, row)->getString());
        rows.push_back(std::move(present));
    }
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    for (OUString const& name : supplier->getBookmarks()->getElementNames()) {
        if (!name.startsWith(OUString::createFromAscii(rowAnchor))) continue;
        Reference<css::text::XTextContent> const bookmark(supplier->getBookmarks()->getByName(name),
                                                          UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const anchor(bookmark->getAnchor()->getStart(), UNO_QUERY);
        Reference<css::beans::XPropertySet> cell;
        if (anchor.is()) anchor->getPropertyValue("Cell") >>= cell;
        if (!cell.is()) continue;
        OUString where;
        cell->getPropertyValue("CellName") >>= where;
        auto const at = static_cast<std::size_t>(rowOf(where) - 1);
        if (at >= rows.size() || !rows[at].mark.id.empty()) continue;
        rows[at].mark = markFrom(toUtf8(name));
        rows[at].bookmark = name;
    }
    return rows;
}

// Which present row is the finding's: the one that carries its id; else one that nobody claims and that says
// the same, or nearly.
PresentRow* rowFor(std::vector<PresentRow>& present, std::vector<ActionTableRow> const& all,
                   ActionTableRow const& wanted) {
    auto const own = std::ranges::find_if(present, [&](PresentRow const& row) {
        return !wanted.id.empty() && row.mark.id == wanted.id && !row.taken;
    });
    if (own != present.end()) return &*own;
    PresentRow* best = nullptr;
    double most = 0.75;
    for (PresentRow& row : present) {
        bool const claimed = std::ranges::any_of(
            all, [&](ActionTableRow const& other) { return !other.id.empty() && other.id == row.mark.id; });
        if (row.taken || claimed) continue;
        // Words typed over as a whole take the row's bookmark with them: then owner and day tell whose row it
        // is.
        bool const sameRest = row.mark.id.empty() && row.cells[1] == wanted.who &&
                              row.cells[2] == wanted.due && !(wanted.who + wanted.due).empty();
        double const words = views::likeness(row.cells[0], wanted.what);
        double const alike = row.cells[0] == wanted.what ? 2.0 : sameRest ? std::max(words, 0.9) : words;
        if (alike < most) continue;
        most = alike;
        best = &row;
    }
    return best;
}

void markRow(Reference<css::text::XTextDocument> const& document,
             Reference<css::text::XTextTable> const& table, sal_Int32 row, RowMark const& mark,
             OUString const& before) {
    if (mark.id.size() != uuidLength) return;
    std::string name = rowAnchor + mark.id + "-";
    for (std::string const& number : mark.written)
        name += number;
    if (before == toOffice(name)) return;
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    if (!before.isEmpty() && supplier->getBookmarks()->hasByName(before)) {
        Reference<css::text::XTextContent> const old(supplier->getBookmarks()->getByName(before),
                                                     UNO_QUERY_THROW);
        old->getAnchor()->getText()->removeTextContent(old);
    }
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(toOffice(name));
    Reference<css::text::XText> const cell = cellText(table, 0, row);
    cell->insertTextContent(cell->getStart(), bookmark, false);
}

std::array<std::string, columns.size()> valuesOf(ActionTableRow const& row) {
    return {row.what, row.who, row.due, row.status};
}

// A number that no text has: the cell is a person's from now on, whatever the next reading says.
constexpr char const* persons = "--------";

// The cells of a row that is there: ours follow the reading, a person's stay.
void refreshRow(Reference<css::text::XTextDocument> const& document,
                Reference<css::text::XTextTable> const& table, PresentRow const& present,
                ActionTableRow const& wanted, Language language, ActionTableResult& result) {
    auto const values = valuesOf(wanted);
    RowMark mark{.id = wanted.id, .written = present.mark.written};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        bool const same = present.cells[column] == values[column];
        if (same || present.isOurs(column)) {
            if (!same) setCell(table, column, present.row, values[column], "Table Contents", language);
            mark.written[column] = shortNumber(values[column]);
        } else {
            mark.written[column] = persons;
            ++result.kept;
        }
    }
    markRow(document, table, present.row, mark, present.bookmark);
}

void appendRow(Reference<css::text::XTextDocument> const& document,
               Reference<css::text::XTextTable> const& table, ActionTableRow const& wanted,
               Language language) {
    sal_Int32 const row = table->getRows()->getCount();
    table->getRows()->insertByIndex(row, 1);
    auto const values = valuesOf(wanted);
    RowMark mark{.id = wanted.id, .written = {}};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        setCell(table, column, row, values[column], "Table Contents", language);
        setProperty(table->getCellByName(cellName(column, row)), "BackColor", Any(sal_Int32(-1)));
        mark.written[column] = shortNumber(values[column]);
    }
    markRow(document, table, row, mark, {});
}

// A finding that the text no longer holds: its row stays, and says so behind its status.
void markVanished(Reference<css::text::XTextDocument> const& document,
                  Reference<css::text::XTextTable> const& table, PresentRow const& present,
                  Language language) {
    std::string const words = language::message(language, "action-table.vanished");
    std::string const& status = present.cells.back();
    if (status.find(words) != std::string::npos) return;
    std::string const marked = status.empty() ? words : status + " · " + words;
    RowMark mark = present.mark;
    if (present.isOurs(columns.size() - 1)) mark.written.back() = shortNumber(marked);
    Reference<css::text::XText> const cell = cellText(table, columns.size() - 1, present.row);
    cell->insertString(cell->getEnd(), toOffice(marked.substr(status.size())), false);
    markRow(document, table, present.row, mark, present.bookmark);
}

}  // namespace

ActionTableResult writeActionTable(Reference<css::text::XTextDocument> const& document,
                                   std::vector<ActionTableRow> const& rows, Language language) {
    ActionTableResult result;
    Reference<css::text::XTextTable> table = existingTable(document);
    // A table that was deleted as a whole takes its memory with it: a new one has every row.
    std::set<std::string> written = table.is() ? rowsWritten(document) : std::set<std::string>();
    if (!table.is()) table = newTable(document, language);
    std::vector<PresentRow> present = presentRows(document, table);
    for (PresentRow const& row : present)
        if (!row.mark.id.empty()) written.insert(shortNumber(row.mark.id));
    for (ActionTableRow const& wanted : rows) {
        if (PresentRow* const row = rowFor(present, rows, wanted)) {
            row->taken = true;
            refreshRow(document, table, *row, wanted, language, result);
        } else if (wanted.chosen && written.contains(shortNumber(wanted.id))) {
            ++result.deleted;
            continue;
        } else if (wanted.chosen) {
            appendRow(document, table, wanted, language);
            ++result.added;
        } else {
            continue;
        }
        written.insert(shortNumber(wanted.id));
    }
    for (PresentRow const& row : present) {
        if (row.taken || row.mark.id.empty()) continue;  // a person's own row
        markVanished(document, table, row, language);
        ++result.vanished;
    }
    rememberRows(document, cellText(table, 0, 0), written);
    result.rows = table->getRows()->getCount() - 1;
    return result;
}

std::vector<EditedRow> editedRows(Reference<css::text::XTextDocument> const& document) {
    std::vector<EditedRow> edited;
    Reference<css::text::XTextTable> const table = existingTable(document);
    if (!table.is()) return edited;
    for (PresentRow const& row : presentRows(document, table)) {
        if (row.mark.id.empty()) continue;
        EditedRow edit{.row = {.id = row.mark.id,
                               .what = row.cells[0],
                               .who = row.cells[1],
                               .due = row.cells[2],
                               .status = row.cells[3]}};
        edit.what = !row.isOurs(0);
        edit.who = !row.isOurs(1);
        edit.due = !row.isOurs(2);
        edit.status = !row.isOurs(3);
        if (edit.what || edit.who || edit.due || edit.status) edited.push_back(std::move(edit));
    }
    return edited;
}

std::string recordAtCursor(Reference<css::text::XTextDocument> const& document,
                           Reference<css::frame::XController> const& controller) {
    Reference<css::text::XTextViewCursorSupplier> const view(controller, UNO_QUERY);
    if (!document.is() || !view.is()) return {};
    Reference<css::beans::XPropertySet> const cursor(view->getViewCursor(), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> cell;
    Reference<css::container::XNamed> in;
    cursor->getPropertyValue("Cell") >>= cell;
    cursor->getPropertyValue("TextTable") >>= in;
    if (!cell.is() || !in.is() || in->getName() != toOffice(text::ownActionTable)) return {};
    Reference<css::text::XTextTable> const table = existingTable(document);
    if (!table.is()) return {};
    OUString here;
    cell->getPropertyValue("CellName") >>= here;
    for (PresentRow const& row : presentRows(document, table))
        if (row.row == rowOf(here)) return row.mark.id;
    return {};
}

}  // namespace diwan::office
