// The forms of verbs, made from tables/verbs_*.tsv, where only infinitives and what is irregular are written.
//
// French: INF (envoyer), PRES (envoie, envoient), FUT (enverra), PART (envoyé, envoyées).
// English: BASE (send), PRES (sends), PAST (sent). Called while a lexicon is built.
#pragma once

#include <string_view>

namespace diwan::reading {

class Lexicon;

void addFrenchVerbs(Lexicon& lexicon);
void addEnglishVerbs(Lexicon& lexicon);

// "transmettra", "seront": a French word with a future ending, of whatever verb. Takes the folded word.
[[nodiscard]] bool looksLikeFrenchFuture(std::string_view folded);
// "transmettre", "valider": a French word with the ending of an infinitive.
[[nodiscard]] bool looksLikeFrenchInfinitive(std::string_view folded);

}  // namespace diwan::reading
