#include "text/sentences.hpp"

#include <unicode/uchar.h>

#include <array>
#include <string>
#include <unordered_set>

#include "language/tables.hpp"
#include "text/fold.hpp"
#include "text/marker.hpp"
#include "text/sentence_ends.hpp"
#include "text/utf8.hpp"
#include "text/wrapped_lines.hpp"

namespace diwan::text {

namespace {

// Bytes. No sentence that people write is longer; what is (a text without full stops, a file that is no text)
// is cut into pieces of this length, so that reading takes a time that grows with the text and no faster.
constexpr std::size_t longestSentence = 4000;

std::unordered_set<std::string> const& abbreviations() {
    static std::unordered_set<std::string> const all = [] {
        std::unordered_set<std::string> words;
        for (language::Row const& row : language::rows("abbreviations"))
            for (std::string_view const word : language::alternatives(row.cell(1)))
                words.insert(fold(word));
        return words;
    }();
    return all;
}

bool isBlank(std::int32_t c) {
    if (c >= 0 && c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c >= 0 && (u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B);
}

bool isLetterOrDigit(std::int32_t c) {
    std::int32_t const small = c | 0x20;
    if (c >= 0 && c < 0x80) return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
    return c >= 0 && u_isalnum(c);
}

// True when the full stop at the end of `before` only shortens a word: "M.", "J.", "12." at the start of the
// text.
bool endsInAbbreviation(std::string_view before) {
    if (!before.ends_with('.')) return false;
    before.remove_suffix(1);
    std::size_t start = before.size();
    std::size_t letters = 0;
    while (start > 0) {
        std::size_t previous = start;
        std::int32_t const c = previousCodePoint(before, previous, 0);
        if (c < 0 || !(isLetterOrDigit(c) || c == 0xB0 || u_getCombiningClass(c) != 0)) break;
        start = previous;
        ++letters;
    }
    std::string_view const word = before.substr(start);
    if (word.empty()) return false;
    bool const digits = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits) return before.find_first_not_of(" \t-*•([") == start;
    std::size_t first = start;
    std::int32_t const c = nextCodePoint(before, first, before.size());
    if (letters == 1) return u_isupper(c) || (c >= 0x600 && c < 0x700);
    return abbreviations().contains(fold(word));
}

// By byte: one of the signs of hasInnerTerminator() may begin with it.
constexpr std::array<bool, 256> terminatorBytes = [] {
    std::array<bool, 256> all{};
    for (char const c : std::string_view(".!?\n\r\xD8\xE2\xE3"))
        all[static_cast<unsigned char>(c)] = true;
    return all;
}();

// True when a sign that can end a sentence stands in the text, not counting one that closes it.
bool hasInnerTerminator(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (!terminatorBytes[static_cast<unsigned char>(text[i])]) continue;
        switch (text[i]) {
            case '.':
            case '!':
            case '?':
            case '\n':
            case '\r':
                return true;
            case '\xD8':
                if (text.substr(i, 2) == "؟") return true;
                break;
            case '\xE2':
            case '\xE3':
                if (text.substr(i, 3) == "…" || text.substr(i, 3) == "。") return true;
                break;
            default:
                break;
        }
    }
    return false;
}

bool hasWord(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::int32_t const c = nextCodePoint(text, at, text.size());
        if (isLetterOrDigit(c)) return true;
    }
    return false;
}

// True when a line ends at `end` and the next one goes on with its sentence: it was broken because it was
// full, or it only announces what follows ("Décision :").
bool goesOnInNextLine(std::string_view text, std::size_t end) {
    constexpr std::string_view lineEnds = "\r\n";
    if (end >= text.size() || lineEnds.find(text[end - 1]) == std::string_view::npos) return false;
    std::size_t const last = text.find_last_not_of(lineEnds, end - 1);
    if (last == std::string_view::npos) return false;
    std::size_t const before = text.find_last_of(lineEnds, last);
    std::size_t const first = before == std::string_view::npos ? 0 : before + 1;
    std::string_view const line = text.substr(first, last + 1 - first);
    std::string_view const next = text.substr(end, text.find_first_of(lineEnds, end) - end);
    constexpr std::size_t longestLabel = 40;  // bytes
    Piece const label = trimmed(line, {0, line.size()});
    bool const announces =
        label.length > 0 && label.length <= longestLabel && line[label.offset + label.length - 1] == ':';
    if (announces)
        return trimmed(next, {0, next.size()}).length > 0 && markerOf(next).kind == BlockKind::Paragraph;
    return wrapsInto(line, next);
}

// Where "@" (also of a link: "[@karim](…)") begins a word behind the sign that ends a sentence ("C'est fait.
// @karim relance"), else `end`: to Unicode it is no letter that could begin one.
std::size_t mentionBehindStop(std::string_view text, std::size_t start, std::size_t end) {
    text = text.substr(0, end);
    for (std::size_t at = text.find('@', start + 1); at < end; at = text.find('@', at + 1)) {
        std::size_t const begin = text[at - 1] == '[' ? at - 1 : at;
        std::size_t const stop = text.find_last_not_of(' ', begin - 1);
        if (begin > start && stop != std::string_view::npos && stop >= start && stop + 1 < begin &&
            std::string_view(".!?").find(text[stop]) != std::string_view::npos)
            return begin;
    }
    return end;
}

// Where a piece that is too long is cut: behind its last space, else between two characters.
std::size_t cutBefore(std::string_view text, std::size_t start, std::size_t end) {
    std::size_t const space = text.substr(start, end - start).rfind(' ');
    if (space != std::string_view::npos && space > 0) return start + space + 1;
    while (end > start + 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return end;
}

void add(std::string_view text, std::size_t start, std::size_t end, std::vector<Piece>& pieces) {
    while (end - start > longestSentence) {
        std::size_t const cut = cutBefore(text, start, start + longestSentence);
        add(text, start, cut, pieces);
        start = cut;
    }
    Piece const piece = trimmed(text, {start, end - start});
    if (piece.length > 0) pieces.push_back(piece);
}

}  // namespace

Piece trimmed(std::string_view utf8, Piece piece) {
    std::size_t start = piece.offset;
    std::size_t end = piece.offset + piece.length;
    while (start < end) {
        std::size_t next = start;
        if (!isBlank(nextCodePoint(utf8, next, end))) break;
        start = next;
    }
    while (end > start) {
        std::size_t previous = end;
        if (!isBlank(previousCodePoint(utf8, previous, start))) break;
        end = previous;
    }
    return {start, end - start};
}

std::vector<Piece> sentences(std::string_view utf8) {
    std::vector<Piece> pieces;
    if (!hasInnerTerminator(utf8)) {
        add(utf8, 0, utf8.size(), pieces);
        return pieces;
    }
    std::size_t start = 0;
    std::size_t looked = 0;  // up to here the piece has been searched for a word
    bool word = false;
    bool const mentions = utf8.find('@') != std::string_view::npos;
    while (looked < utf8.size()) {
        std::size_t end = sentenceEnd(utf8, looked);
        if (mentions) end = mentionBehindStop(utf8, looked, end);
        bool const last = end >= utf8.size();
        word = word || hasWord(utf8.substr(looked, end - looked));
        looked = end;
        if (!last && end - start < longestSentence) {
            if (!word || goesOnInNextLine(utf8, end)) continue;
            Piece const piece = trimmed(utf8, {start, end - start});
            if (endsInAbbreviation(utf8.substr(start, piece.offset + piece.length - start))) continue;
        }
        add(utf8, start, end, pieces);
        start = end;
        word = false;
    }
    if (start < utf8.size()) add(utf8, start, utf8.size(), pieces);
    return pieces;
}

}  // namespace diwan::text
