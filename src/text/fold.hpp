// Folding: the form in which words are compared. Lower case without accents; Arabic without tashkeel and
// tatweel, with one form of alif, ya and ta marbuta; digits of all three scripts as 0-9; curly apostrophes
// straight; invisible signs gone.
//
//   fold("Échéance")   // "echeance"
//   fold("الإثنين")      // "الاثنين"
//
// Pure; any thread. Bytes that are not UTF-8 become U+FFFD so that nothing of the text is lost silently.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/letter_table.hpp"

namespace diwan::text {

[[nodiscard]] std::string fold(std::string_view utf8);

// Adds the folded form of one code point (negative: an invalid byte) to `out`. Adds nothing for invisible
// signs and marks.
void foldInto(std::int32_t codePoint, std::string& out);

// A soft hyphen, a joiner, a mark of direction or of no width.
[[nodiscard]] constexpr bool isInvisible(std::int32_t c) {
    return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069);
}

// The folded form of one code point, for those who cannot wait; none of the table is longer.
struct Folded {
    std::array<char, 7> bytes{};
    std::uint8_t length = 0;
};
using FoldTable = LetterTable<Folded>;
[[nodiscard]] FoldTable const& foldTable();

}  // namespace diwan::text
