// `diwan templates list` and `diwan templates check`: what there is to fill, and whether it is sound
// (docs/templates.md).
#pragma once

#include "cli/run.hpp"
#include "language/language.hpp"

namespace diwan::cli {

// The arguments after the verb's name; told in `output`. exitNotReady when a check finds something.
int runTemplates(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
