#include "reading/source_lines.hpp"

#include <algorithm>
#include <string_view>

namespace diwan::reading {

void SourceLines::place(Span& span) {
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(span.block)];
    span.line = block.line;
    span.column = block.start + span.offset;
    if (!block.wrapped) return;
    if (m_block != span.block || span.offset < m_looked) {
        m_block = span.block;
        m_looked = m_begin = 0;
        m_line = 0;
    }
    for (std::size_t const end = std::min(span.offset, block.text.size()); m_looked < end; ++m_looked) {
        char const c = block.text[m_looked];
        bool const two = c == '\r' && m_looked + 1 < block.text.size() && block.text[m_looked + 1] == '\n';
        if ((c != '\n' && c != '\r') || two) continue;
        ++m_line;
        m_begin = m_looked + 1;
    }
    span.line += m_line;
    span.column -= m_begin;
}

std::string onOneLine(std::string words) {
    if (words.find('\n') == std::string::npos && words.find('\r') == std::string::npos) return words;
    std::string line;
    std::string_view rest = words;
    while (!rest.empty()) {
        std::string_view const piece = rest.substr(0, rest.find_first_of("\r\n"));
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
        std::size_t const first = piece.find_first_not_of(" \t");
        if (first == std::string_view::npos) continue;
        if (!line.empty()) line += ' ';
        line += piece.substr(first, piece.find_last_not_of(" \t") + 1 - first);
    }
    return line;
}

}  // namespace diwan::reading
