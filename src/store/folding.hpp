// Text made comparable: what two people would call the same words becomes the same bytes.
//
//   folded("Échéance") == folded("echeance");     folded("إجـراء") == folded("اجراء")
//
// Case, accents, ligatures, Arabic vowels, tatweel, hamza seats, alef maqsura, ta marbuta and digits of any
// script.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diwan::store {

[[nodiscard]] std::string folded(std::string_view utf8);

// The words of a search, folded; empty for a text of spaces.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view utf8);

}  // namespace diwan::store
