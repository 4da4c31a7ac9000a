// A day as people write it.
//
//   dayText(2026y / May / 7, Language::French)      // "jeu. 7 mai 2026"; "الخميس 7 ماي 2026"; "Thu 7 May
//   2026"
//
// Pure; any thread. The names of days and months are rows of the message table.
#pragma once

#include <string>

#include "base/civil_day.hpp"
#include "language/language.hpp"

namespace diwan::language {

[[nodiscard]] std::string dayText(Day day, Language language);

}  // namespace diwan::language
