// Rows of a text table moved with all that stands in them: words, their looks, the colours of the cells.
//
//   moveRow(controller, table, 3, 1);        // the fourth row becomes the second
//
// The office copies the cells as when a person copies and pastes them, without touching the clipboard; the
// cursor goes along. Undoable, inside the caller's step. Main thread only.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace diwan::office {

// Rows count from 0, headings included; every row has the same cells. Throws css::uno::RuntimeException when
// the office did not copy all of it: the caller's step then takes everything back.
void moveRow(css::uno::Reference<css::frame::XController> const& controller,
             css::uno::Reference<css::text::XTextTable> const& table, sal_Int32 from, sal_Int32 to);

// Puts the cursor into the first cell of the row.
void goToRow(css::uno::Reference<css::frame::XController> const& controller,
             css::uno::Reference<css::text::XTextTable> const& table, sal_Int32 row);

}  // namespace diwan::office
