// LineBlocks: a document in which each line that a person broke by hand (Shift+Enter in Writer) is a block of
// its own, as the checks look at it: "Objectif : …" is a part whether a paragraph or only a line begins with
// it. Lines of a file that were broken because they were full stay together (Block::wrapped).
//
//   LineBlocks lines(document);
//   check(lines.document());
//   lines.restore(remark.span);        // back to the block and byte of the document that was given
//
// Owner: checkDocument(). The document given must outlive it only while it is made.
#pragma once

#include <vector>

#include "reading/finding.hpp"
#include "text/document.hpp"

namespace diwan::reading {

class LineBlocks {
  public:
    explicit LineBlocks(text::Document const& document);
    [[nodiscard]] text::Document const& document() const { return m_document; }
    void restore(Span& span) const;

  private:
    struct Place {
        int block;
        std::size_t offset;
    };
    text::Document m_document;
    std::vector<Place> m_places;  // of each block, in the document given
};

}  // namespace diwan::reading
