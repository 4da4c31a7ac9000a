// The number by which a command names a finding: "0", "12".
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace diwan::office {

// Nothing for what is no number of at most six digits.
[[nodiscard]] inline std::optional<std::size_t> findingIndex(std::string const& number) {
    bool const digits =
        !number.empty() && number.size() < 7 && number.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return std::nullopt;
    return std::stoul(number);
}

}  // namespace diwan::office
