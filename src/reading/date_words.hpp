// Words of a date that only together say something, joined into one before the grammar looks: Arabic numbers
// in words ("خمسة وعشرون" is 25, "ألفين وستة وعشرين" 2026, "الخامس والعشرين" the 25th), and a month that is
// named twice ("يناير/كانون الثاني").
//
//   joinDateWords(sentence);   // adds NUMWORD, ORDWORD, YEAR and MONTH tags of more tokens
//
// The parts are in tables/date_words_*.tsv. Internal to this room; any thread.
#pragma once

#include "reading/lexicon.hpp"

namespace diwan::reading {

void joinDateWords(Sentence& sentence);

}  // namespace diwan::reading
