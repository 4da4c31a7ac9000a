// Postman: the thread that waits for the network so that the worker never does. Carries one request at a
// time, in order.
//
//   Postman postman;
//   auto errand = postman.send(transport, request, [](Result<Answer> answer) { … });   // called on the
//   postman's thread errand->interrupt();                                          // running or still
//   waiting, it returns soon
//
// send() may be called from any thread. The destructor interrupts, drops what waits, and joins.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "sync/transport.hpp"

namespace diwan::sync {

class Postman {
  public:
    using Deliver = std::function<void(Result<Answer>)>;
    Postman();
    ~Postman();
    Postman(Postman const&) = delete;
    Postman& operator=(Postman const&) = delete;

    // Shared, because the worker may have changed servers while a request is still on its way.
    std::shared_ptr<Interruption> send(std::shared_ptr<Transport> transport, Request request,
                                       Deliver deliver);

  private:
    struct Errand {
        std::shared_ptr<Transport> transport;
        Request request;
        Deliver deliver;
        std::shared_ptr<Interruption> interruption;
    };
    void run();
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Errand> m_errands;
    std::shared_ptr<Interruption> m_running;
    bool m_stopping = false;
    std::thread m_thread;  // last: it uses all of the above
};

// A thread that takes no signals: those of the office belong to the office, and a broken connection must not
// raise SIGPIPE, which OpenSSL's writes would (it is directed at the writing thread, where it stays blocked).
void blockSignals();

}  // namespace diwan::sync
