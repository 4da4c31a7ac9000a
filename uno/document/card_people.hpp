// The people of the cards, whom minutes and agendas name.
//
//   options.peopleTable = peopleOfCard(cardSource(session), Language::French);
//
// None without cards; a file of them that cannot be read is told where it is used, in the templates, and
// keeps no document from being read. Reads small local files: not on the main thread.
#pragma once

#include <vector>

#include "document/card_library.hpp"
#include "language/language.hpp"
#include "reading/read.hpp"

namespace diwan::office {

[[nodiscard]] std::vector<reading::KnownPerson> peopleOfCard(CardSource const& source, Language language);

}  // namespace diwan::office
