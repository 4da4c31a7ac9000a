#include "document/template_filling.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <vector>

#include "bridge/strings.hpp"
#include "document/marked_values.hpp"
#include "document/text_table.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;

Reference<css::text::XText> cellAt(Table const& table, sal_Int32 column, sal_Int32 row) {
    Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
    return Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY_THROW);
}

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
    Reference<css::container::XNameAccess> const known = paragraphStyles(document);
    sal_Int32 const columns = table->getColumns()->getCount();
    std::vector<Any> styles;
    for (sal_Int32 column = 0; column < columns; ++column)
        styles.push_back(paragraphStyle(table, column, 1));
    resize(table, 1, static_cast<sal_Int32>(lines.size()));
    for (std::size_t line = 0; line < lines.size(); ++line)
        for (sal_Int32 column = 0; column < columns && column < static_cast<sal_Int32>(lines[line].size());
             ++column)
            write(table, column, static_cast<sal_Int32>(line) + 1,
                  lines[line][static_cast<std::size_t>(column)],
                  styleOf(known, sheet.kinds[line], static_cast<std::size_t>(column),
                          styles[static_cast<std::size_t>(column)]));
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

int fillFields(Reference<css::text::XTextDocument> const& document,
               std::map<std::string, std::string> const& values, std::set<std::string> marked) {
    Reference<css::text::XTextFieldsSupplier> const supplier(document, UNO_QUERY_THROW);
    struct Place {
        Reference<css::text::XTextRange> range;
        std::string name;
        std::string const* value;
    };
    std::vector<Place> places;
    Reference<css::container::XEnumeration> const fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        css::uno::Any const next = fields->nextElement();
        Reference<css::lang::XServiceInfo> const info(next, UNO_QUERY);
        if (!info.is() || !info->supportsService("com.sun.star.text.TextField.JumpEdit")) continue;
        OUString hint;
        Reference<css::beans::XPropertySet>(next, UNO_QUERY_THROW)->getPropertyValue("Hint") >>= hint;
        std::string const name = toUtf8(hint);
        auto const value = values.find(name);
        if (value == values.end() && !marked.contains(name)) continue;
        places.push_back({Reference<css::text::XTextContent>(next, UNO_QUERY_THROW)->getAnchor(), name,
                          value == values.end() ? nullptr : &value->second});
    }
    // Replaced after the walk, because it would change what is walked over.
    int filled = 0;
    for (Place const& place : places) {
        Reference<css::text::XTextCursor> const cursor =
            place.range->getText()->createTextCursorByRange(place.range);
        if (place.value != nullptr) {
            cursor->setString(toOffice(*place.value));
            ++filled;
        }
        if (marked.erase(place.name) > 0)
            markValue(document, Reference<css::text::XTextRange>(cursor.get()), place.name);
    }
    return filled;
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
