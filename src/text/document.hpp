// Document: a text as the readers see it: blocks in reading order, each with its UTF-8 words and its place.
//
//   text::Document document = text::fromPlainText("Action : envoyer le devis (Karim, 12/05)\n");
//   document.blocks[0].line      // 1
//
// Whoever has a document (a file, a Writer window) makes the blocks; nothing here opens anything.
// Offsets count UTF-8 bytes inside one block's text. Values: any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diwan::text {

enum class BlockKind { Paragraph, Heading, ListItem, Checkbox, TableCell, Quote };

[[nodiscard]] constexpr bool isItem(BlockKind kind) {
    return kind == BlockKind::ListItem || kind == BlockKind::Checkbox;
}

struct Block {
    std::string text;  // UTF-8, unchanged; a line keeps its bullet or checkbox
    int line = 0;      // 1-based: line of a text file, paragraph of a document (table cells in reading order)
    // Byte of the line at which `text` begins: not 0 only for the cells of a plain text's table, which share
    // their line, and behind the marks of a wiki.
    std::size_t start = 0;
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;         // heading 1…, list depth 0…
    bool checked = false;  // of a Checkbox
    // The text is several lines of a file with their line ends, since one sentence runs over them; `line` is
    // the first.
    bool wrapped = false;
    // Of a TableCell: which table of the document (0-based, otherwise -1), and where in it. Row 0 holds the
    // headers.
    int table = -1;
    int row = 0;
    int column = 0;
    bool operator==(Block const&) const = default;
};

// The table that Diwan itself puts into minutes: its words are findings already, not new ones. Whoever makes
// blocks leaves their text empty (the lines still count).
inline constexpr std::string_view ownActionTable = "DiwanActions";

struct Document {
    std::vector<Block> blocks;
};

// Lines of a plain or Markdown text: headings (#), bullets, numbered items, checkboxes ([ ], ☐), pipe tables,
// quotes (>). A front matter between "---" lines at the top is passed over. Line numbers are those of the
// file. A line is one block; lines that were broken only because they were full (wrapped_lines.hpp) are one
// together.
[[nodiscard]] Document fromPlainText(std::string_view utf8);

}  // namespace diwan::text
