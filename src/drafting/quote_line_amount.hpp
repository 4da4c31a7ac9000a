// The amount of one line, and exact rounding of products that do not fit into 64 bits. Internal to this room.
#pragma once

#include <cstdint>
#include <optional>

#include "drafting/quote.hpp"

namespace diwan::drafting {

__extension__ using WideAmount = __int128;

inline constexpr std::int64_t largestAmount = 1'000'000'000'000'000;  // minor units

// numerator / denominator, half-up, both positive; nothing beyond `largestAmount`.
[[nodiscard]] inline std::optional<std::int64_t> rounded(WideAmount numerator, WideAmount denominator) {
    WideAmount const result = (2 * numerator + denominator) / (2 * denominator);
    if (result > largestAmount) return std::nullopt;
    return static_cast<std::int64_t>(result);
}

// quantity × unit price × (1 − discount) of a line without errors; nothing beyond `largestAmount`.
[[nodiscard]] inline std::optional<std::int64_t> lineAmount(QuoteLine const& line) {
    constexpr WideAmount wholePercent = 100'00;
    if (line.quantityThousandths > largestAmount || line.unitPriceMinor > largestAmount) return std::nullopt;
    WideAmount const exact = WideAmount{line.quantityThousandths} * line.unitPriceMinor;
    return rounded(exact * (wholePercent - line.discountHundredths), 1000 * wholePercent);
}

}  // namespace diwan::drafting
