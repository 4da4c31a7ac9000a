// English names: what tells a name from a noun, and a body ("the events committee") from its words.
//
//   looksLikeEnglishNoun("registration")   // true: a capital at the start of a sentence makes it no name
//
// Pure functions, any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "reading/sentence.hpp"

namespace diwan::reading {

// "Deliveries", "Registration", "Parking", by their endings. Takes the folded word.
[[nodiscard]] bool looksLikeEnglishNoun(std::string_view folded);
// The end of "the events committee" or "Backend team" that starts at `at`, else `at`.
[[nodiscard]] std::size_t englishBodyEnd(Sentence const& sentence, std::size_t at);
// All capitals among words that are not: "IT", not "It" nor the first word of "IT WAS AGREED".
[[nodiscard]] bool isAbbreviation(Sentence const& sentence, std::size_t at);

}  // namespace diwan::reading
