// Lines of wiki markup: "== Heading ==", "; heading", "# numbered", "*bullet", ": indented". In Markdown the
// same signs say something else ("# Heading"), so a text is taken for one of them as a whole.
//
//   if (isWikiText(file)) …
//   std::optional<Block> block = wikiBlock("# relancer la banque", 12);   // a list item, its words from byte
//   2
//
// Any thread.
#pragma once

#include <optional>
#include <string_view>

#include "text/document.hpp"

namespace diwan::text {

// True when a heading stands between signs of equality, or "#" begins several lines that follow each other:
// headings of Markdown do neither.
[[nodiscard]] bool isWikiText(std::string_view utf8);

// The block of a line that begins with wiki markup, its text without it (Block::start tells where it begins);
// nothing when the line has none.
[[nodiscard]] std::optional<Block> wikiBlock(std::string_view line, int number);

}  // namespace diwan::text
