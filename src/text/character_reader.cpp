#include "text/character_reader.hpp"

#include <unicode/uchar.h>

#include "text/fold.hpp"

namespace diwan::text {

std::uint8_t kindSlowly(std::int32_t c) {
    if (c < 0) return 0;
    int kind = 0;
    if (u_isUWhiteSpace(c) || (c >= 9 && c <= 13)) kind |= Space;
    if (isInvisible(c)) return Invisible;
    // Accents and tashkeel fold to nothing and belong to the word they stand in.
    if (u_isalpha(c) || u_getCombiningClass(c) != 0 || c == 0x640) kind |= Letter;
    if (u_isdigit(c)) kind |= Digit;
    if (u_isupper(c)) kind |= Capital;
    if (u_isalpha(c)) kind |= Cased;
    if (c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018) kind |= Apostrophe;
    return static_cast<std::uint8_t>(kind);
}

LetterTable<std::uint8_t> const& characterKinds() {
    static LetterTable<std::uint8_t> const all(kindSlowly);
    return all;
}

}  // namespace diwan::text
