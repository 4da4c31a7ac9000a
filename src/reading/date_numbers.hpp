// Numbers that may be parts of a date, marked with the classes that tables/dates_*.tsv speak of: DAY, DAYTH
// ("3rd"), MONTHNUM, YEAR, YY, YMD ("20260512"), WEEKCODE ("S20"), MONTHDAY ("Oct2"), and years in words.
//
//   tagDateNumbers(sentence);   // after the lexicon, before the patterns
//
// Internal to this room. A pure function of the sentence; any thread.
#pragma once

#include "reading/lexicon.hpp"

namespace diwan::reading {

void tagDateNumbers(Sentence& sentence);

}  // namespace diwan::reading
