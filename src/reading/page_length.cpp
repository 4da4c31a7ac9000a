#include "reading/page_length.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "language/tables.hpp"
#include "text/character_count.hpp"

namespace diwan::reading {

namespace {

struct Looks {
    int characters = 95;
    int besides = 0;
    int lines = 50;
};

int numberIn(std::string_view cell) {
    int number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

Looks looksOf(std::string_view kind) {
    static std::map<std::string, Looks, std::less<>> const all = [] {
        std::map<std::string, Looks, std::less<>> read;
        for (language::Row const& row : language::rows("page_length"))
            read[std::string(row.cell(0))] = {numberIn(row.cell(1)), numberIn(row.cell(2)),
                                              numberIn(row.cell(3))};
        return read;
    }();
    auto const found = all.find(kind);
    return found == all.end() ? Looks{} : found->second;
}

std::string_view kindOf(text::Block const& block) {
    switch (block.kind) {
        case text::BlockKind::Heading:
            return "heading";
        case text::BlockKind::TableCell:
            return "cell";
        case text::BlockKind::ListItem:
        case text::BlockKind::Checkbox:
            return "item";
        default:
            return "paragraph";
    }
}

// Lines of a text `width` characters wide; a line break inside it begins a new one.
int linesOf(std::string_view words, int width) {
    if (width <= 0) return 1;
    auto const characters = static_cast<int>(text::characterCount(words));
    int const breaks = static_cast<int>(std::ranges::count(words, '\n'));
    return std::max(1, (characters + width - 1) / width) + breaks;
}

}  // namespace

int estimatedPages(text::Document const& document) {
    int lines = 0;
    auto const& blocks = document.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        Looks const looks = looksOf(kindOf(blocks[i]));
        if (blocks[i].kind != text::BlockKind::TableCell) {
            bool const written = blocks[i].text.find_first_not_of(" \t\r\n") != std::string::npos;
            if (written) lines += looks.besides + linesOf(blocks[i].text, looks.characters);
            ++i;
            continue;
        }
        // A row is as high as its highest cell; a cell has its share of the width.
        std::size_t end = i;
        std::map<int, int> heights;
        auto const sameRow = [&](text::Block const& other) {
            return other.kind == text::BlockKind::TableCell && other.table == blocks[i].table &&
                   other.row == blocks[i].row;
        };
        int columns = 1;
        for (; end < blocks.size() && sameRow(blocks[end]); ++end)
            columns = std::max(columns, blocks[end].column + 1);
        for (std::size_t cell = i; cell < end; ++cell)
            heights[blocks[cell].column] +=
                linesOf(blocks[cell].text, std::max(8, looks.characters / columns));
        int highest = 1;
        for (auto const& [column, height] : heights)
            highest = std::max(highest, height);
        lines += looks.besides + highest;
        i = end;
    }
    int const page = std::max(1, looksOf("page").lines);
    return (lines + page - 1) / page;
}

}  // namespace diwan::reading
