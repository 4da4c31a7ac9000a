#include "drafting/typed_signs.hpp"

#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

bool isBetween(std::int32_t point, std::int32_t first, std::int32_t last) {
    return point >= first && point <= last;
}

// 0: it has no sign of ASCII that means the same.
char plainSign(std::int32_t point) {
    if (isBetween(point, 0x0660, 0x0669)) return static_cast<char>('0' + (point - 0x0660));
    if (isBetween(point, 0x06F0, 0x06F9)) return static_cast<char>('0' + (point - 0x06F0));
    if (isTypedSpace(point)) return ' ';
    switch (point) {
        case 0x066B:
            return ',';
        case 0x066A:
            return '%';
        case 0x2212:  // minus, and the dash that stands for it
        case 0x2013:
            return '-';
        case 0x2019:
        case 0x066C:
            return '\'';
        default:
            return 0;
    }
}

}  // namespace

// U+200B zero-width space, U+200D joiner, U+200E LRM, U+200F RLM, U+061C ALM, embeddings U+202A to U+202E,
// isolates U+2066 to U+2069, U+FEFF.
bool isSilent(std::int32_t codePoint) {
    return codePoint == 0x200B || isBetween(codePoint, 0x200D, 0x200F) || codePoint == 0x061C ||
           isBetween(codePoint, 0x202A, 0x202E) || isBetween(codePoint, 0x2066, 0x2069) ||
           codePoint == 0xFEFF;
}

// No-break U+00A0, the row U+2000 to U+200A, narrow no-break U+202F.
bool isTypedSpace(std::int32_t codePoint) {
    return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r' ||
           codePoint == 0xA0 || isBetween(codePoint, 0x2000, 0x200A) || codePoint == 0x202F;
}

std::string plainSigns(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        std::int32_t const point = text::nextCodePoint(text, at, text.size());
        if (isSilent(point)) continue;
        if (char const sign = plainSign(point); sign != 0)
            plain += sign;
        else
            plain += text.substr(start, at - start);
    }
    return plain;
}

}  // namespace diwan::drafting
