// CharacterReader: the characters of a part of a text, and what each is to the tokens.
//
//   CharacterReader const reader{text, end};
//   if (reader.is(at, Digit)) number = reader.next(at);   // goes behind it
//
// Borrows the text. Internal to this room; any thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/letter_table.hpp"
#include "text/utf8.hpp"

namespace diwan::text {

// What a code point is to the tokens.
enum Kind : std::uint8_t {
    Space = 1,
    Letter = 2,
    Digit = 4,
    Capital = 8,
    Cased = 16,
    Apostrophe = 32,
    Invisible = 64  // a mark of direction or of width: not there for the words it stands in
};

// Of a code point; asks ICU.
[[nodiscard]] std::uint8_t kindSlowly(std::int32_t c);
[[nodiscard]] LetterTable<std::uint8_t> const& characterKinds();

[[nodiscard]] constexpr bool isArabic(std::int32_t c) {
    return c >= 0x600 && c < 0x700;
}

struct CharacterReader {
    std::string_view text;
    std::size_t end;
    LetterTable<std::uint8_t> const& table = characterKinds();
    [[nodiscard]] std::int32_t peek(std::size_t i) const {
        if (i >= end) return 0;
        return nextCodePoint(text, i, end);
    }
    // Goes behind it.
    std::int32_t next(std::size_t& i) const { return nextCodePoint(text, i, end); }
    [[nodiscard]] std::uint8_t kind(std::int32_t c) const {
        std::uint8_t const* const known = table.find(c);
        return known != nullptr ? *known : kindSlowly(c);
    }
    [[nodiscard]] bool is(std::size_t i, int wanted) const {
        return i < end && (kind(peek(i)) & wanted) != 0;
    }
};

}  // namespace diwan::text
