// Values in a document that Diwan writes again later (a number, a day, the amount in words): each stands
// under a bookmark "diwan-value-<name>", which Writer moves along with the text.
//
//   markValue(range, "quote.words");                       // after the first filling
//   setMarkedValue(document, "quote.words", "Arrêté …");   // false: a person took it away
//
// Undoable. Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <optional>
#include <string>

namespace diwan::office {

void markValue(css::uno::Reference<css::text::XTextDocument> const& document,
               css::uno::Reference<css::text::XTextRange> const& place, std::string const& name);

// Nothing: no such bookmark.
[[nodiscard]] std::optional<std::string> markedValue(
    css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name);

bool setMarkedValue(css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name,
                    std::string const& text);

}  // namespace diwan::office
