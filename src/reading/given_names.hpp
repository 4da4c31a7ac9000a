// First names in both scripts, from tables/given_names.tsv: a hint that a word names a person, never the only
// proof that another does not.
//
//   if (isGivenName(sentence.tokens[at])) …
//
// Built when first asked for, then constant; any thread.
#pragma once

#include "text/tokens.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

[[nodiscard]] text::WordSet const& givenNames();
[[nodiscard]] bool isGivenName(text::Token const& token);

}  // namespace diwan::reading
