// Places of findings in the file they were read from: a block that holds several lines (Block::wrapped) is
// one to the readers, but a person looks for the line.
//
//   SourceLines lines(document);
//   lines.place(action.span);                  // its line and column become those where its words begin
//   action.text = onOneLine(std::move(action.text));
//
// Spans come best in reading order: each block is then looked through once. One thread at a time.
#pragma once

#include <string>

#include "reading/finding.hpp"
#include "text/document.hpp"

namespace diwan::reading {

class SourceLines {
  public:
    explicit SourceLines(text::Document const& document) : m_document(document) {}
    void place(Span& span);

  private:
    text::Document const& m_document;
    int m_block = -1;  // the block last looked at, up to m_looked
    std::size_t m_looked = 0;
    int m_line = 0;           // lines ended before m_looked
    std::size_t m_begin = 0;  // of the line that m_looked is in
};

// The words with each line end, and the spaces around it, as one space.
[[nodiscard]] std::string onOneLine(std::string words);

}  // namespace diwan::reading
