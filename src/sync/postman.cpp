#include "sync/postman.hpp"

#include <csignal>

namespace diwan::sync {

void blockSignals() {
    sigset_t all;
    sigfillset(&all);
    for (int const fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        sigdelset(&all, fault);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

Postman::Postman() : m_thread([this] { run(); }) {}

Postman::~Postman() {
    {
        std::lock_guard const lock(m_mutex);
        m_stopping = true;
        m_errands.clear();
        if (m_running) m_running->interrupt();
    }
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<Interruption> Postman::send(std::shared_ptr<Transport> transport, Request request,
                                            Deliver deliver) {
    auto interruption = std::make_shared<Interruption>();
    {
        std::lock_guard const lock(m_mutex);
        m_errands.push_back({std::move(transport), std::move(request), std::move(deliver), interruption});
    }
    m_wake.notify_all();
    return interruption;
}

void Postman::run() {
    blockSignals();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_errands.empty(); });
        if (m_stopping) return;
        Errand errand = std::move(m_errands.front());
        m_errands.pop_front();
        m_running = errand.interruption;
        lock.unlock();
        Result<Answer> answer = errand.transport->send(errand.request, *errand.interruption);
        lock.lock();
        m_running.reset();
        if (m_stopping) return;
        lock.unlock();
        errand.deliver(std::move(answer));
        errand = {};  // a transport no longer wanted closes its connection here, outside the lock
        lock.lock();
    }
}

}  // namespace diwan::sync
