#include "document/marked_values.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>

#include "bridge/strings.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view prefix = "diwan-value-";

std::string nameOfValue(std::string_view bookmark) {
    if (!bookmark.starts_with(prefix)) return {};
    bookmark.remove_prefix(prefix.size());
    return std::string(bookmark.substr(0, bookmark.find_first_of(" ~")));
}

Reference<css::container::XNameAccess> bookmarksOf(Reference<css::text::XTextDocument> const& document) {
    return Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
}

OUString freeName(Reference<css::text::XTextDocument> const& document, std::string const& name) {
    Reference<css::container::XNameAccess> const bookmarks = bookmarksOf(document);
    std::string const wanted = std::string(prefix) + name;
    if (!bookmarks->hasByName(toOffice(wanted))) return toOffice(wanted);
    for (int number = 2;; ++number) {
        OUString const next = toOffice(wanted + "~" + std::to_string(number));
        if (!bookmarks->hasByName(next)) return next;
    }
}

void addBookmark(Reference<css::text::XTextDocument> const& document,
                 Reference<css::text::XTextRange> const& place, OUString const& name) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                      UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(name);
    place->getText()->insertTextContent(place, bookmark, true);
}

}  // namespace

std::vector<MarkedPlace> markedPlaces(Reference<css::text::XTextDocument> const& document) {
    Reference<css::container::XNameAccess> const bookmarks = bookmarksOf(document);
    std::vector<MarkedPlace> places;
    for (OUString const& one : bookmarks->getElementNames())
        if (std::string const name = nameOfValue(toUtf8(one)); !name.empty())
            places.push_back(
                {name, Reference<css::text::XTextContent>(bookmarks->getByName(one), UNO_QUERY_THROW)});
    return places;
}

void markValue(Reference<css::text::XTextDocument> const& document,
               Reference<css::text::XTextRange> const& place, std::string const& name) {
    addBookmark(document, place, freeName(document, name));
}

std::optional<std::string> markedValue(Reference<css::text::XTextDocument> const& document,
                                       std::string const& name) {
    Reference<css::container::XNameAccess> const bookmarks = bookmarksOf(document);
    OUString const wanted = toOffice(std::string(prefix) + name);
    if (!bookmarks->hasByName(wanted)) return std::nullopt;
    Reference<css::text::XTextContent> const bookmark(bookmarks->getByName(wanted), UNO_QUERY_THROW);
    return toUtf8(bookmark->getAnchor()->getString());
}

void setMarkedPlace(Reference<css::text::XTextDocument> const& document, MarkedPlace const& place,
                    std::string const& text) {
    Reference<css::text::XTextRange> const anchor = place.bookmark->getAnchor();
    if (toUtf8(anchor->getString()) == text) return;
    OUString const name = Reference<css::container::XNamed>(place.bookmark, UNO_QUERY_THROW)->getName();
    Reference<css::text::XTextCursor> const cursor = anchor->getText()->createTextCursorByRange(anchor);
    // Replacing all that a bookmark stands over may leave it empty or take it along: it is made anew.
    anchor->getText()->removeTextContent(place.bookmark);
    cursor->setString(toOffice(text));
    addBookmark(document, Reference<css::text::XTextRange>(cursor.get()), name);
}

bool setMarkedValue(Reference<css::text::XTextDocument> const& document, std::string const& name,
                    std::string const& text) {
    bool found = false;
    for (MarkedPlace const& place : markedPlaces(document)) {
        if (place.name != name) continue;
        setMarkedPlace(document, place, text);
        found = true;
    }
    return found;
}

}  // namespace diwan::office
