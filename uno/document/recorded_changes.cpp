#include "document/recorded_changes.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <functional>
#include <rtl/ustrbuf.hxx>

#include "bridge/strings.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Portion = Reference<css::beans::XPropertySet>;

OUString stringOf(Portion const& portion, char const* property) {
    OUString value;
    portion->getPropertyValue(OUString::createFromAscii(property)) >>= value;
    return value;
}

bool flagOf(Portion const& portion, char const* property) {
    bool value = false;
    portion->getPropertyValue(OUString::createFromAscii(property)) >>= value;
    return value;
}

// Walks the portions; `text` is called for words that remain, `mark` for the start or end of a bookmark.
void walk(Reference<css::text::XTextRange> const& paragraph, bool& insideDeletion,
          std::function<void(OUString const&)> const& text,
          std::function<void(Portion const&)> const& mark = nullptr) {
    Reference<css::container::XEnumerationAccess> const portions(paragraph, UNO_QUERY);
    if (!portions.is()) return text(paragraph->getString());
    Reference<css::container::XEnumeration> const each = portions->createEnumeration();
    while (each->hasMoreElements()) {
        css::uno::Any const next = each->nextElement();
        Portion const portion(next, UNO_QUERY_THROW);
        OUString const type = stringOf(portion, "TextPortionType");
        if (type == "Redline") {
            if (stringOf(portion, "RedlineType") == "Delete") insideDeletion = flagOf(portion, "IsStart");
        } else if (type == "Bookmark") {
            if (mark) mark(portion);
        } else if (!insideDeletion) {
            text(Reference<css::text::XTextRange>(next, UNO_QUERY_THROW)->getString());
        }
    }
}

}  // namespace

bool hasRecordedChanges(Reference<css::text::XTextDocument> const& document) {
    Reference<css::document::XRedlinesSupplier> const changes(document, UNO_QUERY);
    if (!changes.is()) return false;
    Reference<css::container::XEnumerationAccess> const redlines(changes->getRedlines(), UNO_QUERY);
    return redlines.is() && redlines->hasElements();
}

OUString remainingText(Reference<css::text::XTextRange> const& paragraph, bool& insideDeletion) {
    rtl::OUStringBuffer words;
    walk(paragraph, insideDeletion, [&](OUString const& text) { words.append(text); });
    return words.makeStringAndClear();
}

OUString remainingTextOf(Reference<css::text::XTextRange> const& range) {
    Reference<css::container::XEnumerationAccess> const access(
        range->getText()->createTextCursorByRange(range), UNO_QUERY_THROW);
    Reference<css::container::XEnumeration> const paragraphs = access->createEnumeration();
    rtl::OUStringBuffer words;
    bool insideDeletion = false;
    for (bool first = true; paragraphs->hasMoreElements(); first = false) {
        Reference<css::text::XTextRange> const paragraph(paragraphs->nextElement(), UNO_QUERY);
        if (!first) words.append('\n');
        if (paragraph.is()) words.append(remainingText(paragraph, insideDeletion));
    }
    return words.makeStringAndClear();
}

std::vector<BookmarkSpan> bookmarksIn(Reference<css::text::XTextRange> const& paragraph,
                                      std::string const& prefix) {
    std::vector<BookmarkSpan> spans;
    sal_Int32 position = 0;
    bool insideDeletion = false;
    auto const mark = [&](Portion const& portion) {
        Reference<css::container::XNamed> const named(portion->getPropertyValue("Bookmark"), UNO_QUERY);
        if (!named.is() || flagOf(portion, "IsCollapsed")) return;
        std::string const name = toUtf8(named->getName());
        if (!name.starts_with(prefix)) return;
        if (flagOf(portion, "IsStart")) {
            spans.push_back({.name = name, .start = position, .end = -1});
            return;
        }
        for (BookmarkSpan& span : spans) {
            if (span.name != name) continue;
            span.end = position;
            return;
        }
        spans.push_back({.name = name, .start = 0, .end = position});
    };
    walk(
        paragraph, insideDeletion, [&](OUString const& text) { position += text.getLength(); }, mark);
    for (BookmarkSpan& span : spans)
        if (span.end < 0) span.end = position;
    return spans;
}

}  // namespace diwan::office
