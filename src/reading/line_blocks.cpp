#include "reading/line_blocks.hpp"

#include <algorithm>

namespace diwan::reading {

LineBlocks::LineBlocks(text::Document const& document) {
    m_document.blocks.reserve(document.blocks.size());
    m_places.reserve(document.blocks.size());
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        text::Block const& block = document.blocks[i];
        for (std::size_t begin = 0; begin <= block.text.size();) {
            std::size_t const end =
                block.wrapped ? block.text.size() : std::min(block.text.find('\n', begin), block.text.size());
            text::Block line = block;
            line.text = block.text.substr(begin, end - begin);
            line.start = block.start + begin;
            m_document.blocks.push_back(std::move(line));
            m_places.push_back({static_cast<int>(i), begin});
            begin = end + 1;
        }
    }
}

void LineBlocks::restore(Span& span) const {
    Place const& place = m_places[static_cast<std::size_t>(span.block)];
    span.block = place.block;
    span.offset += place.offset;
}

}  // namespace diwan::reading
