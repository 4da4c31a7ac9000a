#include "document/followed_sentence.hpp"

#include <algorithm>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/rdf/XMetadatable.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "bridge/guard.hpp"
#include "bridge/strings.hpp"
#include "document/recorded_changes.hpp"
#include "text/document.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using views::Link;

// Sentences are only counted here, the same way when recorded and when looked for.
std::vector<text::Piece> sentencesOf(std::string const& text) {
    return text::sentences(text);
}

std::string partOf(std::string const& text, text::Piece piece) {
    return text.substr(piece.offset, piece.length);
}

bool isBlank(std::string const& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::size_t sentenceAt(std::vector<text::Piece> const& sentences, std::size_t byte) {
    std::size_t index = 0;
    while (index + 1 < sentences.size() && sentences[index + 1].offset <= byte)
        ++index;
    return index;
}

// The mark of a paragraph, "diwan.<id>_1_3.<id>_2_3.<id>_next": of each record, which sentence of how many it
// is there, or that its paragraph is the one behind or before. The office takes the mark of a paragraph that
// is typed anew as a whole; those of its neighbours tell where it was.
constexpr std::string_view isBehind = "next";
constexpr std::string_view isBefore = "previous";

bool tells(std::string const& mark, std::string const& id, std::string_view where) {
    return mark.find("." + id + "_" + std::string(where)) != std::string::npos;
}

struct Place {
    std::size_t index = 0;
    std::size_t count = 0;
};

std::optional<Place> placeIn(std::string const& mark, std::string const& id) {
    std::size_t const at = mark.find("." + id + "_");
    if (id.empty() || at == std::string::npos) return std::nullopt;
    Place place;
    char const* const numbers = mark.c_str() + at + id.size() + 2;
    if (*numbers < '0' || *numbers > '9') return std::nullopt;
    char* end = nullptr;
    place.index = std::strtoul(numbers, &end, 10);
    if (*end == '_') place.count = std::strtoul(end + 1, nullptr, 10);
    return place;
}

TextRange wholeParagraph(TextRange const& range) {
    Reference<css::text::XParagraphCursor> const cursor(
        range->getText()->createTextCursorByRange(range->getStart()), UNO_QUERY_THROW);
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    return TextRange(cursor, UNO_QUERY_THROW);
}

std::size_t bytesBefore(TextRange const& paragraph, TextRange const& place) {
    Reference<css::text::XTextCursor> const cursor =
        paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    cursor->gotoRange(place, true);
    return toUtf8(cursor->getString()).size();
}

// Adds a record to the mark of the paragraph that the place is in. A name that is not ours stays as it is.
void addToMark(TextRange const& place, std::string const& id, std::string const& what) {
    Reference<css::container::XEnumerationAccess> const inside(
        place->getText()->createTextCursorByRange(place->getStart()), UNO_QUERY_THROW);
    Reference<css::container::XEnumeration> const each = inside->createEnumeration();
    if (!each->hasMoreElements()) return;
    Reference<css::rdf::XMetadatable> const marked(each->nextElement(), UNO_QUERY);
    if (!marked.is()) return;
    css::beans::StringPair name = marked->getMetadataReference();
    std::string mark = toUtf8(name.Second);
    if (!mark.empty() && !mark.starts_with("diwan.")) return;
    std::string const entry = "." + id + "_" + what;
    if (mark.find(entry) != std::string::npos) return;
    if (mark.empty()) mark = "diwan";
    name.First = "content.xml";
    name.Second = toOffice(mark + entry);
    // Paragraphs that the office does not name, in a header for instance, go without.
    guarded("anchor.paragraph", [&] { marked->setMetadataReference(name); });
}

}  // namespace

FollowedSentences::FollowedSentences(Reference<css::text::XTextDocument> const& document)
    : m_document(document), m_hasChanges(hasRecordedChanges(document)) {}

FollowedSentence FollowedSentences::follow(Source const& source, std::string const& id) {
    FollowedSentence found;
    if (TextRange const anchor = bookmark(source.anchor); anchor.is())
        found = atBookmark(anchor, source.sentence);
    if (found.link == Link::Lost) found = byWords(source.sentence);
    if (found.link == Link::Lost) found = byMark(source.sentence, id);
    if (found.link == Link::Lost) found = byLikeness(source.sentence);
    return found;
}

// The bookmark, or the copy that the office made of it under the name "… Copy 1", in its own language.
TextRange FollowedSentences::bookmark(std::string const& name) const {
    if (name.empty()) return {};
    if (TextRange const own = anchorRange(m_document, name); own.is() && !own->getString().isEmpty())
        return own;
    Reference<css::text::XBookmarksSupplier> const supplier(m_document, UNO_QUERY_THROW);
    OUString const copies = toOffice(name + " ");
    for (OUString const& other : supplier->getBookmarks()->getElementNames())
        if (other.startsWith(copies)) return anchorRange(m_document, toUtf8(other));
    return {};
}

FollowedSentence FollowedSentences::atBookmark(TextRange const& anchor, std::string const& sentence) const {
    std::string words = toUtf8(m_hasChanges ? remainingTextOf(anchor) : anchor->getString());
    if (isBlank(words)) return {};
    std::optional<text::Piece> const same = views::recordedIn(sentence, words);
    if (same && isBlank(words.substr(0, same->offset)) && isBlank(words.substr(same->offset + same->length)))
        return {.link = Link::Kept, .range = anchor, .words = std::move(words)};
    bool const manyParagraphs = words.find('\n') != std::string::npos;
    if (m_hasChanges || manyParagraphs)
        return {.link = same ? Link::Kept : Link::Changed, .range = anchor, .words = std::move(words)};

    // Words at the bookmark's edge that were typed anew stand outside of it; what was added behind stands
    // inside.
    TextRange const paragraph = wholeParagraph(anchor);
    std::string const text = toUtf8(paragraph->getString());
    std::size_t begin = bytesBefore(paragraph, anchor->getStart());
    std::size_t end = begin + words.size();
    if (end > text.size() || text.compare(begin, words.size(), words) != 0)
        return {.link = Link::Changed, .range = anchor, .words = std::move(words)};  // fields within
    std::vector<text::Piece> const sentences = sentencesOf(text);
    if (sentences.empty()) return {};
    text::Piece const first = sentences[sentenceAt(sentences, begin)];
    text::Piece const last = sentences[sentenceAt(sentences, end == 0 ? 0 : end - 1)];
    std::size_t const from = std::min(begin, first.offset);
    std::size_t const to = std::max(end, last.offset + last.length);
    Paragraph const here{.range = paragraph, .text = text, .mark = "", .exact = true};
    if (std::optional<text::Piece> const whole = views::recordedIn(sentence, text.substr(from, to - from)))
        return in(here, {.offset = from + whole->offset, .length = whole->length}, Link::Kept);
    if (!views::beginsAlike(sentence, words)) begin = from;
    if (!views::endsAlike(sentence, words)) end = to;
    return in(here, text::trimmed(text, {.offset = begin, .length = end - begin}), Link::Changed);
}

FollowedSentence FollowedSentences::byWords(std::string const& sentence) {
    for (Paragraph const& paragraph : paragraphs())
        if (std::optional<text::Piece> const piece = views::recordedIn(sentence, paragraph.text))
            return in(paragraph, *piece, Link::Kept);
    return {};
}

FollowedSentence FollowedSentences::byMark(std::string const& sentence, std::string const& id) {
    bool stillMarked = false;
    for (Paragraph const& paragraph : paragraphs()) {
        std::optional<Place> const place = placeIn(paragraph.mark, id);
        if (!place) continue;
        stillMarked = true;
        if (isBlank(paragraph.text)) continue;
        if (std::optional<text::Piece> const like = views::likest(sentence, paragraph.text))
            return in(paragraph, *like, Link::Changed);
        std::vector<text::Piece> const sentences = sentencesOf(paragraph.text);
        // Fewer sentences than there were: this one was taken out. A sentence alone may have become several.
        if (place->count == 1)
            return in(paragraph,
                      text::trimmed(paragraph.text, {.offset = 0, .length = paragraph.text.size()}),
                      Link::Changed);
        if (sentences.size() == place->count && place->index < sentences.size())
            return in(paragraph, sentences[place->index], Link::Changed);
    }
    return stillMarked ? FollowedSentence{} : betweenNeighbours(id);
}

// The paragraph where the sentence was, when its neighbours are still there and one paragraph stands between.
FollowedSentence FollowedSentences::betweenNeighbours(std::string const& id) {
    std::vector<Paragraph> const& all = paragraphs();
    auto const before =
        std::ranges::find_if(all, [&](Paragraph const& p) { return tells(p.mark, id, isBehind); });
    auto const behind =
        std::ranges::find_if(all, [&](Paragraph const& p) { return tells(p.mark, id, isBefore); });
    if (before == all.end() && behind == all.end()) return {};
    // At the document's edge there was only one neighbour.
    auto const first = before == all.end() ? all.begin() : before + 1;
    auto const last = behind;
    if (last - first != 1 || isBlank(first->text)) return {};
    return in(*first, text::trimmed(first->text, {.offset = 0, .length = first->text.size()}), Link::Changed);
}

FollowedSentence FollowedSentences::byLikeness(std::string const& sentence) {
    for (Paragraph const& paragraph : paragraphs())
        if (std::optional<text::Piece> const like = views::likest(sentence, paragraph.text);
            like && bookmarksIn(paragraph.range, "diwan-").empty())  // else it is another record's
            return in(paragraph, *like, Link::Changed);
    return {};
}

FollowedSentence FollowedSentences::in(Paragraph const& paragraph, text::Piece piece, Link link) {
    sal_Int32 const start = toUtf16(paragraph.text, piece.offset).value;
    sal_Int32 const end = toUtf16(paragraph.text, piece.offset + piece.length).value;
    TextRange const range = paragraph.exact ? rangeAt(paragraph.range, start, end - start) : paragraph.range;
    return {.link = link, .range = range, .words = partOf(paragraph.text, piece)};
}

std::vector<FollowedSentences::Paragraph> const& FollowedSentences::paragraphs() {
    if (!m_read) {
        m_read = true;
        Reference<css::container::XEnumerationAccess> const body(m_document->getText(), UNO_QUERY_THROW);
        readParagraphs(body->createEnumeration());
    }
    return m_paragraphs;
}

void FollowedSentences::readParagraphs(Reference<css::container::XEnumeration> const& each) {
    while (each->hasMoreElements()) {
        css::uno::Any const next = each->nextElement();
        if (Reference<css::text::XTextTable> const table(next, UNO_QUERY); table.is()) {
            Reference<css::container::XNamed> const named(table, UNO_QUERY_THROW);
            if (named->getName().startsWith(toOffice(text::ownActionTable))) continue;
            for (OUString const& cell : table->getCellNames()) {
                Reference<css::container::XEnumerationAccess> const inside(table->getCellByName(cell),
                                                                           UNO_QUERY);
                if (inside.is()) readParagraphs(inside->createEnumeration());
            }
            continue;
        }
        TextRange const range(next, UNO_QUERY);
        if (!range.is()) continue;
        OUString const all = range->getString();
        OUString const words = m_hasChanges ? remainingText(range, m_insideDeletion) : all;
        Paragraph paragraph{.range = range, .text = toUtf8(words), .mark = "", .exact = words == all};
        if (Reference<css::rdf::XMetadatable> const marked(range, UNO_QUERY); marked.is())
            paragraph.mark = toUtf8(marked->getMetadataReference().Second);
        m_paragraphs.push_back(std::move(paragraph));
    }
}

void markParagraph(TextRange const& sentence, std::string const& id) {
    TextRange const paragraph = wholeParagraph(sentence);
    std::vector<text::Piece> const sentences = sentencesOf(toUtf8(paragraph->getString()));
    std::size_t const index = sentenceAt(sentences, bytesBefore(paragraph, sentence->getStart()));
    addToMark(sentence, id, std::to_string(index) + "_" + std::to_string(sentences.size()));
    Reference<css::text::XParagraphCursor> const neighbour(
        sentence->getText()->createTextCursorByRange(sentence->getStart()), UNO_QUERY_THROW);
    if (neighbour->gotoPreviousParagraph(false))
        addToMark(TextRange(neighbour, UNO_QUERY_THROW), id, std::string(isBehind));
    neighbour->gotoRange(sentence->getEnd(), false);
    if (neighbour->gotoNextParagraph(false))
        addToMark(TextRange(neighbour, UNO_QUERY_THROW), id, std::string(isBefore));
}

}  // namespace diwan::office
