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

void fillLines(Table const& table, std::vector<std::vector<std::string>> const& lines) {
    if (lines.empty()) return;
    auto const rows = static_cast<sal_Int32>(lines.size());
    sal_Int32 const columns = table->getColumns()->getCount();
    std::vector<Any> styles;
    for (sal_Int32 column = 0; column < columns; ++column)
        styles.push_back(paragraphStyle(table, column, 1));
    resize(table, 1, rows);
    // Writer gives new rows the style of the row before; setting it again in every cell takes long.
    sal_Int32 const last = rows;
    std::vector<bool> styled;
    for (sal_Int32 column = 0; column < columns; ++column)
        styled.push_back(paragraphStyle(table, column, last) == styles[static_cast<std::size_t>(column)]);
    for (sal_Int32 row = 1; row <= last; ++row) {
        std::vector<std::string> const& line = lines[static_cast<std::size_t>(row - 1)];
        for (sal_Int32 column = 0; column < columns && column < static_cast<sal_Int32>(line.size());
             ++column) {
            auto const place = static_cast<std::size_t>(column);
            if (styled[place]) {
                cellAt(table, column, row)->setString(toOffice(line[place]));
            } else {
                write(table, column, row, line[place], styles[place]);
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
        if (name.starts_with("DiwanLines")) fillLines(table, sheet.lines);
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
