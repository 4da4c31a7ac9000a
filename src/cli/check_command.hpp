// `diwan check`: documents against the house's rules (docs/check.md).
#pragma once

#include "cli/run.hpp"
#include "language/language.hpp"

namespace diwan::cli {

// The arguments after the verb's name; errors are told in `output`. A file that can't be read is told on the
// error stream and the others are checked all the same.
int runCheck(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
