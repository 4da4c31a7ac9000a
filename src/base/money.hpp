// Money: an integer number of minor units with its currency. No floating point comes near it.
//
//   Money price{.minor = 38'500'00, .currency = "DZD"};   // 38 500,00 DA
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace diwan {

struct Money {
    std::int64_t minor = 0;        // centimes, or millimes where the currency has three decimals
    std::string currency = "DZD";  // ISO 4217
    bool operator==(Money const&) const = default;
};

// Decimals of a currency: 3 for TND and the other dinars divided in 1000 (ISO 4217), otherwise 2.
[[nodiscard]] int decimalsOf(std::string_view currency);

// numerator / denominator rounded half away from zero ("half-up" of commercial rounding). denominator > 0.
[[nodiscard]] std::int64_t divideHalfUp(std::int64_t numerator, std::int64_t denominator);

}  // namespace diwan
