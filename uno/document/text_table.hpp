// A table of a text document by its name.
//
//   if (auto const table = textTable(document, "DiwanLines"); table.is()) …
//
// Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <string_view>

namespace diwan::office {

// Null where the document has none of that name.
[[nodiscard]] css::uno::Reference<css::text::XTextTable> textTable(
    css::uno::Reference<css::text::XTextDocument> const& document, std::string_view name);

}  // namespace diwan::office
