// What a Worker does on its thread: a queue of tasks, and between them at most one request on its way to the
// server. Internal to this folder. give(), status() and stop() may be called from any thread; everything else
// is the worker's own.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "base/clock.hpp"
#include "base/uuid.hpp"
#include "sync/back_off.hpp"
#include "sync/exchange.hpp"
#include "sync/postman.hpp"
#include "sync/worker.hpp"

namespace diwan::sync {

struct Worker::State {
  public:
    State(Settings settings, std::function<void()> onChange, Connect connect);
    ~State();

    void give(std::function<void()> task);
    [[nodiscard]] Status status() const;
    void stop();

    void configure(ServerSettings const& server);
    void run(Job const& job);
    void syncNow(std::function<void(SyncReport const&)> done);
    void test(ServerSettings const& server, std::function<void(Result<std::string>)> answer,
              Language language);

  private:
    using SteadyTime = std::chrono::steady_clock::time_point;
    void work();
    void attempt(std::function<void()> const& task);
    Result<store::Store*> openStore();
    void noteServer();  // for programs that open the same store: numbers then come from the server
    void refreshWaiting();
    void proceed();  // starts the next request if it is time for one
    void answered(int generation, Request const& request, Result<Answer> answer, SteadyTime asked);
    void failed(Problem problem);
    void settled();
    void show(Connection connection, std::optional<Problem> problem);
    void report();
    [[nodiscard]] bool isStopping() const;

    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::filesystem::path m_database;
    std::function<void()> m_onChange;
    Connect m_connect;

    // The worker's own.
    ServerSettings m_server;
    std::unique_ptr<store::Store> m_store;
    std::optional<Exchange> m_exchange;
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<Interruption> m_underWay;  // of the request on its way, if any
    bool m_isPatient = false;  // that request may be held by the server and given up at any time
    int m_generation = 0;      // answers to requests of earlier settings are dropped
    bool m_outgoing = false;   // the outbox has something to offer
    bool m_hurried = false;    // a person asked, or settings changed: no waiting
    bool m_isSettled = false;  // the last round ended with nothing left to do
    SteadyTime m_due;
    BackOff m_backOff;
    std::vector<std::function<void(SyncReport const&)>> m_asking;
    SyncReport m_round;

    // Shared.
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_stopping = false;
    Status m_status;

    // Last, in this order: the postman's deliveries give tasks, the worker's thread uses all of the above.
    std::unique_ptr<Postman> m_postman;
    std::thread m_thread;
};

}  // namespace diwan::sync
