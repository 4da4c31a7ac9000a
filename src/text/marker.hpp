// The sign at the start of a line that says what kind of line it is: "# ", "- ", "3. ", "- [x] ", "☐", "> ".
//
//   Marker m = markerOf("  - [x] livrer");   // Checkbox, checked, words start at byte 8
//
// Values; any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document.hpp"

namespace diwan::text {

struct Marker {
    BlockKind kind = BlockKind::Paragraph;
    bool checked = false;
    int level = 0;           // of a heading
    std::size_t length = 0;  // bytes before the first word of the line
};

[[nodiscard]] Marker markerOf(std::string_view line);

}  // namespace diwan::text
