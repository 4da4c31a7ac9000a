// `diwan fill`: a template and a file of data become a document, without an office (docs/templates.md).
#pragma once

#include "cli/run.hpp"
#include "language/language.hpp"

namespace diwan::cli {

// The arguments after the verb's name; told in `output`. exitNotReady with --strict when something is left.
int runFill(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
