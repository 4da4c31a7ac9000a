#include "document/marked_values.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>

#include "bridge/strings.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

OUString bookmarkName(std::string const& name) {
    return toOffice("diwan-value-" + name);
}

Reference<css::text::XTextContent> bookmarkOf(Reference<css::text::XTextDocument> const& document,
                                              std::string const& name) {
    Reference<css::text::XBookmarksSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::container::XNameAccess> const bookmarks = supplier->getBookmarks();
    OUString const wanted = bookmarkName(name);
    if (!bookmarks->hasByName(wanted)) return {};
    return Reference<css::text::XTextContent>(bookmarks->getByName(wanted), UNO_QUERY_THROW);
}

}  // namespace

void markValue(Reference<css::text::XTextDocument> const& document,
               Reference<css::text::XTextRange> const& place, std::string const& name) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(bookmarkName(name));
    place->getText()->insertTextContent(place, bookmark, true);
}

std::optional<std::string> markedValue(Reference<css::text::XTextDocument> const& document,
                                       std::string const& name) {
    Reference<css::text::XTextContent> const bookmark = bookmarkOf(document, name);
    if (!bookmark.is()) return std::nullopt;
    return toUtf8(bookmark->getAnchor()->getString());
}

bool setMarkedValue(Reference<css::text::XTextDocument> const& document, std::string const& name,
                    std::string const& text) {
    Reference<css::text::XTextContent> const bookmark = bookmarkOf(document, name);
    if (!bookmark.is()) return false;
    Reference<css::text::XTextRange> const anchor = bookmark->getAnchor();
    if (toUtf8(anchor->getString()) == text) return true;
    Reference<css::text::XTextCursor> const cursor = anchor->getText()->createTextCursorByRange(anchor);
    // Replacing all that a bookmark stands over may leave it empty or take it along: it is made anew.
    anchor->getText()->removeTextContent(bookmark);
    cursor->setString(toOffice(text));
    markValue(document, Reference<css::text::XTextRange>(cursor.get()), name);
    return true;
}

}  // namespace diwan::office
