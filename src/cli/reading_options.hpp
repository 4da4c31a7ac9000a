// The options that say how a document is read, the same for each verb that reads one: --lang, --date,
// --profile,
// --people.
//
//   auto const given = parseOptions(arguments, {"--lang", "--date", "--profile", "--people", "--format"});
//   if (auto const taken = takeReadingOptions(*given, options); !taken) …      // told before anything is
//   read
#pragma once

#include "base/result.hpp"
#include "cli/options.hpp"
#include "reading/read.hpp"

namespace diwan::cli {

// What was not given stays as it is. Problems: "option.language", "option.profile", those of days and of
// people files (docs/people.md).
Result<Done> takeReadingOptions(GivenOptions const& given, reading::Options& options);

// A whole number of at least `least`. Problem "option.number" {text}.
[[nodiscard]] Result<int> wholeNumber(std::string const& text, int least);

}  // namespace diwan::cli
