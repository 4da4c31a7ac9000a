// Identifiers made by whoever writes, without asking anybody: UUID version 7 (RFC 9562).
//
//   UuidSource ids;                      // one per process
//   std::string id = ids.next();         // "0190f3c2-…", sorts in the order of making
//
// Thread-safe. Successive ids of one source never go back, even when the machine's clock does.
#pragma once

#include <cstdint>
#include <mutex>
#include <random>
#include <string>
#include <string_view>

#include "base/clock.hpp"

namespace diwan {

class UuidSource {
  public:
    explicit UuidSource(Clock const& clock);
    // 36 characters, lower case.
    [[nodiscard]] std::string next();

  private:
    Clock const& m_clock;
    std::mutex m_mutex;
    std::mt19937_64 m_random;
    std::int64_t m_lastMilliseconds = 0;
    std::uint32_t m_counter = 0;
};

// True for the 36-character form with lower-case hexadecimal digits, any version.
[[nodiscard]] bool isUuid(std::string_view text);

}  // namespace diwan
