// The two packaged kinds: OpenDocument text (.odt) and Office Open XML (.docx), read as a stream of XML
// events.
//
// A block is a paragraph; cells of tables count in reading order; lists, checkboxes and headings keep their
// kind. Text of deleted tracked changes, notes and frames' hidden parts is left out. The bounds against zip
// bombs are in package.hpp.
#pragma once

#include <istream>
#include <string>

#include "base/result.hpp"
#include "text/document.hpp"

namespace diwan::cli {

[[nodiscard]] Result<text::Document> loadOpenDocument(std::istream& file, std::string const& name);
[[nodiscard]] Result<text::Document> loadWordDocument(std::istream& file, std::string const& name);

}  // namespace diwan::cli
