#include "bridge/background.hpp"

#include "bridge/guard.hpp"

namespace diwan::office {

Background::~Background() {
    stop();
}

void Background::run(std::function<void()> job) {
    std::lock_guard const lock(m_mutex);
    if (m_stopping) return;
    m_jobs.push_back(std::move(job));
    if (!m_thread.joinable()) m_thread = std::thread([this] { loop(); });
    m_wake.notify_one();
}

void Background::stop() noexcept {
    guarded("background.stop", [this] {
        {
            std::lock_guard const lock(m_mutex);
            m_stopping = true;
            m_jobs.clear();
        }
        m_wake.notify_one();
        if (m_thread.joinable()) m_thread.join();
    });
}

void Background::loop() {
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_stopping) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        guarded("background", job);
    }
}

}  // namespace diwan::office
