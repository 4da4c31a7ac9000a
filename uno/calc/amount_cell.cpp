#include "calc/amount_cell.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "bridge/strings.hpp"
#include "calc/decimal_text.hpp"
#include "drafting/amount_text.hpp"
#include "drafting/currency.hpp"

namespace diwan::office {

namespace {

using css::table::CellContentType_EMPTY;
using css::table::CellContentType_FORMULA;
using css::table::CellContentType_TEXT;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Problem problem(char const* code, std::vector<std::string> arguments = {}) {
    return {.code = code, .arguments = std::move(arguments), .detail = ""};
}

Reference<css::beans::XPropertySet> numberFormat(Reference<css::frame::XModel> const& model,
                                                 Reference<css::table::XCell> const& cell) {
    sal_Int32 key = 0;
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>= key;
    return Reference<css::util::XNumberFormatsSupplier>(model, UNO_QUERY_THROW)
        ->getNumberFormats()
        ->getByKey(key);
}

// The currency that a number format writes beside the number.
std::optional<std::string> currencyOf(Reference<css::beans::XPropertySet> const& format) {
    for (char const* const name : {"CurrencySymbol", "CurrencyAbbreviation"}) {
        OUString written;
        format->getPropertyValue(OUString::createFromAscii(name)) >>= written;
        if (auto const currency = drafting::currencyOf(toUtf8(written))) return currency;
    }
    return std::nullopt;
}

bool isText(Reference<css::table::XCell> const& cell) {
    if (cell->getType() == CellContentType_TEXT) return true;
    if (cell->getType() != CellContentType_FORMULA) return false;
    sal_Int32 result = 0;
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("FormulaResultType2") >>=
        result;
    return result == css::sheet::FormulaResult::STRING;
}

Result<Money> amountOf(Reference<css::frame::XModel> const& model, Reference<css::table::XCell> const& cell,
                       std::optional<std::string_view> asked) {
    std::string const shown = toUtf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
    if (isText(cell)) return drafting::readAmount(shown, asked);
    Reference<css::beans::XPropertySet> const format = numberFormat(model, cell);
    sal_Int16 type = 0;
    format->getPropertyValue("Type") >>= type;
    constexpr sal_Int16 noAmount = css::util::NumberFormat::DATE | css::util::NumberFormat::TIME |
                                   css::util::NumberFormat::PERCENT | css::util::NumberFormat::LOGICAL;
    if (cell->getError() != 0 || (type & noAmount) != 0) return problem("number.invalid", {shown});
    std::string currency = "DZD";
    if (asked) {
        currency = *asked;
    } else if ((type & css::util::NumberFormat::CURRENCY) != 0) {
        currency = currencyOf(format).value_or(currency);
    }
    return drafting::roundedAmount(decimalText(cell->getValue()), currency);
}

// The first empty cell of: the next in the row, the one below. Null when both are taken or beyond the sheet.
Reference<css::table::XCell> emptyNeighbour(Reference<css::sheet::XSpreadsheet> const& sheet,
                                            css::table::CellRangeAddress const& at) {
    Reference<css::table::XColumnRowRange> const grid(sheet, UNO_QUERY_THROW);
    if (at.EndColumn + 1 < grid->getColumns()->getCount()) {
        auto const next = sheet->getCellByPosition(at.EndColumn + 1, at.StartRow);
        if (next->getType() == CellContentType_EMPTY) return next;
    }
    if (at.EndRow + 1 < grid->getRows()->getCount()) {
        auto const below = sheet->getCellByPosition(at.StartColumn, at.EndRow + 1);
        if (below->getType() == CellContentType_EMPTY) return below;
    }
    return {};
}

}  // namespace

Result<AmountCell> selectedAmount(Reference<css::frame::XModel> const& model,
                                  std::optional<std::string_view> asked) {
    Reference<css::sheet::XSheetCellRange> const selection(model->getCurrentSelection(), UNO_QUERY);
    Reference<css::sheet::XCellRangeAddressable> const place(selection, UNO_QUERY);
    if (!place.is()) return problem("amount.no-selection");
    css::table::CellRangeAddress const at = place->getRangeAddress();
    bool const single = at.StartColumn == at.EndColumn && at.StartRow == at.EndRow;
    bool const merged = Reference<css::util::XMergeable>(selection, UNO_QUERY_THROW)->getIsMerged();
    if (!single && !merged) return problem("amount.no-selection");
    Reference<css::sheet::XSpreadsheet> const sheet = selection->getSpreadsheet();
    auto const cell = sheet->getCellByPosition(at.StartColumn, at.StartRow);
    if (cell->getType() == CellContentType_EMPTY) return problem("amount.no-selection");
    auto const money = amountOf(model, cell, asked);
    if (!money) return money.error();
    AmountCell found{.money = *money, .target = emptyNeighbour(sheet, at)};
    if (!found.target.is()) return problem("amount.no-room");
    sal_Int16 direction = css::text::WritingMode2::LR_TB;
    Reference<css::beans::XPropertySet>(sheet, UNO_QUERY_THROW)->getPropertyValue("TableLayout") >>=
        direction;
    found.rightToLeft = direction == css::text::WritingMode2::RL_TB;
    return found;
}

}  // namespace diwan::office
