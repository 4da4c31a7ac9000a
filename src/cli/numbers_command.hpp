// `diwan numbers`: numbers of documents in this computer's register (docs/numbering.md).
#pragma once

#include "cli/run.hpp"

namespace diwan::cli {

// list, draw, give-up, return, pattern; errors are told in `output`.
int runNumbers(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
