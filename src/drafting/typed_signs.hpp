// The signs that people type numbers with, of three scripts, as ASCII: what every reader of numbers shares,
// whatever it then makes of separators.
//
//   plainSigns("\u2066\u0661\u0662\u066B\u0665\u2069")       // "12,5"
//
// Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace diwan::drafting {

// Marks of writing direction, zero-width signs, and the joiner that Writer puts into a row inserted while
// changes are recorded: they count for nothing.
[[nodiscard]] bool isSilent(std::int32_t codePoint);

// A space of any width, a tabulator, the end of a line.
[[nodiscard]] bool isTypedSpace(std::int32_t codePoint);

// Arabic-Indic and Persian digits as ours, the Arabic decimal sign as a comma and percent sign as "%", minus
// signs as
// "-", every space as ' ', curved apostrophes and the Arabic thousands mark as '\''; silent signs gone. All
// else stays.
[[nodiscard]] std::string plainSigns(std::string_view text);

}  // namespace diwan::drafting
