// The action table in the minutes: what, who, by when, status, as an ordinary Writer table named
// "DiwanActions".
//
//   ActionTableResult result = writeActionTable(document, rows, language);      // inside an undo step
//
// A table that exists is refreshed in place. Each row carries the id of its finding and a short number of the
// words that Diwan wrote into each cell (in the name of a bookmark, so that undo takes it back too): a cell
// that says something else since was edited by a person and stays as it is, as do rows that a person added.
// New findings are appended, except those whose row a person deleted (table_memory.hpp); the row of one that
// the text no longer holds stays and says so. Main thread only.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <string>
#include <vector>

#include "language/language.hpp"

namespace diwan::office {

struct ActionTableRow {
    std::string id;  // of the record that the finding is, or would become
    std::string what;
    std::string who;
    std::string due;
    std::string status;
    bool chosen = true;  // false: not appended, but refreshed where its row is
};

struct ActionTableResult {
    int rows = 0;  // of the table now, without its header
    int added = 0;
    int kept = 0;      // cells that a person edited
    int deleted = 0;   // rows that a person deleted: they stay away
    int vanished = 0;  // rows whose finding is not in the text any more
};

ActionTableResult writeActionTable(css::uno::Reference<css::text::XTextDocument> const& document,
                                   std::vector<ActionTableRow> const& rows, Language language);

// A row of the table in which a person edited something.
struct EditedRow {
    ActionTableRow row;  // as it stands
    bool what = false;   // which cells are theirs
    bool who = false;
    bool due = false;
    bool status = false;
};
[[nodiscard]] std::vector<EditedRow> editedRows(
    css::uno::Reference<css::text::XTextDocument> const& document);

// The record of the table row that the cursor stands in; empty elsewhere.
[[nodiscard]] std::string recordAtCursor(css::uno::Reference<css::text::XTextDocument> const& document,
                                         css::uno::Reference<css::frame::XController> const& controller);

}  // namespace diwan::office
