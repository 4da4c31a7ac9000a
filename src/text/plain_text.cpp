#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "text/document.hpp"
#include "text/marker.hpp"
#include "text/wiki_text.hpp"
#include "text/wrapped_lines.hpp"

namespace diwan::text {

namespace {

std::string_view trimmedLine(std::string_view line) {
    auto const isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!line.empty() && isBlank(line.front()))
        line.remove_prefix(1);
    while (!line.empty() && isBlank(line.back()))
        line.remove_suffix(1);
    return line;
}

int columns(std::string_view spaces) {
    int width = 0;
    for (char const c : spaces)
        width += c == '\t' ? 4 : 1;
    return width;
}

// "| --- | :--: |", the line under a Markdown table's headers.
bool isTableRule(std::string_view line) {
    line = trimmedLine(line);
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-:+ \t") == std::string_view::npos;
}

// A row of cells: "| a | b |", or "a | b | c" with two bars at least.
bool isTableRow(std::string_view line) {
    if (line.find('|') == std::string_view::npos) return false;
    line = trimmedLine(line);
    std::size_t bars = 0;
    for (char const c : line)
        bars += c == '|' ? 1 : 0;
    return bars >= 2 || (bars == 1 && line.find(" | ") != std::string_view::npos);
}

struct Lines {
    std::string_view rest;
    int number = 0;
    bool next(std::string_view& line) {
        if (rest.empty()) return false;
        // The nearer of the two; each line is looked through once for either.
        std::size_t const feed = rest.find('\n');
        std::size_t const ret = rest.substr(0, feed).find('\r');
        std::size_t const end = ret == std::string_view::npos ? feed : ret;
        line = rest.substr(0, end);
        ++number;
        if (end == std::string_view::npos) {
            rest = {};
        } else {
            bool const two = rest.substr(end, 2) == "\r\n";
            rest = rest.substr(end + (two ? 2 : 1));
        }
        return true;
    }
};

// The blocks of a document in the making, whose vector grows to what the text read so far lets expect of all
// of it: to double it again and again would take as much memory once more.
class Blocks {
  public:
    Blocks(Document& document, std::size_t textSize) : m_blocks(document.blocks), m_textSize(textSize) {}
    // `left`: bytes of the text that are not read yet.
    void add(Block block, std::size_t left) {
        if (m_blocks.size() == m_blocks.capacity()) {
            std::size_t const read = std::max<std::size_t>(m_textSize - left, 1);
            std::size_t const expected = m_blocks.size() * m_textSize / read;
            m_blocks.reserve(std::max(expected, m_blocks.size()) + m_blocks.size() / 8 + 16);
        }
        m_blocks.push_back(std::move(block));
    }

  private:
    std::vector<Block>& m_blocks;
    std::size_t m_textSize;
};

// The cells of a row. Empty ones are left out, but for those of the headers and the last one, which shows how
// many there are.
void addRow(std::string_view line, int number, int table, int row, Blocks& blocks, std::size_t left) {
    std::size_t at = 0;
    int column = 0;
    std::string_view const inner = trimmedLine(line);
    bool const framed = inner.starts_with('|');
    std::size_t const offset = static_cast<std::size_t>(inner.data() - line.data()) + (framed ? 1 : 0);
    std::string_view cells = line.substr(offset);
    cells = cells.substr(0, cells.find_last_not_of(" \t") + 1);
    if (cells.ends_with('|')) cells.remove_suffix(1);
    while (true) {
        std::size_t const bar = cells.find('|', at);
        std::string_view const cell = cells.substr(at, bar == std::string_view::npos ? bar : bar - at);
        std::string_view const words = trimmedLine(cell);
        std::size_t const start =
            words.empty() ? offset + at : static_cast<std::size_t>(words.data() - line.data());
        if (!words.empty() || row == 0 || bar == std::string_view::npos)
            blocks.add({.text = std::string(words),
                        .line = number,
                        .start = start,
                        .kind = BlockKind::TableCell,
                        .table = table,
                        .row = row,
                        .column = column},
                       left);
        ++column;
        if (bar == std::string_view::npos) return;
        at = bar + 1;
    }
}

Block blockOf(std::string_view line, int number) {
    Block block{.text = std::string(line), .line = number};
    Marker const marker = markerOf(line);
    block.kind = marker.kind;
    block.checked = marker.checked;
    block.level = marker.level;
    if (isItem(marker.kind)) block.level = columns(line.substr(0, line.find_first_not_of(" \t"))) / 2;
    return block;
}

// Passes over a YAML front matter; a "---" that nothing closes is an ordinary line.
void skipFrontMatter(Lines& lines) {
    Lines ahead = lines;
    std::string_view line;
    if (!ahead.next(line) || trimmedLine(line) != "---") return;
    while (ahead.next(line)) {
        if (trimmedLine(line) == "---" || trimmedLine(line) == "...") {
            lines = ahead;
            return;
        }
    }
}

}  // namespace

Document fromPlainText(std::string_view utf8) {
    Document document;
    Blocks blocks(document, utf8.size());
    if (utf8.starts_with("\xEF\xBB\xBF")) utf8.remove_prefix(3);
    Lines lines{utf8};
    skipFrontMatter(lines);
    int tables = 0;
    int row = -1;  // of the table being read; -1 outside
    bool fenced = false;
    bool const wiki = isWikiText(utf8);
    bool const joins = isWrapped(utf8);
    std::string_view open;  // the line before, when the next one may go on with it
    std::string_view line;
    while (lines.next(line)) {
        std::string_view const before = std::exchange(open, {});
        std::string_view const words = trimmedLine(line);
        if (words.starts_with("```")) fenced = !fenced;
        if (!fenced && isTableRow(line) && !words.starts_with("- ") && !words.starts_with("* ")) {
            if (isTableRule(line)) continue;
            if (row < 0) {
                ++tables;
                row = 0;
            }
            addRow(line, lines.number, tables - 1, row++, blocks, lines.rest.size());
            continue;
        }
        row = -1;
        // "=====" under a line makes it a heading, "-----" likewise unless it stands alone.
        bool const ruled = words.size() >= 3 && words.find_first_not_of('=') == std::string_view::npos;
        bool const dashed = words.size() >= 3 && words.find_first_not_of('-') == std::string_view::npos;
        if (ruled || dashed) {
            bool const under = !document.blocks.empty() && document.blocks.back().line == lines.number - 1 &&
                               document.blocks.back().kind == BlockKind::Paragraph;
            if (under) {
                document.blocks.back().kind = BlockKind::Heading;
                document.blocks.back().level = ruled ? 1 : 2;
            }
            continue;
        }
        if (words.empty()) continue;
        std::optional<Block> marked = wiki && !fenced ? wikiBlock(line, lines.number) : std::nullopt;
        Block block = marked ? std::move(*marked) : blockOf(line, lines.number);
        bool const prose = !fenced && !words.starts_with("```");
        if (joins && prose && block.kind == BlockKind::Paragraph && wrapsInto(before, line)) {
            char const* const end = before.data() + before.size();
            document.blocks.back().text.append(end, line.data() + line.size());
            document.blocks.back().wrapped = true;
            open = line;
            continue;
        }
        if (prose && (block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem ||
                      block.kind == BlockKind::Checkbox))
            open = line;
        blocks.add(std::move(block), lines.rest.size());
    }
    return document;
}

}  // namespace diwan::text
