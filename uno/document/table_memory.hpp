// The memory of the action table: which findings have had a row in it. One that had a row and has none now
// was deleted by a person, and does not come back.
//
//   std::set<std::string> const written = rowsWritten(document);      // keys, see rowKey()
//   rememberRows(document, headerCell, written);
//
// Kept in the name of a bookmark in the table's first cell ("diwan-written-" and eight digits for each row):
// undo takes it back together with the rows, and deleting the table forgets it. Main thread only.
#pragma once

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <set>
#include <string>

namespace diwan::office {

// FNV-1a as eight hexadecimal digits: the same on every machine, short enough for a name.
[[nodiscard]] std::string shortNumber(std::string const& text);

[[nodiscard]] std::set<std::string> rowsWritten(
    css::uno::Reference<css::text::XTextDocument> const& document);

// `cell`: the first one of the table. Does nothing when that is what stands there already.
void rememberRows(css::uno::Reference<css::text::XTextDocument> const& document,
                  css::uno::Reference<css::text::XText> const& cell, std::set<std::string> const& keys);

}  // namespace diwan::office
