// The people of the company card, whom minutes and agendas name.
//
//   options.peopleTable = peopleOfCard(settings.companyFile, Language::French);
//
// None without a card; one that cannot be read is told where it is used, in the templates, and keeps no
// document from being read. Reads a small local file: not on the main thread.
#pragma once

#include <string>
#include <vector>

#include "language/language.hpp"
#include "reading/read.hpp"

namespace diwan::office {

[[nodiscard]] std::vector<reading::KnownPerson> peopleOfCard(std::string const& file, Language language);

}  // namespace diwan::office
