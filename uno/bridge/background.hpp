// Background: one thread for pure computation (reading a document), beside the worker that owns the store.
//
//   background.run([text, stop] { auto reading = reading::read(text, …); … });
//
// Jobs must not touch UNO: the session joins this thread while the office quits. Owner: the session.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace diwan::office {

class Background {
  public:
    Background() = default;
    ~Background();
    void run(std::function<void()> job);
    void stop() noexcept;  // joins; jobs that were not begun are dropped
    // True once stop() was called: long jobs look at it.
    [[nodiscard]] std::atomic<bool> const& stopping() const { return m_stopping; }

  private:
    void loop();
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;  // started with the first job
};

}  // namespace diwan::office
