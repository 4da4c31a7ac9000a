// The text of one paragraph of a document's tree, of which stretches can be exchanged for fields although
// Writer has cut it into spans: for this room only.
//
//   ParagraphText text(*paragraph);                 // "Entre ⟨nom du client⟩ et nous"
//   text.replace(6, 27, field);                     // from the last stretch to the first
//
// What is no text (a field, a note, a frame) is U+FFFC, a tab '\t', a line break '\n'. A tree belongs to one
// thread.
#pragma once

#include <Poco/DOM/Element.h>

#include <string>
#include <vector>

namespace diwan::drafting {

class ParagraphText {
  public:
    explicit ParagraphText(Poco::XML::Element& paragraph);
    [[nodiscard]] std::string const& text() const { return m_text; }
    // Bytes [begin, end) of text() become `field`, in the looks of the first of them. What stands behind
    // `begin` has to be replaced before.
    void replace(std::size_t begin, std::size_t end, Poco::XML::Element& field);

  private:
    struct Piece {
        Poco::XML::Node* node;
        std::size_t begin;
        std::size_t end;
    };
    void gather(Poco::XML::Node& node);
    void add(Poco::XML::Node& node, std::string const& words);

    std::string m_text;
    std::vector<Piece> m_pieces;
};

// The paragraphs and headings of a part that a reader sees: not those of deleted text and comments.
[[nodiscard]] std::vector<Poco::XML::Element*> visibleParagraphs(Poco::XML::Node& root);
[[nodiscard]] bool isVisible(Poco::XML::Node& node);

}  // namespace diwan::drafting
