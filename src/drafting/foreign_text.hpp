// The text of a file that another program wrote, as UTF-8 with '\n' between lines.
//
//   ForeignText text = foreignText(bytes);     // a byte order mark is taken away, UTF-16 is converted
//
// Spreadsheets still write Windows-1252 on French machines: bytes that are not UTF-8 are read so, and
// `guessed` tells the person to look at the accents. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace diwan::drafting {

struct ForeignText {
    std::string utf8;
    bool guessed = false;
};

[[nodiscard]] ForeignText foreignText(std::string_view bytes);

}  // namespace diwan::drafting
