#include "document/template_filling.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <vector>

#include "bridge/strings.hpp"
#include "document/filled_places.hpp"
#include "document/marked_values.hpp"
#include "document/text_table.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;

Any paragraphStyle(Table const& table, sal_Int32 column, sal_Int32 row) {
    Reference<css::beans::XPropertySet> const cursor(cellAt(table, column, row)->createTextCursor(),
                                                     UNO_QUERY_THROW);
    return cursor->getPropertyValue("ParaStyleName");
}

void write(Table const& table, sal_Int32 column, sal_Int32 row, std::string const& text, Any const& style) {
    Reference<css::text::XText> const cell = cellAt(table, column, row);
    cell->setString(toOffice(text));
    Reference<css::beans::XPropertySet> const cursor(cell->createTextCursor(), UNO_QUERY_THROW);
    cursor->setPropertyValue("ParaStyleName", style);
}

// Makes the table exactly `rows` rows long below row `first`, taking the formatting of its last row for new
// ones.
void resize(Table const& table, sal_Int32 first, sal_Int32 rows) {
    sal_Int32 const present = table->getRows()->getCount() - first;
    if (rows > present) table->getRows()->insertByIndex(first + present, rows - present);
    if (rows < present) table->getRows()->removeByIndex(first + rows, present - rows);
}

// The style of the line's kind where the document has it, else the pattern's.
Any styleOf(Reference<css::container::XNameAccess> const& known, drafting::LineKind kind, std::size_t column,
            Any const& pattern) {
    OUString const name = toOffice(drafting::lineStyle(kind, column));
    return !name.isEmpty() && known->hasByName(name) ? Any(name) : pattern;
}

void fillLines(Reference<css::text::XTextDocument> const& document, Table const& table,
               drafting::QuoteSheet const& sheet) {
    auto const& lines = sheet.lines;
    if (lines.empty()) return;
    auto const rows = static_cast<sal_Int32>(lines.size());
    Reference<css::container::XNameAccess> const known = paragraphStyles(document);
    sal_Int32 const columns = table->getColumns()->getCount();
    std::vector<Any> styles;
    for (sal_Int32 column = 0; column < columns; ++column)
        styles.push_back(paragraphStyle(table, column, 1));
    resize(table, 1, rows);
    // Writer gives new rows the style of the row before; setting it again in every cell takes long.
    for (sal_Int32 row = 1; row <= rows; ++row) {
        auto const line = static_cast<std::size_t>(row - 1);
        for (sal_Int32 column = 0; column < columns && column < static_cast<sal_Int32>(lines[line].size());
             ++column) {
            auto const place = static_cast<std::size_t>(column);
            Any const style = styleOf(known, sheet.kinds[line], place, styles[place]);
            if (paragraphStyle(table, column, row) == style) {
                cellAt(table, column, row)->setString(toOffice(lines[line][place]));
            } else {
                write(table, column, row, lines[line][place], style);
            }
        }
    }
}

void fillTotals(Table const& table, std::vector<drafting::TotalRow> const& totals) {
    if (totals.empty()) return;
    resize(table, 0, static_cast<sal_Int32>(totals.size()));
    for (std::size_t i = 0; i < totals.size(); ++i) {
        auto const row = static_cast<sal_Int32>(i);
        bool const strong = totals[i].strong;
        write(table, 0, row, totals[i].label,
              Any(OUString::createFromAscii(strong ? "Diwan Total Strong" : "Diwan Total")));
        write(table, 1, row, totals[i].amount,
              Any(OUString::createFromAscii(strong ? "Diwan Total Strong Amount" : "Diwan Total Amount")));
    }
}

}  // namespace

std::set<std::string> tableNames(Reference<css::text::XTextDocument> const& document) {
    Reference<css::text::XTextTablesSupplier> const supplier(document, UNO_QUERY_THROW);
    std::set<std::string> names;
    for (OUString const& name : supplier->getTextTables()->getElementNames())
        names.insert(toUtf8(name));
    return names;
}

std::size_t fillFields(Reference<css::text::XTextDocument> const& document,
                       std::set<std::string> const& names, std::map<std::string, std::string> const& values) {
    std::size_t found = 0;
    for (FilledPlace const& place : filledPlaces(document)) {
        if (place.kind != FilledPlace::Kind::Placeholder || !names.contains(place.name)) continue;
        Reference<css::text::XTextRange> const anchor = place.content->getAnchor();
        Reference<css::text::XTextCursor> const cursor = anchor->getText()->createTextCursorByRange(anchor);
        auto const value = values.find(place.name);
        if (value != values.end()) cursor->setString(toOffice(value->second));
        markValue(document, Reference<css::text::XTextRange>(cursor.get()), place.name);
        ++found;
    }
    return found;
}

void fillPlaces(Reference<css::text::XTextDocument> const& document, drafting::Template const& which,
                Language language, std::map<std::string, std::string> const& values) {
    for (FilledPlace const& place : filledPlaces(document)) {
        auto const value = values.find(place.name);
        auto const placeholder =
            std::ranges::find(which.placeholders, place.name, &drafting::Placeholder::name);
        if (place.kind == FilledPlace::Kind::Placeholder && value != values.end() &&
            placeholder != which.placeholders.end())
            writePlace(document, place, *placeholder, language, value->second);
    }
}

void fillTables(Reference<css::text::XTextDocument> const& document, std::set<std::string> const& before,
                drafting::QuoteSheet const& sheet) {
    Reference<css::text::XTextTablesSupplier> const supplier(document, UNO_QUERY_THROW);
    for (std::string const& name : tableNames(document)) {
        if (before.contains(name)) continue;
        Table const table(supplier->getTextTables()->getByName(toOffice(name)), UNO_QUERY_THROW);
        // Writer adds a number to the name of a table that is inserted a second time.
        if (name.starts_with("DiwanLines")) fillLines(document, table, sheet);
        if (name.starts_with("DiwanTotals")) fillTotals(table, sheet.totals);
    }
}

void retitle(Reference<css::text::XTextDocument> const& document, std::set<std::string> const& before,
             std::string const& title) {
    Reference<css::text::XTextTablesSupplier> const supplier(document, UNO_QUERY_THROW);
    for (std::string const& name : tableNames(document)) {
        if (before.contains(name) || !name.starts_with("DiwanQuoteTitle")) continue;
        Table const table(supplier->getTextTables()->getByName(toOffice(name)), UNO_QUERY_THROW);
        write(table, 0, 0, title, paragraphStyle(table, 0, 0));
    }
}

}  // namespace diwan::office
