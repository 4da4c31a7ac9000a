#include "text/marker.hpp"

#include <array>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace diwan::text {

namespace {

// An ASCII character stands there: most lines begin with one that is no sign at all.
bool isPlain(std::string_view line, std::size_t at) {
    return at < line.size() && static_cast<unsigned char>(line[at]) < 0x80;
}

std::size_t skipSpaces(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t') {
            ++at;
        } else if (line.substr(at, 2) == "\xC2\xA0") {
            at += 2;
        } else {
            std::size_t after = at;
            if (isPlain(line, at) || !isInvisible(nextCodePoint(line, after, line.size()))) break;
            at = after;
        }
    }
    return at;
}

bool spaceAt(std::string_view line, std::size_t at) {
    return at >= line.size() || line[at] == ' ' || line[at] == '\t' || line.substr(at, 2) == "\xC2\xA0";
}

// Bytes of a bullet at `at`, or 0.
std::size_t bulletAt(std::string_view line, std::size_t at) {
    constexpr std::array<std::string_view, 19> bullets{"-", "*", "+", "•", "–", "—", "·", "◦", "▪", "●",
                                                       "○", "‣", "➢", "►", "◄", "■", "♦", "➤", "✦"};
    if (at >= line.size()) return 0;
    // Those that are no ASCII begin with one of two bytes.
    if (std::string_view("-*+\xC2\xE2").find(line[at]) == std::string_view::npos) return 0;
    for (std::string_view const bullet : bullets)
        if (line[at] == bullet.front() && line.substr(at).starts_with(bullet) &&
            (spaceAt(line, at + bullet.size()) || bullet == "•"))
            return bullet.size();
    return 0;
}

bool isCapitalAt(std::string_view line, std::size_t at) {
    if (isPlain(line, at)) return line[at] >= 'A' && line[at] <= 'Z';
    // "À", "É"
    return at + 1 < line.size() && line[at] == '\xC3' && static_cast<unsigned char>(line[at + 1]) <= 0x9E;
}

// "2.3", "1.2.10" of a numbered paragraph, and not the "2.5" of a quantity nor the "12.05" of a day: parts
// without a zero before them, with a sentence behind.
bool isParagraphNumber(std::string_view line, std::size_t begin, std::size_t end) {
    constexpr std::size_t longestPart = 2;
    std::size_t digits = 0;
    std::size_t parts = 1;
    for (std::size_t i = begin; i < end; ++i) {
        if (line[i] == '.') {
            if (digits == 0) return false;
            digits = 0;
            ++parts;
        } else if (++digits > longestPart || (digits == 1 && line[i] == '0')) {
            return false;
        }
    }
    return parts > 1 && digits > 0 && isCapitalAt(line, skipSpaces(line, end));
}

// Bytes of "12.", "3)", "2/", "a)", "أ." followed by a space, or 0. "2.1." and "1.2 " count too.
std::size_t numberAt(std::string_view line, std::size_t at) {
    std::size_t i = at;
    bool closed = false;
    while (i < line.size() && i - at < 8 && ((line[i] >= '0' && line[i] <= '9') || line[i] == '.')) {
        closed = line[i] == '.';
        ++i;
    }
    if (i > at && i < line.size() && (line[i] == ')' || (line[i] == '-' && spaceAt(line, i + 1)))) {
        closed = true;
        ++i;
    } else if (i > at && i < line.size() && i - at <= 2 && line[i] == '/') {
        closed = true;
        ++i;
    } else if (i > at && !closed && spaceAt(line, i)) {
        closed = isParagraphNumber(line, at, i);
    }
    if (i == at && i + 1 < line.size() && line[i] >= 'a' && line[i] <= 'h' && line[i + 1] == ')') {
        closed = true;
        i += 2;
    }
    return closed && i < line.size() && spaceAt(line, i) ? i - at : 0;
}

// Bytes of the first of the signs that stands there, or 0.
template <std::size_t size>
std::size_t oneOf(std::string_view line, std::size_t at, std::array<std::string_view, size> const& signs) {
    if (at >= line.size()) return 0;
    for (std::string_view const sign : signs)
        if (line[at] == sign.front() && line.substr(at).starts_with(sign)) return sign.size();
    return 0;
}

bool isArabicLetter(std::string_view line, std::size_t at) {
    return at + 1 < line.size() && (line[at] == '\xD8' || (line[at] == '\xD9' && line[at + 1] < '\xA0'));
}

// Bytes of a digit of either Arabic form, or of ASCII, or 0.
std::size_t digitAt(std::string_view line, std::size_t at) {
    if (at >= line.size()) return 0;
    if (line[at] >= '0' && line[at] <= '9') return 1;
    auto const next = at + 1 < line.size() ? static_cast<unsigned char>(line[at + 1]) : 0;
    bool const arabic = line[at] == '\xD9' && next >= 0xA0 && next <= 0xA9;
    bool const persian = line[at] == '\xDB' && next >= 0xB0 && next <= 0xB9;
    return arabic || persian ? 2 : 0;
}

// Bytes of "١-", "(٢)", "3/", "1 - ", "أ)" before an Arabic word, with or without a space, or 0.
std::size_t arabicNumberAt(std::string_view line, std::size_t at) {
    constexpr std::array<std::string_view, 7> letters{"أ", "ب", "ج", "د", "ه", "و", "ز"};
    constexpr std::array<std::string_view, 8> closers{")", "-", "/", "–", "ـ", "−", ".", "—"};
    std::size_t i = at + (line.substr(at).starts_with("(") ? 1 : 0);
    std::size_t const first = i;
    // Most lines begin with a letter that is none of these.
    if (i >= line.size() || (isPlain(line, i) && (line[i] < '0' || line[i] > '9'))) return 0;
    for (int count = 0; count < 3; ++count)
        i += digitAt(line, i);
    bool const letter = i == first;  // "د." is a title, so a letter's full stop is none
    if (letter) i += oneOf(line, i, letters);
    if (i == first) return 0;
    std::size_t const closer = skipSpaces(line, i);
    std::size_t const closed = oneOf(line, closer, closers);
    bool const joined =
        closer == i || line.substr(closer, closed) == "-" || line.substr(closer, closed) == "–";
    if (closed == 0 || !joined || (letter && (line[closer] == '.' || closer > i))) return 0;
    std::size_t end = closer + closed;
    if (line.substr(closer, 2) == ".-") ++end;
    return isArabicLetter(line, skipSpaces(line, end)) ? end - at : 0;
}

// Bytes of a checkbox at `at` and whether it is checked, or 0.
std::size_t checkboxAt(std::string_view line, std::size_t at, bool& checked) {
    struct Box {
        std::string_view sign;
        bool checked;
    };
    constexpr std::array<Box, 16> boxes{{{"[ ]", false},
                                         {"[]", false},
                                         {"[x]", true},
                                         {"[X]", true},
                                         {"[✓]", true},
                                         {"☐", false},
                                         {"☑", true},
                                         {"☒", true},
                                         {"✅", true},
                                         {"✔", true},
                                         {"□", false},
                                         {"⬜", false},
                                         {"◻", false},
                                         {"▢", false},
                                         {"❑", false},
                                         {"✓", true}}};
    if (at >= line.size() || (line[at] != '[' && line[at] != '\xE2')) return 0;
    for (Box const& box : boxes) {
        if (!line.substr(at).starts_with(box.sign)) continue;
        if (line.substr(at + box.sign.size()).starts_with("(")) continue;  // "[](…)", a Markdown link
        checked = box.checked;
        return box.sign.size();
    }
    return 0;
}

}  // namespace

Marker markerOf(std::string_view line) {
    Marker marker;
    std::size_t at = skipSpaces(line, 0);
    std::size_t hashes = at;
    while (hashes < line.size() && line[hashes] == '#')
        ++hashes;
    if (hashes > at && hashes - at <= 6 && spaceAt(line, hashes)) {
        marker.kind = BlockKind::Heading;
        marker.level = static_cast<int>(hashes - at);
        marker.length = skipSpaces(line, hashes);
        return marker;
    }
    while (at < line.size() && line[at] == '>') {
        marker.kind = BlockKind::Quote;
        at = skipSpaces(line, at + 1);
    }
    std::size_t const bullet = bulletAt(line, at);
    std::size_t number = bullet > 0 ? 0 : numberAt(line, at);
    if (bullet == 0 && number == 0) number = arabicNumberAt(line, at);
    if (bullet + number > 0) {
        if (marker.kind != BlockKind::Quote) marker.kind = BlockKind::ListItem;
        at = skipSpaces(line, at + bullet + number);
    }
    if (std::size_t const box = checkboxAt(line, at, marker.checked); box > 0) {
        marker.kind = BlockKind::Checkbox;
        at = skipSpaces(line, at + box);
    }
    marker.length = at;
    return marker;
}

}  // namespace diwan::text
