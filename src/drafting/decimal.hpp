// Decimal numbers as people and files write them, read exactly into integers.
//
//   parseDecimal("38 500,50", 2)      // 3850050
//   parseDecimal("1.5", 3)            // 1500
//
// Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace diwan::drafting {

// The number times 10^decimals. Spaces (also no-break ones) group digits, a comma or a point separates
// decimals, a minus may lead. Problem "number.invalid": no number, more decimals than asked for, or beyond
// ±10^15 when scaled.
Result<std::int64_t> parseDecimal(std::string_view text, int decimals);

// The way back, for files: a point, no grouping. `fullDecimal(3850000, 2)` is "38500.00", `shortDecimal(550,
// 2)` is "5.5".
[[nodiscard]] std::string fullDecimal(std::int64_t scaled, int decimals);
[[nodiscard]] std::string shortDecimal(std::int64_t scaled, int decimals);

}  // namespace diwan::drafting
