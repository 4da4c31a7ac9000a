#include "text/wrapped_lines.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "text/marker.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace diwan::text {

namespace {

// Characters. Mail and editors wrap at 65 to 100; most notes that people type a line each are shorter, and
// prose with a line a paragraph is longer.
constexpr std::size_t fullLine = 60;
constexpr std::size_t widestLine = 100;

}  // namespace

bool wrapsInto(std::string_view line, std::string_view next) {
    if (line.size() < fullLine || next.empty()) return false;  // most lines: no need to look closer
    Piece const before = trimmed(line, {0, line.size()});
    Piece const after = trimmed(next, {0, next.size()});
    if (before.length < fullLine || after.length == 0) return false;
    std::string_view const words = line.substr(before.offset, before.length);
    std::size_t at = words.size();
    std::int32_t const last = previousCodePoint(words, at, 0);
    bool const comma = last == ',' || last == 0x060C;
    if (!comma && (last < 0 || u_hasBinaryProperty(last, UCHAR_TERMINAL_PUNCTUATION) || last == 0x2026))
        return false;
    if (markerOf(next).length > after.offset) return false;
    std::size_t begin = after.offset;
    std::int32_t const first = nextCodePoint(next, begin, next.size());
    if (first < 0 || !(u_islower(first) || (comma && u_isalnum(first)))) return false;
    std::size_t const width = codePointCount(words);
    std::string_view const follows = next.substr(after.offset, after.length);
    std::string_view const word = follows.substr(0, follows.find(' '));
    // The word would have found room in the line if this text were wrapped as wide as the next line is.
    return width >= fullLine && width <= widestLine &&
           width + 1 + codePointCount(word) > codePointCount(follows);
}

bool isWrapped(std::string_view utf8) {
    constexpr int fewest = 3;
    constexpr int linesForOneMore = 200;
    int lines = 0;
    int wrapped = 0;
    std::string_view before;
    while (!utf8.empty()) {
        std::string_view const line = utf8.substr(0, utf8.find('\n'));
        utf8.remove_prefix(std::min(line.size() + 1, utf8.size()));
        ++lines;
        wrapped += wrapsInto(before, line) ? 1 : 0;
        before = line;
    }
    return wrapped >= fewest + lines / linesForOneMore;
}

}  // namespace diwan::text
