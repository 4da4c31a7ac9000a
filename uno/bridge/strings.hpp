// The border between the library's UTF-8 and the office's UTF-16. Beyond this file OUString does not enter
// the library.
//
//   OUString shown = toOffice("Ça avance");      std::string kept = toUtf8(shown);
#pragma once

#include <rtl/ustring.hxx>
#include <string>
#include <string_view>

namespace diwan::office {

using rtl::OUString;  // the office's own sources write it without its namespace, and so do ours, but not in
                      // the library

[[nodiscard]] inline OUString toOffice(std::string_view utf8) {
    return OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

[[nodiscard]] inline std::string toUtf8(OUString const& text) {
    rtl::OString const bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

// A place in an OUString, in UTF-16 code units: never to be confused with a byte of UTF-8.
struct Utf16Offset {
    sal_Int32 value = 0;
};

// Where byte `offset` of `utf8` stands once the text is UTF-16.
[[nodiscard]] inline Utf16Offset toUtf16(std::string_view utf8, std::size_t offset) {
    sal_Int32 units = 0;
    for (std::size_t i = 0; i < offset && i < utf8.size(); ++i) {
        auto const byte = static_cast<unsigned char>(utf8[i]);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return {units};
}

}  // namespace diwan::office
