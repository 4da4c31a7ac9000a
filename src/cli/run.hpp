// The program's command line: `diwan VERB …`. main() only hands over the arguments and streams; run() finds
// the language of messages and the verb, and each verb has a file of its own that names its row in run.cpp.
//
//   int status = run({"words", "593 917,10", "--lang", "ar"}, {std::cin, std::cout, std::cerr});
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "language/language.hpp"

namespace diwan::cli {

// Exit statuses, as --help lists them.
inline constexpr int exitFine = 0;
inline constexpr int exitUsage = 2;
inline constexpr int exitUnreadable = 3;
inline constexpr int exitNotReady = 4;  // an agenda or another document lacks something

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& error;
};

// The whole command line after the program's name.
int run(std::vector<std::string> const& arguments, Streams streams);

// "diwan: …" on the error stream, in the language of messages.
void tell(Problem const& problem, Language output, Streams streams);

}  // namespace diwan::cli
