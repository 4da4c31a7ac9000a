#include "cli/block_builder.hpp"

#include <algorithm>

#include "text/marker.hpp"

namespace diwan::cli {

using text::BlockKind;

void BlockBuilder::endParagraph(BlockKind kind, int level) {
    ++m_line;
    if (std::ranges::any_of(m_tables, &Table::own)) m_text.clear();
    if (m_text.find_first_not_of(" \t\n") == std::string::npos) return;
    text::Block block{.text = std::move(m_text), .line = m_line, .kind = kind, .level = level};
    m_text.clear();
    text::Marker const marker = text::markerOf(block.text);
    if (!m_tables.empty()) {
        block.kind = BlockKind::TableCell;
        block.level = 0;
        block.table = m_tables.back().number;
        block.row = std::max(0, m_tables.back().row);
        block.column = std::max(0, m_tables.back().column);
    } else if (marker.kind == BlockKind::Checkbox) {
        block.kind = BlockKind::Checkbox;
        block.checked = marker.checked;
    } else if (kind == BlockKind::Paragraph && marker.kind == BlockKind::ListItem) {
        block.kind = BlockKind::ListItem;
    }
    m_document.blocks.push_back(std::move(block));
}

void BlockBuilder::beginTable(std::string_view name) {
    m_tables.push_back({.number = m_tableCount++, .own = name.starts_with(text::ownActionTable)});
}

void BlockBuilder::endTable() {
    if (!m_tables.empty()) m_tables.pop_back();
}

void BlockBuilder::beginRow() {
    if (m_tables.empty()) return;
    ++m_tables.back().row;
    m_tables.back().column = -1;
}

void BlockBuilder::beginCell() {
    if (!m_tables.empty()) ++m_tables.back().column;
}

}  // namespace diwan::cli
