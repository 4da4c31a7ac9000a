// How long to wait after failures: 1 s, doubled up to 5 minutes, times a random factor of 0.5 to 1, so that
// the laptops of an office do not come back all at once. One thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <random>

namespace diwan::sync {

class BackOff {
  public:
    explicit BackOff(std::uint64_t seed) : m_random(seed) {}
    [[nodiscard]] std::chrono::milliseconds afterFailure();
    void reset() { m_failures = 0; }

  private:
    std::mt19937_64 m_random;
    int m_failures = 0;
};

}  // namespace diwan::sync
