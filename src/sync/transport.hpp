// Transport: carries one request to a server and brings its answer. The network as a small interface, so that
// the rest is tested without it.
//
//   Interruption interruption;                       // another thread may call interruption.interrupt()
//   Result<Answer> answer = transport.send(request, interruption);
//
// One thread sends at a time; interrupt() may be called from any thread, and makes send() return within a
// second with "server.interrupted".
#pragma once

#include <atomic>
#include <mutex>

#include "base/result.hpp"
#include "sync/messages.hpp"

namespace diwan::sync {

class Interruption {
  public:
    void interrupt();
    [[nodiscard]] bool interrupted() const { return m_interrupted; }
    // While watched, a socket is shut down by interrupt(), which wakes whoever reads from it.
    void watch(int socket);
    void unwatch();

  private:
    std::atomic<bool> m_interrupted = false;
    std::mutex m_mutex;
    int m_socket = -1;
};

class Transport {
  public:
    virtual ~Transport() = default;
    virtual Result<Answer> send(Request const& request, Interruption& interruption) = 0;
};

}  // namespace diwan::sync
