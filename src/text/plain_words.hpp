// PlainWords: reads the words that are letters of one or two bytes and nothing else, up to a space or a sign,
// or an apostrophe that belongs to them: nearly all of a text, in one go each. Others (addresses, figures,
// invisible signs) are left to those who read by the character.
//
//   PlainWords const plain(reader);
//   std::size_t const end = plain.read(start, folds, token);   // `start` when the word is not plain
//
// Internal to this room.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

#include "text/character_reader.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"
#include "text/word_table.hpp"

namespace diwan::text {

// By byte: an ASCII sign that is a token and nothing more (no markup, no mention, no apostrophe), and one
// that ends a word before it.
struct PlainSigns {
    std::array<bool, 256> isToken{};
    std::array<bool, 256> endsWord{};
    constexpr PlainSigns() {
        for (char const c : std::string_view(" \t\n\r!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~"))
            endsWord[static_cast<unsigned char>(c)] = true;
        for (char const c : std::string_view("!\"#$%&()+,-./:;<=>?\\^{|}~"))
            isToken[static_cast<unsigned char>(c)] = true;
    }
};
inline constexpr PlainSigns plainSigns;

// Folded forms are written here one behind the other; whoever gives
// the buffer sees that it is long enough.
class Folds {
  public:
    // `text` is what is folded; behind the folded form of all of it there is room for eight bytes more.
    Folds(char* at, std::string_view text) : m_at(at), m_readable(text.data() + text.size()) {}
    void put(char c) { *m_at++ = c; }
    void put(std::int32_t c) {
        if (Folded const* const form = m_table.find(c)) {
            if (form->length == 1) return put(form->bytes[0]);
            m_at = std::copy_n(form->bytes.data(), form->length, m_at);
            return;
        }
        m_slow.clear();
        foldInto(c, m_slow);
        m_at = std::copy(m_slow.begin(), m_slow.end(), m_at);
    }
    void put(std::string_view bytes) {
        // Words are short: eight bytes at once, for which there is room, are faster than a call.
        if (bytes.size() <= 8 && bytes.data() + 8 <= m_readable) {
            std::memcpy(m_at, bytes.data(), 8);
            m_at += bytes.size();
        } else {
            m_at = std::copy(bytes.begin(), bytes.end(), m_at);
        }
    }
    // The folded forms end there from now on.
    void moveTo(char* at) { m_at = at; }
    [[nodiscard]] char* at() const { return m_at; }

  private:
    char* m_at;
    char const* m_readable;
    FoldTable const& m_table = foldTable();
    std::string m_slow;
};

// The ASCII letters at the start of eight bytes, told all at once.
struct LetterRun {
    std::uint64_t folded = 0;  // in small letters; what is behind them is not theirs
    std::size_t length = 0;
    bool allCapitals = true;
};

inline LetterRun letterRun(char const* eight) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    constexpr std::uint64_t highest = 0x80 * each;
    std::uint64_t const bytes = bytesAsNumber(eight, 8);
    std::uint64_t const small = (bytes | 0x20 * each) & ~highest;
    // Adding carries into the highest bit of a byte what is not below "a", and what is behind "z".
    std::uint64_t const letters =
        (small + (0x80 - 'a') * each) & ~(small + (0x7F - 'z') * each) & ~bytes & highest;
    std::uint64_t const others = letters ^ highest;
    if (others == 0) return {small, 8, (bytes & 0x20 * each) == 0};
    // The bits of the letters; a small one has the sixth.
    std::uint64_t const before = ((others - 1) & ~others) >> 7;
    return {small, static_cast<std::size_t>(std::countr_zero(others)) / 8,
            (bytes & before & 0x20 * each) == 0};
}

// A letter of two bytes: accented Latin, Greek, Cyrillic, Arabic. Their kind and folded form in one place.
struct TwoByteLetter {
    std::array<char, 2> folded{};
    std::uint8_t length = 0;
    std::uint8_t kind = 0;  // 0 for what is no letter, or folds to more than two bytes
};

using TwoByteLetters = std::array<TwoByteLetter, 0x800>;  // by code point
[[nodiscard]] TwoByteLetters const& twoByteLetters();

class PlainWords {
  public:
    explicit PlainWords(CharacterReader const& reader) : m_reader(reader) {}

    // Puts the folded word into `folds` and fills `token` but for its length, its folded form and its hash;
    // where the word ends, or `start` when it is not plain.
    std::size_t read(std::size_t start, Folds& folds, Token& token) const {
        std::size_t const end = readShort(start, folds, token);
        return end > start ? end : readLong(start, folds, token);
    }

  private:
    // Of ASCII letters alone, which most words are.
    std::size_t readShort(std::size_t start, Folds& folds, Token& token) const {
        std::string_view const text = m_reader.text;
        char const first = text[start];
        if ((first == 'h' || first == 'w') && text.substr(start + 1, 1) != "e") return start;
        char* out = folds.at();
        std::size_t at = start;
        bool allCapitals = true;
        for (LetterRun run{.length = 8}; run.length == 8; at += run.length) {
            if (at + 8 > m_reader.end) return start;
            run = letterRun(text.data() + at);
            std::memcpy(out, &run.folded, sizeof run.folded);
            out += run.length;
            allCapitals = allCapitals && run.allCapitals;
        }
        if (at == start || !plainSigns.endsWord[static_cast<unsigned char>(text[at])]) return start;
        token.capital = first < 'a';
        token.allCapitals = allCapitals && at - start > 1;
        folds.moveTo(out);
        return at;
    }
    std::size_t readLong(std::size_t start, Folds& folds, Token& token) const;
    // True when the word ends at `at`; passes the apostrophe that is the last sign of "l'", "aujourd'".
    bool endsAt(std::size_t& at, std::size_t letters, char*& out) const;

    CharacterReader const& m_reader;
    TwoByteLetters const& m_letters = twoByteLetters();
};

}  // namespace diwan::text
