// `diwan dates`: the dates of texts given as JSON lines, for other programs and for measuring
// (docs/dates.md).
#pragma once

#include "cli/run.hpp"

namespace diwan::cli {

// The arguments after the verb's name; errors are told in `output`. A line that can't be read is told on the
// error stream and the work goes on.
int runDates(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
