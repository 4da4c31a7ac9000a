// `diwan cards`: the cards of clients and people, listed, checked, exported and imported (docs/templates.md).
#pragma once

#include "cli/run.hpp"
#include "language/language.hpp"

namespace diwan::cli {

// The arguments after the verb's name; words are told in `output`. A doubt about a number is no error:
// `check` alone ends with exitNotReady for one.
int runCards(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
