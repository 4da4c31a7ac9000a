// `diwan name`: the next free standard name of a document in a folder (docs/templates.md).
#pragma once

#include "cli/run.hpp"

namespace diwan::cli {

// The arguments after the verb's name. Only prints: nothing is created.
int runName(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
