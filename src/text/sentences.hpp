// Sentences of one block, by Unicode's boundary rules (sentence_ends.hpp) corrected by the table of
// abbreviations
// ("M.", "resp.", "n°", "J.-P.").
//
//   for (Piece const& piece : sentences("M. Haddad signe. Karim relance.")) …   // 2 pieces
//
// A sentence longer than any that people write (4,000 bytes) is cut. Bytes of the text given, without the
// spaces around; never empty. Any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace diwan::text {

struct Piece {
    std::size_t offset = 0;
    std::size_t length = 0;
    bool operator==(Piece const&) const = default;
};

[[nodiscard]] std::vector<Piece> sentences(std::string_view utf8);

// The bytes without white space at both ends.
[[nodiscard]] Piece trimmed(std::string_view utf8, Piece piece);

}  // namespace diwan::text
