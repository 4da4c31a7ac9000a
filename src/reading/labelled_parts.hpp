// The parts of a document by their labels: "Objectif : …", a line "Cible" with its words below or in the next
// cell, a heading with its paragraphs.
//
//   LabelledParts parts(document);
//   for (Span const& span : parts.contents(Part::Proof)) …    // what stands under "Preuve"
//
// A part lasts until the next label or heading. The document must outlive the parts. One thread at a time.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "reading/check_words.hpp"
#include "reading/finding.hpp"
#include "text/document.hpp"

namespace diwan::reading {

class LabelledParts {
  public:
    explicit LabelledParts(text::Document const& document);

    [[nodiscard]] bool has(Part part) const { return m_parts.contains(part); }
    [[nodiscard]] Span labelOf(Part part) const;  // {} without that part
    [[nodiscard]] std::vector<Span> const& contents(Part part) const;
    [[nodiscard]] std::string_view words(Span const& span) const;

  private:
    struct Entry {
        Span label;
        std::vector<Span> contents;
    };
    text::Document const& m_document;
    std::map<Part, Entry> m_parts;
};

// The bytes [begin, end) of a block without the spaces around them.
[[nodiscard]] Span spanIn(text::Document const& document, std::size_t block, std::size_t begin,
                          std::size_t end);

}  // namespace diwan::reading
