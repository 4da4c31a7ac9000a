#include "drafting/foreign_text.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

std::string converted(std::string_view bytes, char const* encoding) {
    std::string utf8;
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding).toUTF8String(utf8);
    return utf8;
}

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (text::nextCodePoint(text, at, text.size()) < 0) return false;
    return true;
}

std::string withUnixLines(std::string_view text) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            lines += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            lines += '\n';
        }
    }
    return lines;
}

}  // namespace

ForeignText foreignText(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE")) return {withUnixLines(converted(bytes.substr(2), "UTF-16LE")), false};
    if (bytes.starts_with("\xFE\xFF")) return {withUnixLines(converted(bytes.substr(2), "UTF-16BE")), false};
    if (isUtf8(bytes)) return {withUnixLines(bytes), false};
    return {withUnixLines(converted(bytes, "windows-1252")), true};
}

}  // namespace diwan::drafting
