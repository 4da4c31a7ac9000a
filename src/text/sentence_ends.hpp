// Where sentences may end by Unicode's rules (UAX #29, with ICU's properties of characters), before any table
// of abbreviations is asked.
//
//   for (std::size_t at = 0; at < text.size(); at = sentenceEnd(text, at)) …
//
// The ends are those of ICU's sentence iterator, which a test compares; found by looking closer only at the
// signs that can end a sentence. Any bytes; any thread. The time grows with the text, whatever it holds.
#pragma once

#include <cstddef>
#include <string_view>

namespace diwan::text {

// Behind the sentence that starts at `start` and the spaces after it; start < size.
[[nodiscard]] std::size_t sentenceEnd(std::string_view utf8, std::size_t start);

}  // namespace diwan::text
