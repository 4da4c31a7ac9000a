#include "sync/transport.hpp"

#include <sys/socket.h>

namespace diwan::sync {

void Interruption::interrupt() {
    m_interrupted = true;
    std::lock_guard const lock(m_mutex);
    // The system call, not Poco's shutdown: that one would speak TLS on a session another thread is using.
    if (m_socket >= 0) ::shutdown(m_socket, SHUT_RDWR);
}

void Interruption::watch(int socket) {
    std::lock_guard const lock(m_mutex);
    m_socket = socket;
    if (m_interrupted) ::shutdown(m_socket, SHUT_RDWR);
}

void Interruption::unwatch() {
    std::lock_guard const lock(m_mutex);
    m_socket = -1;
}

}  // namespace diwan::sync
