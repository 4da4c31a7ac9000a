// Word families: forms of one word made alike, so that "relancer" finds "relance" and "الفواتير" "فواتير".
//
//   familyOf(token)   // "relanc" for relance, relancer, relancé
//
// The affixes are tables/affixes.tsv. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "text/tokens.hpp"

namespace diwan::reading {

// Arabic: without article, prepositions and endings; else the first letters. Cheap; part of the token's
// folded word.
[[nodiscard]] std::string_view stemOf(text::Token const& token);

// Closer: of Latin words too the endings of verbs and nouns are taken off.
[[nodiscard]] std::string familyOf(text::Token const& token);

}  // namespace diwan::reading
