#include "base/money.hpp"

namespace diwan {

int decimalsOf(std::string_view currency) {
    for (std::string_view const three : {"TND", "LYD", "KWD", "BHD", "IQD", "JOD", "OMR"})
        if (currency == three) return 3;
    return 2;
}

std::int64_t divideHalfUp(std::int64_t numerator, std::int64_t denominator) {
    std::int64_t const quotient = numerator / denominator;
    std::int64_t const remainder = numerator % denominator;
    std::int64_t const magnitude = remainder < 0 ? -remainder : remainder;
    if (magnitude < denominator - magnitude) return quotient;
    return numerator < 0 ? quotient - 1 : quotient + 1;
}

}  // namespace diwan
