#include "base/uuid.hpp"

#include <cstdio>

namespace diwan {

namespace {

std::mt19937_64 seededGenerator() {
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    return std::mt19937_64(seed);
}

}  // namespace

UuidSource::UuidSource(Clock const& clock) : m_clock(clock), m_random(seededGenerator()) {}

std::string UuidSource::next() {
    std::lock_guard const lock(m_mutex);
    std::int64_t const milliseconds = m_clock.now().time_since_epoch().count();
    // RFC 9562 §6.2, method 1: the 12 bits behind the time count within one millisecond and carry into it.
    if (milliseconds > m_lastMilliseconds) {
        m_lastMilliseconds = milliseconds;
        m_counter = static_cast<std::uint32_t>(m_random() & 0x7ff);
    } else if (++m_counter > 0xfff) {
        ++m_lastMilliseconds;
        m_counter = 0;
    }
    std::uint64_t const tail = (m_random() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    auto const time = static_cast<std::uint64_t>(m_lastMilliseconds);
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-7%03x-%04x-%012llx",
                  static_cast<unsigned>(time >> 16 & 0xffffffff), static_cast<unsigned>(time & 0xffff),
                  m_counter, static_cast<unsigned>(tail >> 48),
                  static_cast<unsigned long long>(tail & 0xffffffffffffULL));
    return text;
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        char const c = text[i];
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    }
    return true;
}

}  // namespace diwan
