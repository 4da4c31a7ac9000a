// Structured logs: one JSON object a line on standard error. Names of events, ids and counts only: never
// text, never tokens, never a header.
//
//   log.event("push", {{"token", holder.id}}, {{"entries", 12}, {"status", 200}});
//
// Thread-safe.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <mutex>
#include <string_view>
#include <utility>

#include "base/clock.hpp"

namespace diwan::backend {

class Log {
  public:
    using Words = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    using Numbers = std::initializer_list<std::pair<std::string_view, std::int64_t>>;
    void event(std::string_view name, Words words, Numbers numbers);

  private:
    SystemClock m_clock;
    std::mutex m_mutex;
};

}  // namespace diwan::backend
