// `diwan import events`: logs of requests, contents and leads, from a spreadsheet into the register.
#pragma once

#include <string>
#include <vector>

#include "cli/run.hpp"

namespace diwan::cli {

// `arguments`: after "import".
int runImport(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
