// The forms of verbs, made from tables/verbs_*.tsv, where only infinitives and what is irregular are written.
//
// French: INF (envoyer), PRES (envoie, envoient), FUT (enverra), PART (envoyé, envoyées).
// English: BASE (send), PRES (sends), PAST (sent).
// Arabic: PRES (يرسل، ترسل، يرسلون), FUT (سيرسل), WE_PRES (نرسل), WE_FUT (سنرسل، سأرسل). Called while a
// lexicon is built.
#pragma once

#include <string_view>

namespace diwan::reading {

class Lexicon;

void addFrenchVerbs(Lexicon& lexicon);
void addEnglishVerbs(Lexicon& lexicon);
void addArabicVerbs(Lexicon& lexicon);

// "transmettra", "seront": a French word with a future ending, of whatever verb. Takes the folded word.
[[nodiscard]] bool looksLikeFrenchFuture(std::string_view folded);
// "transmettre", "valider": a French word with the ending of an infinitive.
[[nodiscard]] bool looksLikeFrenchInfinitive(std::string_view folded);
// "تجميع", "استخراج", "إنهاء", "مرافقة": an Arabic word of the shape of a verb's noun. Takes the folded word
// and the word as written, whose hamza tells "إرسال" (sending) from "أعمال" (works).
[[nodiscard]] bool looksLikeMasdar(std::string_view folded, std::string_view written);

}  // namespace diwan::reading
