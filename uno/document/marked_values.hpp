// Values in a document that Diwan writes again later (a number, a day, the amount in words, a paragraph of a
// form): each stands under a bookmark "diwan-value-<name>", which Writer moves along with the text. Where one
// value has several places, the further bookmarks are "diwan-value-<name>~2" …, and what Writer calls a copy.
//
//   markValue(document, range, "quote.words");             // after the first filling
//   setMarkedValue(document, "quote.words", "Arrêté …");   // false: a person took it away
//
// Undoable. Main thread only.
#pragma once

#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <optional>
#include <string>
#include <vector>

namespace diwan::office {

struct MarkedPlace {
    std::string name;  // of the value
    css::uno::Reference<css::text::XTextContent> bookmark;
};

// All there are, in the order of their names.
[[nodiscard]] std::vector<MarkedPlace> markedPlaces(
    css::uno::Reference<css::text::XTextDocument> const& document);

void markValue(css::uno::Reference<css::text::XTextDocument> const& document,
               css::uno::Reference<css::text::XTextRange> const& place, std::string const& name);

// In its first place. Nothing: no such bookmark.
[[nodiscard]] std::optional<std::string> markedValue(
    css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name);

// In one place: the bookmark stands over the new text afterwards, also over an empty one.
void setMarkedPlace(css::uno::Reference<css::text::XTextDocument> const& document, MarkedPlace const& place,
                    std::string const& text);

// In all its places.
bool setMarkedValue(css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name,
                    std::string const& text);

}  // namespace diwan::office
