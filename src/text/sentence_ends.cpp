#include "text/sentence_ends.hpp"

#include <unicode/uchar.h>

#include <array>

#include "text/letter_table.hpp"
#include "text/utf8.hpp"

namespace diwan::text {

namespace {

std::uint8_t propertySlowly(std::int32_t c) {
    if (c < 0) return U_SB_OTHER;
    return static_cast<std::uint8_t>(u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK));
}

int propertyOf(std::int32_t c) {
    static LetterTable<std::uint8_t> const common(propertySlowly);
    std::uint8_t const* const known = common.find(c);
    return known != nullptr ? *known : propertySlowly(c);
}

bool isParagraphEnd(int property) {
    return property == U_SB_SEP || property == U_SB_CR || property == U_SB_LF;
}

bool isTerminator(int property) {
    return property == U_SB_ATERM || property == U_SB_STERM;
}

bool isAttached(int property) {
    return property == U_SB_EXTEND || property == U_SB_FORMAT;
}

// By byte: a character that starts with it can end a sentence or a paragraph.
std::array<bool, 256> const& endingBytes() {
    static std::array<bool, 256> const all = [] {
        std::array<bool, 256> ending{};
        for (std::int32_t c = 0; c < 0x800; ++c) {
            int const property = propertySlowly(c);
            std::int32_t const first = c < 0x80 ? c : 0xC0 | c >> 6;
            if (isTerminator(property) || isParagraphEnd(property))
                ending[static_cast<std::size_t>(first)] = true;
        }
        for (std::size_t first = 0xE0; first < 0xF8; ++first)
            ending[first] = true;
        return ending;
    }();
    return all;
}

// A place in the text, and the property of the character there.
class Cursor {
  public:
    Cursor(std::string_view text, std::size_t at) : m_text(text), m_at(at), m_next(at) { look(); }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] int property() const { return m_property; }
    // To the next character.
    void step() {
        m_at = m_next;
        look();
    }
    // To the next character that stands for itself: marks belong to the one before them (SB5).
    void advance() {
        step();
        while (!atEnd() && isAttached(m_property))
            step();
    }
    // Behind a line end; "\r\n" is one.
    void passParagraphEnd() {
        bool const two = m_property == U_SB_CR;
        step();
        if (two && !atEnd() && m_property == U_SB_LF) step();
    }

  private:
    void look() {
        m_next = m_at;
        m_property = atEnd() ? -1 : propertyOf(nextCodePoint(m_text, m_next, m_text.size()));
    }
    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_next;
    int m_property = -1;
};

bool isLetterBefore(std::string_view text, std::size_t at, std::size_t start) {
    while (at > start) {
        int const property = propertyOf(previousCodePoint(text, at, start));
        if (!isAttached(property)) return property == U_SB_UPPER || property == U_SB_LOWER;
    }
    return false;
}

// True when a small letter is the next letter, so that a full stop there ends no sentence (SB8).
bool goesOnSmall(Cursor cursor) {
    while (!cursor.atEnd()) {
        int const property = cursor.property();
        if (property == U_SB_LOWER) return true;
        if (property == U_SB_UPPER || property == U_SB_OLETTER || isParagraphEnd(property) ||
            isTerminator(property))
            return false;
        cursor.step();
    }
    return false;
}

// At a sign that can end a sentence: goes behind the sentence and its spaces (true), or to where the sentence
// goes on (false). The numbers are those of the rules.
bool ends(std::string_view text, std::size_t start, Cursor& cursor) {
    bool const stop = cursor.property() == U_SB_ATERM;
    bool const letter = stop && isLetterBefore(text, cursor.at(), start);
    cursor.advance();
    if (stop && cursor.property() == U_SB_NUMERIC) return false;  // SB6
    if (letter && cursor.property() == U_SB_UPPER) return false;  // SB7
    if (stop && goesOnSmall(cursor)) return false;                // SB8
    while (cursor.property() == U_SB_CLOSE)                       // SB9
        cursor.advance();
    while (cursor.property() == U_SB_SP)  // SB10
        cursor.advance();
    if (cursor.property() == U_SB_SCONTINUE || isTerminator(cursor.property())) return false;  // SB8a
    if (isParagraphEnd(cursor.property())) cursor.passParagraphEnd();                          // SB11
    return true;
}

}  // namespace

std::size_t sentenceEnd(std::string_view utf8, std::size_t start) {
    static std::array<bool, 256> const& ending = endingBytes();
    for (std::size_t at = start; at < utf8.size();) {
        if (!ending[static_cast<unsigned char>(utf8[at])]) {
            ++at;
            continue;
        }
        Cursor cursor(utf8, at);
        if (isParagraphEnd(cursor.property())) {
            cursor.passParagraphEnd();
            return cursor.at();
        }
        if (isTerminator(cursor.property())) {
            if (ends(utf8, start, cursor)) return cursor.at();
        } else {
            cursor.step();
        }
        at = cursor.at();
    }
    return utf8.size();
}

}  // namespace diwan::text
