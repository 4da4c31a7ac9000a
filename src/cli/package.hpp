// One entry of a zip package, unfolded under a bound.
#pragma once

#include <istream>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace diwan::cli {

inline constexpr std::size_t maximumEntryBytes = 64UL * 1024 * 1024;

// The entry's bytes; nothing when the package has no such entry. Problem "file.damaged" or "file.too-large".
[[nodiscard]] Result<std::optional<std::string>> packageEntry(std::istream& file, std::string const& entry,
                                                              std::string const& name);

}  // namespace diwan::cli
