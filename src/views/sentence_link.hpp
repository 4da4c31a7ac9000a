// What has become of a recorded sentence in its document: kept, changed or lost.
//
//   recordedIn("envoie le devis", "Karim envoie  le\ndevis. Fin.")      // bytes 6…24: only the spaces differ
//   likest("Karim envoie le devis jeudi.", paragraph) // the sentence that most resembles
//   it
//
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "text/sentences.hpp"

namespace diwan::views {

enum class Link { Kept, Changed, Lost };

[[nodiscard]] std::string_view code(Link link);  // "kept" "changed" "lost"

// The first place where all words of the recorded sentence stand in their order, whatever the white space
// between them. Nothing for a sentence without words.
[[nodiscard]] std::optional<text::Piece> recordedIn(std::string_view recorded, std::string_view text);

// The share of words that two sentences have in common, 0 to 1; case, accents and Arabic spelling do not
// count.
[[nodiscard]] double likeness(std::string_view one, std::string_view other);

// The sentence of the text that has at least three quarters of its words in common with the recorded one; the
// first of the likest.
[[nodiscard]] std::optional<text::Piece> likest(std::string_view recorded, std::string_view text);

// Whether the text begins, or ends, with the recorded sentence's first, or last, word.
[[nodiscard]] bool beginsAlike(std::string_view recorded, std::string_view text);
[[nodiscard]] bool endsAlike(std::string_view recorded, std::string_view text);

}  // namespace diwan::views
