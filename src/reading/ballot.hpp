// Ballot: the words of a sentence that count a vote: "5 voix pour, 1 contre", "contre : 1, abstentions : 2",
// "Vote 7-0", "à l'unanimité".
//
//   if (auto const ballot = ballotOf(sentence)) … sentence.words(ballot->begin, ballot->end) …
//
// A pure function.
#pragma once

#include <optional>

#include "reading/analysis.hpp"

namespace diwan::reading {

struct Ballot {
    std::size_t begin = 0;  // tokens
    std::size_t end = 0;
};

[[nodiscard]] std::optional<Ballot> ballotOf(Analysis const& a);

}  // namespace diwan::reading
