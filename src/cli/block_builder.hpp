// BlockBuilder: paragraphs, lists and tables of a packaged document, as they come, into blocks.
//
//   builder.beginParagraph(); builder.add("Relancer"); builder.endParagraph(BlockKind::ListItem, 1);
//
// Counts lines (every paragraph, empty ones too) and the cells of tables, nested ones included.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace diwan::cli {

class BlockBuilder {
  public:
    explicit BlockBuilder(text::Document& document) : m_document(document) {}
    void beginParagraph() { m_text.clear(); }
    void add(std::string_view words) { m_text += words; }
    void endParagraph(text::BlockKind kind, int level);
    void beginTable(std::string_view name = {});
    void endTable();
    void beginRow();
    void beginCell();
    [[nodiscard]] std::size_t tableDepth() const { return m_tables.size(); }

  private:
    struct Table {
        int number;
        int row = -1;
        int column = -1;
        bool own = false;  // the action table that Diwan put there: counted, not read
    };
    text::Document& m_document;
    std::string m_text;
    std::vector<Table> m_tables;
    int m_tableCount = 0;
    int m_line = 0;
};

}  // namespace diwan::cli
