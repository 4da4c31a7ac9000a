#include "bridge/alarm.hpp"

#include "bridge/guard.hpp"

namespace diwan::office {

Alarm::~Alarm() {
    stop();
}

void Alarm::at(Instant when) {
    std::lock_guard const lock(m_mutex);
    if (m_stopped || (m_when && *m_when <= when)) return;
    m_when = when;
    if (!m_thread.joinable()) m_thread = std::thread([this] { loop(); });
    m_wake.notify_one();
}

void Alarm::stop() noexcept {
    guarded("alarm.stop", [this] {
        {
            std::lock_guard const lock(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable()) m_thread.join();
    });
}

void Alarm::loop() {
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (!m_when) {
            m_wake.wait(lock);
        } else if (*m_when > std::chrono::system_clock::now()) {
            m_wake.wait_until(lock, Instant(*m_when));
        } else {
            m_when.reset();
            lock.unlock();
            guarded("alarm", m_ring);
            lock.lock();
        }
    }
}

}  // namespace diwan::office
