#include "document/text_table.hpp"

#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include "bridge/strings.hpp"

namespace diwan::office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::text::XTextTable> textTable(Reference<css::text::XTextDocument> const& document,
                                           std::string_view name) {
    Reference<css::text::XTextTablesSupplier> const supplier(document, UNO_QUERY_THROW);
    auto const tables = supplier->getTextTables();
    OUString const wanted = toOffice(name);
    if (!tables->hasByName(wanted)) return {};
    return Reference<css::text::XTextTable>(tables->getByName(wanted), UNO_QUERY_THROW);
}

Reference<css::text::XText> cellAt(Reference<css::text::XTextTable> const& table, sal_Int32 column,
                                   sal_Int32 row) {
    Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
    return Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY_THROW);
}

Reference<css::container::XNameAccess> paragraphStyles(Reference<css::text::XTextDocument> const& document) {
    Reference<css::style::XStyleFamiliesSupplier> const supplier(document, UNO_QUERY_THROW);
    return Reference<css::container::XNameAccess>(supplier->getStyleFamilies()->getByName("ParagraphStyles"),
                                                  UNO_QUERY_THROW);
}

}  // namespace diwan::office
