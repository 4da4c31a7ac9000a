#include "reading/labelled_parts.hpp"

#include <algorithm>

#include "text/marker.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t longestLabelLine = 4000;  // bytes: a longer block is prose, however it begins

}  // namespace

Span spanIn(text::Document const& document, std::size_t block, std::size_t begin, std::size_t end) {
    text::Block const& b = document.blocks[block];
    text::Piece const piece = text::trimmed(b.text, {begin, end - begin});
    return {.block = static_cast<int>(block), .line = b.line, .offset = piece.offset, .length = piece.length};
}

LabelledParts::LabelledParts(text::Document const& document) : m_document(document) {
    Entry* open = nullptr;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        text::Block const& block = document.blocks[i];
        std::size_t const from = std::min(text::markerOf(block.text).length, block.text.size());
        std::string_view const line = std::string_view(block.text).substr(from);
        if (spanIn(document, i, from, block.text.size()).length == 0) continue;
        bool const heading = block.kind == text::BlockKind::Heading;
        std::optional<CheckWords::Label> label;
        if (line.size() <= longestLabelLine) label = CheckWords(line).label(heading);
        if (label) {
            Entry& entry = m_parts[label->part];
            if (entry.label.length == 0)
                entry.label = spanIn(document, i, from + label->begin, from + label->end);
            Span const rest = spanIn(document, i, from + label->end, block.text.size());
            if (rest.length > 0) entry.contents.push_back(rest);
            open = &entry;
        } else if (heading) {
            open = nullptr;
        } else if (open != nullptr) {
            open->contents.push_back(spanIn(document, i, from, block.text.size()));
        }
    }
}

Span LabelledParts::labelOf(Part part) const {
    auto const found = m_parts.find(part);
    return found == m_parts.end() ? Span{} : found->second.label;
}

std::vector<Span> const& LabelledParts::contents(Part part) const {
    static std::vector<Span> const none;
    auto const found = m_parts.find(part);
    return found == m_parts.end() ? none : found->second.contents;
}

std::string_view LabelledParts::words(Span const& span) const {
    return std::string_view(m_document.blocks[static_cast<std::size_t>(span.block)].text)
        .substr(span.offset, span.length);
}

}  // namespace diwan::reading
