// Recorded changes: the words of a document without those that a change has deleted but that are still kept
// in it until somebody accepts the change.
//
//   bool insideDeletion = false;                   // a deletion may run over several paragraphs
//   OUString words = remainingText(paragraph, insideDeletion);
//
// Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <string>
#include <vector>

#include "bridge/strings.hpp"

namespace diwan::office {

[[nodiscard]] bool hasRecordedChanges(css::uno::Reference<css::text::XTextDocument> const& document);

// Of one paragraph, looked at portion by portion.
[[nodiscard]] OUString remainingText(css::uno::Reference<css::text::XTextRange> const& paragraph,
                                     bool& insideDeletion);

// Of any range, its paragraphs parted by line breaks.
[[nodiscard]] OUString remainingTextOf(css::uno::Reference<css::text::XTextRange> const& range);

// A bookmark's part of one paragraph, counted in the paragraph's remaining text.
struct BookmarkSpan {
    std::string name;
    sal_Int32 start = 0;
    sal_Int32 end = 0;
};

// The bookmarks whose names begin with `prefix` and that touch this paragraph; those that begin or end in
// another one reach its edge.
[[nodiscard]] std::vector<BookmarkSpan> bookmarksIn(
    css::uno::Reference<css::text::XTextRange> const& paragraph, std::string const& prefix);

}  // namespace diwan::office
