// The selected cell as an amount of money, and the empty cell beside it that its words may go to.
//
//   Result<AmountCell> const cell = selectedAmount(model, std::nullopt);
//   cell->target->setFormula(words);
//
// Main thread only.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <optional>
#include <string_view>

#include "base/money.hpp"
#include "base/result.hpp"

namespace diwan::office {

struct AmountCell {
    Money money;
    css::uno::Reference<css::table::XCell> target;  // the next cell of the row, else the one below
    bool rightToLeft = false;                       // the sheet
};

// A number is rounded to its currency as its cell shows it; a text is read as one types amounts. The currency
// is the one `asked` for, else that of the text or of the cell's number format, else the dinar (DZD).
// Problems: those of readAmount(), "amount.no-selection" (several cells, an empty one, no cell),
// "number.invalid" (a date, a percentage, an error), "amount.no-room" (both neighbours are taken).
Result<AmountCell> selectedAmount(css::uno::Reference<css::frame::XModel> const& model,
                                  std::optional<std::string_view> asked);

}  // namespace diwan::office
