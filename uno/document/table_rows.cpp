#include "document/table_rows.hpp"

#include <array>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <vector>

#include "bridge/strings.hpp"
#include "document/text_table.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;
using Properties = Reference<css::beans::XPropertySet>;

// What copying a cell leaves behind.
constexpr std::array cellLooks{"BackColor", "BackTransparent", "VertOrient"};
constexpr std::array rowLooks{"BackColor", "BackTransparent", "Height", "IsAutoHeight"};
// Writer puts one into the first cell of a row that is inserted while changes are recorded.
constexpr sal_Unicode recordedRowMark = 0x200D;

Properties rowOf(Table const& table, sal_Int32 row) {
    return Properties(table->getRows()->getByIndex(row), UNO_QUERY_THROW);
}

template <std::size_t Size>
std::vector<Any> looksOf(Properties const& from, std::array<char const*, Size> const& names) {
    std::vector<Any> looks;
    for (char const* const name : names)
        looks.push_back(from->getPropertyValue(OUString::createFromAscii(name)));
    return looks;
}

template <std::size_t Size>
void giveLooks(Properties const& to, std::array<char const*, Size> const& names,
               std::vector<Any> const& looks) {
    for (std::size_t i = 0; i < Size; ++i) {
        OUString const name = OUString::createFromAscii(names[i]);
        if (to->getPropertyValue(name) != looks[i]) to->setPropertyValue(name, looks[i]);
    }
}

std::vector<OUString> textsOf(Table const& table, sal_Int32 row, sal_Int32 columns) {
    std::vector<OUString> texts;
    for (sal_Int32 column = 0; column < columns; ++column)
        texts.push_back(cellAt(table, column, row)->getString().replaceAll(OUString(recordedRowMark), ""));
    return texts;
}

Any rangeOfRow(Table const& table, sal_Int32 row, sal_Int32 columns) {
    Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
    return Any(cells->getCellRangeByPosition(0, row, columns - 1, row));
}

}  // namespace

void goToRow(Reference<css::frame::XController> const& controller, Table const& table, sal_Int32 row) {
    Reference<css::text::XTextViewCursorSupplier> const view(controller, UNO_QUERY_THROW);
    view->getViewCursor()->gotoRange(cellAt(table, 0, row)->getStart(), false);
}

void moveRow(Reference<css::frame::XController> const& controller, Table const& table, sal_Int32 from,
             sal_Int32 to) {
    if (from == to) return;
    sal_Int32 const columns = table->getColumns()->getCount();
    std::vector<OUString> const words = textsOf(table, from, columns);
    std::vector<std::vector<Any>> looks;
    for (sal_Int32 column = 0; column < columns; ++column)
        looks.push_back(looksOf(Properties(cellAt(table, column, from), UNO_QUERY_THROW), cellLooks));
    std::vector<Any> const looksOfRow = looksOf(rowOf(table, from), rowLooks);

    Reference<css::view::XSelectionSupplier> const selection(controller, UNO_QUERY_THROW);
    Reference<css::datatransfer::XTransferableSupplier> const copier(controller, UNO_QUERY_THROW);
    selection->select(rangeOfRow(table, from, columns));
    auto const copied = copier->getTransferable();
    bool const down = to > from;
    sal_Int32 const place = down ? to + 1 : to;
    table->getRows()->insertByIndex(place, 1);
    goToRow(controller, table, place);
    copier->insertTransferable(copied);
    for (sal_Int32 column = 0; column < columns; ++column)
        giveLooks(Properties(cellAt(table, column, place), UNO_QUERY_THROW), cellLooks,
                  looks[static_cast<std::size_t>(column)]);
    giveLooks(rowOf(table, place), rowLooks, looksOfRow);
    if (textsOf(table, place, columns) != words)
        throw css::uno::RuntimeException("the office did not copy the row", table);
    table->getRows()->removeByIndex(down ? from : from + 1, 1);
    goToRow(controller, table, to);
}

}  // namespace diwan::office
