// `diwan read` and `diwan agenda`: their options, and the work.
#pragma once

#include "cli/run.hpp"

namespace diwan::cli {

// The arguments after the verb's name; errors and explanations are told in `output`.
int runRead(std::vector<std::string> const& arguments, Language output, Streams streams);
int runAgenda(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
