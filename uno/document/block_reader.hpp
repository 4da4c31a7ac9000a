// BlockReader: turns an open Writer document into the blocks that the readers understand, a little at a time,
// so that the office stays fluent on a 300-page document.
//
//   BlockReader reader(document);
//   while (!reader.finished()) reader.step();       // a few milliseconds each
//   text::Document const& text = reader.document();
//
// Order: the body's paragraphs; a table's cells row by row, each paragraph of a cell a block. Text that a
// recorded change has deleted is passed over. Main thread only; throws DisposedException
// when the document closes.
#pragma once

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <deque>
#include <vector>

#include "bridge/strings.hpp"
#include "document/document_reading.hpp"
#include "text/document.hpp"

namespace diwan::office {

class BlockReader {
  public:
    explicit BlockReader(css::uno::Reference<css::text::XTextDocument> const& document);
    void step();
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] bool isEmpty() const;  // no word anywhere
    [[nodiscard]] text::Document const& document() const { return m_document; }
    // The paragraph of each block, by block index.
    [[nodiscard]] std::vector<css::uno::Reference<css::text::XTextRange>> const& paragraphs() const {
        return m_paragraphs;
    }

  private:
    struct Cell {
        css::uno::Reference<css::container::XEnumeration> paragraphs;
        int table;
        int row;
        int column;
        bool own;  // of the action table that Diwan put there
    };
    void readOne();
    void openTable(css::uno::Reference<css::text::XTextTable> const& table);
    void addParagraph(css::uno::Reference<css::text::XTextRange> const& paragraph, Cell const* cell);

    css::uno::Reference<css::container::XEnumeration> m_body;
    bool m_hasChanges = false;  // recorded changes: only then are paragraphs looked at portion by portion
    bool m_insideDeletion = false;
    std::deque<Cell> m_cells;  // of the table being read
    int m_tables = 0;
    bool m_finished = false;
    text::Document m_document;
    std::vector<css::uno::Reference<css::text::XTextRange>> m_paragraphs;
};

// Puts what was found into the document's state: drafts for the panel, the paragraphs that hold findings;
// what a person already ticked, edited or logged stays with the same sentence.
void adoptReading(DocumentReading& state, reading::Reading found, BlockReader const& blocks);

}  // namespace diwan::office
