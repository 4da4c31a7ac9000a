// "diwan quote FILE.json": the lines of a quote in, its totals out.
#pragma once

#include "cli/run.hpp"
#include "language/language.hpp"

namespace diwan::cli {

int runQuote(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
