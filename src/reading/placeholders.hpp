// Placeholders of a template that nobody filled: "⟨nom du client⟩", and "<nom du client>" as Writer draws its
// fields.
//
//   for (text::Piece const& left : placeholdersIn("Pour <nom du client>")) …   // "<nom du client>"
//
// Tags of HTML, addresses ("<karim@hodna.example>") and comparisons ("<5 min", "a < b") are none. Pure; any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/sentences.hpp"

namespace diwan::reading {

[[nodiscard]] std::vector<text::Piece> placeholdersIn(std::string_view words);
// Without its brackets.
[[nodiscard]] std::string labelIn(std::string_view placeholder);
// Nothing a person wrote: only placeholders, signs, and words such as "à compléter", "TBD".
[[nodiscard]] bool isBlank(std::string_view words);

}  // namespace diwan::reading
