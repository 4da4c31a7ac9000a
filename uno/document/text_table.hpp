// A table of a text document by its name, its cells, and the styles of its words.
//
//   if (auto const table = textTable(document, "DiwanLines"); table.is()) cellAt(table, 0, 1)->setString(…)
//
// Main thread only.
#pragma once

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <string_view>

namespace diwan::office {

// Null where the document has none of that name.
[[nodiscard]] css::uno::Reference<css::text::XTextTable> textTable(
    css::uno::Reference<css::text::XTextDocument> const& document, std::string_view name);

// Counted from 0. Throws IndexOutOfBoundsException where there is no such cell.
[[nodiscard]] css::uno::Reference<css::text::XText> cellAt(
    css::uno::Reference<css::text::XTextTable> const& table, sal_Int32 column, sal_Int32 row);

// The document's paragraph styles by their programmatic names.
[[nodiscard]] css::uno::Reference<css::container::XNameAccess> paragraphStyles(
    css::uno::Reference<css::text::XTextDocument> const& document);

}  // namespace diwan::office
