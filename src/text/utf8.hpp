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
    auto const byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
        ++at;
        return byte;
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

}  // namespace diwan::text
