// `diwan metrics`: the register's indicators for a period.
#pragma once

#include <string>
#include <vector>

#include "cli/run.hpp"

namespace diwan::cli {

// `arguments`: after "metrics".
int runMetrics(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
