// FollowedSentences: where the recorded sentences of a document stand now, after editing, moving, splitting
// and copying: kept, changed, or lost.
//
//   FollowedSentences sentences(document);
//   FollowedSentence now = sentences.follow(record.source, record.id);
//   if (now.link == views::Link::Changed) say(record.source.sentence, now.words);
//
// A sentence is looked for by its bookmark; then by its own words; then by the mark on its paragraph, which
// stays when the whole sentence is typed anew; then by the sentence that most resembles it. The table that
// Diwan made holds the same words and is passed over. One value serves one look at the document: it keeps the
// paragraphs it has read. Main thread only.
#pragma once

#include <com/sun/star/container/XEnumeration.hpp>
#include <string>
#include <vector>

#include "document/sentence_range.hpp"
#include "records/source.hpp"
#include "views/sentence_link.hpp"

namespace diwan::office {

struct FollowedSentence {
    views::Link link = views::Link::Lost;
    TextRange range;    // null when lost
    std::string words;  // what stands there now
};

class FollowedSentences {
  public:
    explicit FollowedSentences(css::uno::Reference<css::text::XTextDocument> const& document);
    [[nodiscard]] FollowedSentence follow(Source const& source, std::string const& id);

  private:
    struct Paragraph {
        TextRange range;
        std::string text;
        std::string mark;    // the paragraph's own name: which records' sentences it holds
        bool exact = false;  // the text is the range's string, so that places in it can be selected
    };
    std::vector<Paragraph> const& paragraphs();
    void readParagraphs(css::uno::Reference<css::container::XEnumeration> const& each);
    [[nodiscard]] TextRange bookmark(std::string const& name) const;
    [[nodiscard]] FollowedSentence atBookmark(TextRange const& anchor, std::string const& sentence) const;
    [[nodiscard]] FollowedSentence byWords(std::string const& sentence);
    [[nodiscard]] FollowedSentence byMark(std::string const& sentence, std::string const& id);
    [[nodiscard]] FollowedSentence betweenNeighbours(std::string const& id);
    [[nodiscard]] FollowedSentence byLikeness(std::string const& sentence);
    [[nodiscard]] static FollowedSentence in(Paragraph const& paragraph, text::Piece piece, views::Link link);

    css::uno::Reference<css::text::XTextDocument> m_document;
    bool m_hasChanges;
    bool m_read = false;
    bool m_insideDeletion = false;
    std::vector<Paragraph> m_paragraphs;
};

// Marks the paragraph of a recorded sentence with the record's id and the sentence's place in it, its
// neighbours with the id (an xml:id of the file, which nobody sees).
void markParagraph(TextRange const& sentence, std::string const& id);

}  // namespace diwan::office
