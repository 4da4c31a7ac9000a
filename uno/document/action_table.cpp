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
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/strings.hpp"
#include "language/messages.hpp"
#include "text/document.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* rowAnchor = "diwan-row-";
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
    Reference<css::text::XTextTablesSupplier> const supplier(document, UNO_QUERY_THROW);
    OUString const name = toOffice(text::ownActionTable);
    if (!supplier->getTextTables()->hasByName(name)) return {};
    Reference<css::text::XTextTable> const table(supplier->getTextTables()->getByName(name), UNO_QUERY);
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

void anchorRow(Reference<css::text::XTextDocument> const& document,
               Reference<css::text::XTextTable> const& table, sal_Int32 row, std::string const& id) {
    if (id.empty()) return;
    OUString const name = toOffice(rowAnchor + id);
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    if (supplier->getBookmarks()->hasByName(name)) return;
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(name);
    Reference<css::text::XText> const cell = cellText(table, 0, row);
    cell->insertTextContent(cell->getStart(), bookmark, false);
}

}  // namespace

int writeActionTable(Reference<css::text::XTextDocument> const& document,
                     std::vector<ActionTableRow> const& rows, Language language) {
    Reference<css::text::XTextTable> table = existingTable(document);
    if (!table.is()) table = newTable(document, language);
    std::vector<std::string> known{""};  // words of each row; the header takes none
    for (sal_Int32 row = 1; row < table->getRows()->getCount(); ++row)
        known.push_back(toUtf8(cellText(table, 0, row)->getString()));
    for (ActionTableRow const& wanted : rows) {
        auto const found = std::find(known.begin() + 1, known.end(), wanted.what);
        auto const row = static_cast<sal_Int32>(found - known.begin());
        if (found == known.end()) {
            table->getRows()->insertByIndex(row, 1);
            known.push_back(wanted.what);
        }
        std::array<std::string const*, 4> const values{&wanted.what, &wanted.who, &wanted.due,
                                                       &wanted.status};
        for (std::size_t column = 0; column < columns.size(); ++column) {
            setCell(table, column, row, *values[column], "Table Contents", language);
            setProperty(table->getCellByName(cellName(column, row)), "BackColor", Any(sal_Int32(-1)));
        }
        anchorRow(document, table, row, wanted.id);
    }
    return table->getRows()->getCount() - 1;
}

std::string recordAtCursor(Reference<css::text::XTextDocument> const& document,
                           Reference<css::frame::XController> const& controller) {
    Reference<css::text::XTextViewCursorSupplier> const view(controller, UNO_QUERY);
    if (!document.is() || !view.is()) return {};
    Reference<css::beans::XPropertySet> const cursor(view->getViewCursor(), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> cell;
    cursor->getPropertyValue("Cell") >>= cell;
    if (!cell.is()) return {};
    OUString here;
    cell->getPropertyValue("CellName") >>= here;
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    for (OUString const& name : supplier->getBookmarks()->getElementNames()) {
        if (!name.startsWith(OUString::createFromAscii(rowAnchor))) continue;
        Reference<css::text::XTextContent> const bookmark(supplier->getBookmarks()->getByName(name),
                                                          UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const anchor(bookmark->getAnchor()->getStart(), UNO_QUERY);
        Reference<css::beans::XPropertySet> anchorCell;
        if (anchor.is()) anchor->getPropertyValue("Cell") >>= anchorCell;
        OUString there;
        if (anchorCell.is()) anchorCell->getPropertyValue("CellName") >>= there;
        if (!there.isEmpty() && there.copy(1) == here.copy(1))
            return toUtf8(name).substr(std::string(rowAnchor).size());
    }
    return {};
}

}  // namespace diwan::office
