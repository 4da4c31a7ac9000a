#include "document/sentence_range.hpp"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "bridge/strings.hpp"
#include "document/followed_sentence.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Cursor = Reference<css::text::XTextCursor>;

// XTextCursor counts in 16-bit steps.
void advance(Cursor const& cursor, sal_Int32 count, bool expand) {
    while (count > 0) {
        auto const step = static_cast<sal_Int16>(std::min<sal_Int32>(count, 30'000));
        if (!cursor->goRight(step, expand)) return;
        count -= step;
    }
}

// The cursor position (in cursor steps from the paragraph's start) behind which `length` characters of text
// stand. A field is one step but many characters, so the steps are searched, not computed.
sal_Int32 stepsFor(TextRange const& paragraph, sal_Int32 length) {
    // Not from 0: a collapsed cursor before a placeholder already answers the placeholder's text.
    sal_Int32 low = std::min<sal_Int32>(length, 1);
    sal_Int32 high = length;
    while (low < high) {
        sal_Int32 const middle = (low + high) / 2;
        Cursor const cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
        advance(cursor, middle, true);
        if (cursor->getString().getLength() < length) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

TextRange between(TextRange const& paragraph, sal_Int32 start, sal_Int32 count) {
    Cursor const cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    advance(cursor, start, false);
    advance(cursor, count, true);
    return TextRange(cursor, UNO_QUERY);
}

}  // namespace

TextRange rangeOf(TextRange const& paragraph, std::string const& blockText, reading::Span const& span,
                  std::string const& sentence) {
    if (!paragraph.is()) return {};
    OUString const now = paragraph->getString();
    OUString const wanted = toOffice(sentence);
    sal_Int32 start = toUtf16(blockText, span.offset).value;
    sal_Int32 length = toUtf16(blockText, span.offset + span.length).value - start;
    if (now != toOffice(blockText)) {
        start = now.indexOf(wanted);
        if (start < 0) return {};
        length = wanted.getLength();
    }
    return rangeAt(paragraph, start, length);
}

TextRange rangeAt(TextRange const& paragraph, sal_Int32 start, sal_Int32 length) {
    TextRange const direct = between(paragraph, start, length);
    OUString const all = paragraph->getString();
    // At the end of a cell the cursor may not have moved at all, and yet answer the placeholder behind it.
    bool const moved = length == 0 || !Cursor(direct, UNO_QUERY_THROW)->isCollapsed();
    if (moved && start + length <= all.getLength() && direct->getString() == all.copy(start, length))
        return direct;
    sal_Int32 const first = stepsFor(paragraph, start);
    return between(paragraph, first, stepsFor(paragraph, start + length) - first);
}

TextRange findSentence(Reference<css::text::XTextDocument> const& document, std::string const& sentence) {
    Reference<css::util::XSearchable> const searchable(document, UNO_QUERY_THROW);
    Reference<css::util::XSearchDescriptor> const descriptor = searchable->createSearchDescriptor();
    descriptor->setSearchString(toOffice(sentence));
    descriptor->setPropertyValue("SearchCaseSensitive", css::uno::Any(true));
    return TextRange(searchable->findFirst(descriptor), UNO_QUERY);
}

std::string addAnchor(Reference<css::text::XTextDocument> const& document, TextRange const& range,
                      std::string const& id) {
    std::string const name = "diwan-" + id;
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    if (supplier->getBookmarks()->hasByName(toOffice(name))) {
        Reference<css::text::XTextContent> const old(supplier->getBookmarks()->getByName(toOffice(name)),
                                                     UNO_QUERY_THROW);
        old->getAnchor()->getText()->removeTextContent(old);
    }
    Reference<css::text::XTextContent> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(toOffice(name));
    range->getText()->insertTextContent(range, bookmark, true);
    markParagraph(range, id);
    return name;
}

TextRange anchorRange(Reference<css::text::XTextDocument> const& document, std::string const& name) {
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    if (name.empty() || !supplier->getBookmarks()->hasByName(toOffice(name))) return {};
    Reference<css::text::XTextContent> const bookmark(supplier->getBookmarks()->getByName(toOffice(name)),
                                                      UNO_QUERY);
    return bookmark.is() ? bookmark->getAnchor() : TextRange();
}

bool select(Reference<css::frame::XController> const& controller, TextRange const& range) {
    Reference<css::view::XSelectionSupplier> const view(controller, UNO_QUERY);
    return view.is() && range.is() && view->select(css::uno::Any(range));
}

}  // namespace diwan::office
