// `diwan read` and `diwan agenda`: their options, and the work. main() only hands over the arguments and
// streams.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace diwan::cli {

// Exit statuses, as --help lists them.
inline constexpr int exitFine = 0;
inline constexpr int exitUsage = 2;
inline constexpr int exitUnreadable = 3;
inline constexpr int exitNotReady = 4;  // an agenda lacks something

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& error;
};

// The whole command line after the program's name.
int run(std::vector<std::string> const& arguments, Streams streams);

}  // namespace diwan::cli
