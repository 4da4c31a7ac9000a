// The command line of diwand, read strictly: verbs, then options with a value, then flags.
//
//   Result<Arguments> arguments = readArguments({"serve", "--data", "D", "--port", "0"});
//
// Problems: "usage.unknown", "usage.value", "usage.missing".
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace diwan::backend {

struct Arguments {
    std::vector<std::string> words;                           // "token", "add"
    std::map<std::string, std::vector<std::string>> options;  // "--data" → {"D"}
    std::set<std::string> flags;                              // "--no-tls"

    [[nodiscard]] std::string option(std::string const& name, std::string const& otherwise = {}) const;
    Result<std::string> required(std::string const& name) const;
    // Anything but these is "usage.unknown": a mistyped option must not be ignored.
    Result<Done> allowOnly(std::set<std::string> const& names) const;
};

Result<Arguments> readArguments(std::vector<std::string> const& given);

// A decimal number from `least` to `most`; "usage.value" otherwise.
Result<int> numberOf(std::string const& option, std::string const& text, int least, int most);

}  // namespace diwan::backend
