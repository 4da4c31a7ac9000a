// How long a text is to people: user-perceived characters (Unicode's extended grapheme clusters).
//
//   characterCount("Ça 👍🏽")   // 4
//
// Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace diwan::text {

[[nodiscard]] std::size_t characterCount(std::string_view utf8);

}  // namespace diwan::text
