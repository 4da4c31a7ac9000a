// `diwan words AMOUNT`: an amount in words (docs/words.md).
#pragma once

#include "cli/run.hpp"

namespace diwan::cli {

// The arguments after the verb's name; errors are told in `output`, which also is the language of the words
// unless --lang says another.
int runWords(std::vector<std::string> const& arguments, Language output, Streams streams);

}  // namespace diwan::cli
