// What a fuzz target asserts: a promise that is broken ends the program with its words, whatever the build.
//
//   expect(piece.length > 0, "no sentence is empty");
#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace diwan::fuzz {

inline void expect(bool kept, char const* promise) {
    if (kept) return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

// False in the middle of a character, where one is told by its bytes: the byte goes on with what a byte
// before began.
inline bool isBoundary(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return at <= text.size();
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if ((byte(at) & 0xC0) != 0x80) return true;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        unsigned char const first = byte(at - back);
        if ((first & 0xC0) == 0x80) continue;
        std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        return back >= length;
    }
    return true;
}

// Well-formed UTF-8 without surrogates.
inline bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const first = static_cast<unsigned char>(text[i]);
        std::size_t const length = first < 0x80   ? 1
                                   : first < 0xC2 ? 0
                                   : first < 0xE0 ? 2
                                   : first < 0xF0 ? 3
                                   : first < 0xF5 ? 4
                                                  : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
        auto const second = length > 1 ? static_cast<unsigned char>(text[i + 1]) : 0x80;
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
            (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
            return false;
        i += length;
    }
    return true;
}

}  // namespace diwan::fuzz
