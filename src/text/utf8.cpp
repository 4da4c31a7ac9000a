#include "text/utf8.hpp"

#include <unicode/utf8.h>

// ICU's macros narrow integers by design.
#pragma GCC diagnostic ignored "-Wconversion"

namespace diwan::text {

std::int32_t decodeForward(std::string_view utf8, std::size_t& at, std::size_t end) {
    std::int32_t c = 0;
    U8_NEXT(utf8.data(), at, end, c);
    return c;
}

std::int32_t decodeBackward(std::string_view utf8, std::size_t& at, std::size_t start) {
    // No sequence is longer than four bytes, so that ICU's 32-bit index always suffices.
    std::size_t const window = at - start < 4 ? start : at - 4;
    auto index = static_cast<std::int32_t>(at - window);
    std::int32_t c = 0;
    U8_PREV(utf8.data() + window, 0, index, c);
    at = window + static_cast<std::size_t>(index);
    return c;
}

std::size_t codePointCount(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count)
        (void)nextCodePoint(utf8, at, utf8.size());
    return count;
}

}  // namespace diwan::text
