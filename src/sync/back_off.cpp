#include "sync/back_off.hpp"

#include <algorithm>

namespace diwan::sync {

std::chrono::milliseconds BackOff::afterFailure() {
    constexpr std::int64_t longest = 5 * 60 * 1000;
    std::int64_t const whole =
        std::min<std::int64_t>(longest, std::int64_t{1000} << std::min(m_failures, 10));
    ++m_failures;
    std::uniform_int_distribution<std::int64_t> factor(whole / 2, whole);
    return std::chrono::milliseconds(factor(m_random));
}

}  // namespace diwan::sync
