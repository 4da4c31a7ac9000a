// The action table in the minutes: what, who, by when, status, as an ordinary Writer table named
// "DiwanActions".
//
//   int rows = writeActionTable(document, rows, headers, language);      // inside an undo step
//
// A table that exists is refreshed in place: rows whose record or words are known get their new values, new
// rows are added below, nothing a person typed elsewhere is touched. Main thread only.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <string>
#include <vector>

#include "language/language.hpp"

namespace diwan::office {

struct ActionTableRow {
    std::string id;  // of the record; empty if it was not logged
    std::string what;
    std::string who;
    std::string due;
    std::string status;
};

// Returns how many rows the table has now, without its header.
int writeActionTable(css::uno::Reference<css::text::XTextDocument> const& document,
                     std::vector<ActionTableRow> const& rows, Language language);

// The record of the table row that the cursor stands in; empty elsewhere.
[[nodiscard]] std::string recordAtCursor(css::uno::Reference<css::text::XTextDocument> const& document,
                                         css::uno::Reference<css::frame::XController> const& controller);

}  // namespace diwan::office
