// The rows of a living quote's table, before an edit from outside the table is written into them.
//
//   UndoStep step(document, …);
//   takeRowStep(document, controller, *drafting::edited(*live, *tables, drafting::DeleteLine{.line = 2}));
//   writeQuote(document, edited->fresh);
//   step.keep();
//
// A new row looks like the nearest line of its kind, those above first. Main thread only.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "drafting/quote_edit.hpp"

namespace diwan::office {

// Throws what the office throws; the caller's undo step then takes everything back.
void takeRowStep(css::uno::Reference<css::text::XTextDocument> const& document,
                 css::uno::Reference<css::frame::XController> const& controller,
                 drafting::EditedQuote const& edited);

}  // namespace diwan::office
