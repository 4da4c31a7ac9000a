// Stepping through UTF-8 one code point at a time, over any bytes: an invalid one is read as a negative code
// point.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diwan::text {

[[nodiscard]] std::int32_t decodeForward(std::string_view utf8, std::size_t& at, std::size_t end);
[[nodiscard]] std::int32_t decodeBackward(std::string_view utf8, std::size_t& at, std::size_t start);

// The code point at `at`, which moves behind it; at < end <= size.
inline std::int32_t nextCodePoint(std::string_view utf8, std::size_t& at, std::size_t end) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    unsigned char const first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    // Two bytes of accented Latin, Greek, Cyrillic, Hebrew, Arabic; three of the rest without surrogates.
    if (first >= 0xC2 && first < 0xE0 && end - at >= 2 && (byte(at + 1) & 0xC0) == 0x80) {
        at += 2;
        return (first & 0x1F) << 6 | (byte(at - 1) & 0x3F);
    }
    if (first > 0xE0 && first < 0xED && end - at >= 3 && (byte(at + 1) & 0xC0) == 0x80 &&
        (byte(at + 2) & 0xC0) == 0x80) {
        at += 3;
        return (first & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
    }
    return decodeForward(utf8, at, end);
}

// The code point before `at`, which moves to its start; start < at.
inline std::int32_t previousCodePoint(std::string_view utf8, std::size_t& at, std::size_t start) {
    auto const byte = static_cast<unsigned char>(utf8[at - 1]);
    if (byte < 0x80) {
        --at;
        return byte;
    }
    return decodeBackward(utf8, at, start);
}

// How many code points, each invalid byte sequence counted as one. What people see as one character may be
// several of them: character_count.hpp.
[[nodiscard]] std::size_t codePointCount(std::string_view utf8);

}  // namespace diwan::text
