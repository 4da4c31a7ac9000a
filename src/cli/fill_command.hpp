// `diwan fill`: a template and a file of data become a document, without an office (docs/templates.md).
#pragma once

#include "base/civil_day.hpp"
#include "cli/read_command.hpp"
#include "language/language.hpp"

namespace diwan::cli {

// The arguments after the verb's name; told in `output`. `today` is the document's day unless --date says
// another. exitNotReady with --strict when something required is left.
int runFill(std::vector<std::string> const& arguments, Language output, Day today, Streams streams);

}  // namespace diwan::cli
