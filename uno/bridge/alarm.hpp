// Alarm: calls a function at a moment, once: a thread that sleeps until then.
//
//   Alarm alarm([this] { m_mainThread.post([this] { changed(); }); });
//   alarm.at(clock.now() + std::chrono::minutes{1});
//
// Of several moments only the earliest counts; the others must be asked for again when it rings. By the clock
// on the wall, so it also follows when that is set. `ring` runs on the alarm's thread and must not touch UNO.
// Any thread. Owner: the session.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "base/clock.hpp"

namespace diwan::office {

class Alarm {
  public:
    explicit Alarm(std::function<void()> ring) : m_ring(std::move(ring)) {}
    ~Alarm();
    void at(Instant when);  // a moment that is past rings at once
    void stop() noexcept;   // joins

  private:
    void loop();
    std::function<void()> m_ring;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Instant> m_when;
    bool m_stopped = false;
    std::thread m_thread;  // started with the first wish
};

}  // namespace diwan::office
