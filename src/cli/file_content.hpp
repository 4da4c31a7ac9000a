// The bytes of a file that a person named on the command line.
#pragma once

#include <string>

#include "base/result.hpp"

namespace diwan::cli {

// Problem "file.unreadable" {path}: not there, not readable, or a folder.
[[nodiscard]] Result<std::string> fileContent(std::string const& path);

}  // namespace diwan::cli
