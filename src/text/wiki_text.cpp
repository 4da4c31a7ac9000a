#include "text/wiki_text.hpp"

#include <algorithm>
#include <string>

#include "text/sentences.hpp"

namespace diwan::text {

namespace {

constexpr std::string_view lineMarks = "*#:;";

// The words between the signs of "== Heading ==", and how many signs there are; none: no such heading.
std::size_t equalSigns(std::string_view line, Piece const whole, Piece& words) {
    std::string_view const trimmedLine = line.substr(whole.offset, whole.length);
    std::size_t const before = std::min(trimmedLine.find_first_not_of('='), trimmedLine.size());
    std::size_t const last = trimmedLine.find_last_not_of('=');
    if (before == 0 || before == trimmedLine.size() || trimmedLine.size() - 1 - last != before) return 0;
    words = trimmed(line, {whole.offset + before, last + 1 - before});
    return words.length > 0 ? before : 0;
}

bool isNumbered(std::string_view line) {
    return line.starts_with('#') && line.find_first_not_of("# \t") != std::string_view::npos;
}

}  // namespace

bool isWikiText(std::string_view utf8) {
    constexpr int fewest = 3;
    int followed = 0;
    bool numbered = false;
    while (!utf8.empty()) {
        std::string_view const line = utf8.substr(0, utf8.find('\n'));
        utf8.remove_prefix(std::min(line.size() + 1, utf8.size()));
        Piece words;
        if (line.starts_with("==") && equalSigns(line, trimmed(line, {0, line.size()}), words) >= 2)
            return true;
        bool const again = isNumbered(line);
        followed += numbered && again ? 1 : 0;
        numbered = again;
    }
    return followed >= fewest;
}

std::optional<Block> wikiBlock(std::string_view line, int number) {
    Piece const whole = trimmed(line, {0, line.size()});
    Piece words;
    std::size_t const signs = equalSigns(line, whole, words);
    std::size_t const marks = std::min(line.find_first_not_of(lineMarks), line.size());
    if (signs == 0 && marks == 0) return std::nullopt;
    if (signs == 0) words = trimmed(line, {marks, line.size() - marks});
    Block block{
        .text = std::string(line.substr(words.offset, words.length)), .line = number, .start = words.offset};
    char const kind = signs == 0 ? line[marks - 1] : '=';
    if (kind == '=' || kind == ';') {
        block.kind = BlockKind::Heading;
        block.level = static_cast<int>(kind == '=' ? signs : 4);
    } else if (kind != ':') {
        block.kind = BlockKind::ListItem;
        block.level = static_cast<int>(marks) - 1;
    }
    return block;
}

}  // namespace diwan::text
