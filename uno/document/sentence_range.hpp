// Where a sentence stands in a Writer document: from the bytes a reader named to a range that can be
// selected, and the bookmarks ("anchors") that keep the place while the document is edited, renamed or
// copied.
//
//   auto range = rangeOf(paragraph, block.text, span, sentence);      // null when the sentence is gone
//   std::string name = addAnchor(document, range, id);                // inside an undo step
//   select(controller, anchorRange(document, name));
//
// Main thread only.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <string>

#include "reading/finding.hpp"

namespace diwan::office {

using TextRange = css::uno::Reference<css::text::XTextRange>;

// The sentence inside its paragraph; if the paragraph was edited since, wherever its words still stand in it.
TextRange rangeOf(TextRange const& paragraph, std::string const& blockText, reading::Span const& span,
                  std::string const& sentence);

// The characters [start, start + length) of the paragraph's string.
TextRange rangeAt(TextRange const& paragraph, sal_Int32 start, sal_Int32 length);

// Anywhere in the document, by its words; null if they do not occur.
TextRange findSentence(css::uno::Reference<css::text::XTextDocument> const& document,
                       std::string const& sentence);

// Puts a bookmark over the range, marks its paragraph, and returns the bookmark's name, "diwan-<id>". One
// that exists is moved.
std::string addAnchor(css::uno::Reference<css::text::XTextDocument> const& document, TextRange const& range,
                      std::string const& id);
TextRange anchorRange(css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name);

// Selects the range, which scrolls it into view. False if the view refuses.
bool select(css::uno::Reference<css::frame::XController> const& controller, TextRange const& range);

}  // namespace diwan::office
