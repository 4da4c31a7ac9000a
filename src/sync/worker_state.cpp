#include "sync/worker_state.hpp"

#include <random>

#include "language/messages.hpp"
#include "sync/server_address.hpp"

namespace diwan::sync {

namespace {

using namespace std::chrono_literals;

constexpr int patienceSeconds = 20;
constexpr auto hastyAnswer =
    1s;  // an empty answer this quick means that the server does not hold answers back
constexpr auto modestPause = 2s;

bool isRefusal(std::string const& code) {
    for (char const* refusal : {"server.token-refused", "server.forbidden", "server.fingerprint",
                                "server.certificate-expired", "server.certificate-untrusted",
                                "server.insecure", "server.address", "server.strange", "server.encryption"})
        if (code == refusal) return true;
    return false;
}

std::string shownAddress(ServerSettings const& server) {
    Result<ServerAddress> const address = readAddress(server.url);
    return address ? address->shown() : server.url;
}

}  // namespace

Worker::State::State(Settings settings, std::function<void()> onChange, Connect connect)
    : m_database(std::move(settings.database)),
      m_onChange(std::move(onChange)),
      m_connect(std::move(connect)),
      m_backOff(std::random_device{}()),
      m_postman(std::make_unique<Postman>()) {
    m_tasks.push_back([this, server = std::move(settings.server)] { configure(server); });
    m_thread = std::thread([this] { work(); });
}

Worker::State::~State() {
    stop();
}

void Worker::State::give(std::function<void()> task) {
    {
        std::lock_guard const lock(m_mutex);
        if (m_stopping) return;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
}

Status Worker::State::status() const {
    std::lock_guard const lock(m_mutex);
    return m_status;
}

bool Worker::State::isStopping() const {
    std::lock_guard const lock(m_mutex);
    return m_stopping;
}

void Worker::State::stop() {
    {
        std::lock_guard const lock(m_mutex);
        if (m_stopping && !m_thread.joinable()) return;
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void Worker::State::work() {
    blockSignals();
    std::unique_lock lock(m_mutex);
    while (true) {
        auto const hasWork = [this] { return m_stopping || !m_tasks.empty(); };
        if (m_transport && !m_underWay) {
            m_wake.wait_until(lock, m_due, hasWork);
        } else {
            m_wake.wait(lock, hasWork);
        }
        if (m_tasks.empty() && m_stopping) break;
        if (!m_tasks.empty()) {
            std::function<void()> const task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            attempt(task);
        } else {
            lock.unlock();
        }
        proceed();
        lock.lock();
    }
    lock.unlock();
    m_postman.reset();  // interrupts and joins; its deliveries are no longer taken
    m_exchange.reset();
    m_store.reset();
    m_transport.reset();
}

void Worker::State::attempt(std::function<void()> const& task) {
    try {
        task();
    } catch (std::exception const& exception) {
        // A mistake in one job must not end the office that the worker lives in.
        show(status().connection, Problem{.code = "job.failed", .arguments = {}, .detail = exception.what()});
    }
}

Result<store::Store*> Worker::State::openStore() {
    if (m_store) return m_store.get();
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(m_database, m_ids, m_clock);
    if (!opened) return opened.error();
    m_store = std::move(*opened);
    m_exchange.emplace(*m_store);
    noteServer();
    return m_store.get();
}

void Worker::State::noteServer() {
    std::string const wanted = m_server.url.empty() ? "" : "yes";
    Result<std::string> const noted = m_store->meta("server.configured");
    // If it can't be noted now, the next start does it.
    if (noted && *noted != wanted) (void)m_store->setMeta("server.configured", wanted);
}

void Worker::State::run(Job const& job) {
    Result<store::Store*> const store = openStore();
    job(store);
    if (!store) {
        show(status().connection, store.error());
        return;
    }
    Status const before = status();
    if (before.problem && before.problem->code.starts_with("store.")) show(before.connection, std::nullopt);
    refreshWaiting();
}

void Worker::State::refreshWaiting() {
    if (!m_store) return;
    Result<store::Waiting> const waiting = m_store->waiting();
    Result<std::vector<store::Entry>> const next = m_store->outbox(1);
    m_outgoing = next && !next->empty();
    Status const before = status();
    if (!waiting || waiting->count == before.waiting) return;
    {
        std::lock_guard const lock(m_mutex);
        m_status.waiting = waiting->count;
    }
    m_onChange();
}

void Worker::State::configure(ServerSettings const& server) {
    if (server == m_server && m_transport) return;
    m_server = server;
    ++m_generation;
    if (m_underWay) m_underWay->interrupt();
    m_underWay.reset();
    m_transport.reset();
    m_isSettled = false;
    m_backOff.reset();
    if (m_store) noteServer();
    if (m_server.url.empty()) {
        show(Connection::LocalOnly, std::nullopt);
        report();
        return;
    }
    Result<std::unique_ptr<Transport>> transport = m_connect(m_server);
    if (!transport) {
        show(Connection::Refused, transport.error());
        report();
        return;
    }
    m_transport = std::move(*transport);
    if (m_store)
        (void)m_store->offerRefusedAgain();  // if this fails they are offered at the next change of settings
    refreshWaiting();
    m_hurried = true;
}

void Worker::State::syncNow(std::function<void(SyncReport const&)> done) {
    m_asking.push_back(std::move(done));
    if (!m_transport) {
        report();
        return;
    }
    Result<store::Store*> const store = openStore();
    if (store) (void)(*store)->offerRefusedAgain();
    refreshWaiting();
    m_isSettled = false;
    m_hurried = true;
}

void Worker::State::test(ServerSettings const& server, std::function<void(Result<std::string>)> answer,
                         Language language) {
    Result<std::unique_ptr<Transport>> transport = m_connect(server);
    if (!transport) {
        answer(transport.error());
        return;
    }
    if (m_underWay) m_underWay->interrupt();  // it is repeated afterwards
    Request const request{.method = "GET", .path = "/v1/whoami", .body = ""};
    std::string const address = shownAddress(server);
    auto judge = [answer = std::move(answer), language, address](Result<Answer> const& received) {
        auto const named = [&](char const* code) { return Problem{.code = code, .arguments = {address}}; };
        if (!received) return answer(received.error());
        if (received->status == 401) return answer(named("server.token-refused"));
        if (received->status >= 500) return answer(named("server.busy"));
        Result<Greeting> const greeting = readGreeting(received->body);
        if (received->status != 200 || !greeting) return answer(named("server.strange"));
        answer(
            language::message(language, "server.greeting", {greeting->name, greeting->user, greeting->role}));
    };
    m_postman->send(std::move(*transport), request,
                    [this, judge = std::move(judge)](Result<Answer> received) {
                        give([judge, received = std::move(received)] { judge(received); });
                    });
}

void Worker::State::proceed() {
    if (!m_transport || isStopping()) return;
    if (m_underWay) {
        if (m_isPatient && (m_outgoing || m_hurried)) m_underWay->interrupt();
        return;
    }
    auto const now = std::chrono::steady_clock::now();
    if (m_due > now && !m_hurried && !(m_isSettled && m_outgoing)) return;
    if (Result<store::Store*> const store = openStore(); !store) {
        failed(store.error());
        return;
    }
    if (m_outgoing) m_isSettled = false;
    int const patience = m_isSettled && !m_hurried ? patienceSeconds : 0;
    m_hurried = false;
    Result<Request> const request = m_exchange->next(patience);
    if (!request) {
        failed(request.error());
        return;
    }
    m_isPatient = request->patienceSeconds > 0;
    if (!m_isPatient && (m_outgoing || status().connection != Connection::UpToDate))
        show(Connection::Working, std::nullopt);
    m_underWay =
        m_postman->send(m_transport, *request,
                        [this, generation = m_generation, request = *request, now](Result<Answer> answer) {
                            give([this, generation, request, now, answer = std::move(answer)] {
                                answered(generation, request, answer, now);
                            });
                        });
}

void Worker::State::answered(int generation, Request const& request, Result<Answer> answer,
                             SteadyTime asked) {
    if (generation != m_generation) return;
    m_underWay.reset();
    auto const now = std::chrono::steady_clock::now();
    m_due = now;
    if (!answer && answer.error().code == "server.interrupted")
        return;  // by ourselves, for something better to do
    if (!answer) return failed(answer.error());
    Result<Progress> const progress = m_exchange->answered(request, *answer);
    if (!progress) return failed(progress.error());
    m_backOff.reset();
    m_round.sent += progress->sent;
    m_round.received += progress->received;
    {
        std::lock_guard const lock(m_mutex);
        m_status.lastContact = toRfc3339(m_clock.now());
    }
    refreshWaiting();
    if (progress->received > 0) m_onChange();
    bool const isNews = progress->received > 0 || progress->sent > 0;
    if (request.patienceSeconds > 0 && !isNews && now - asked < hastyAnswer) m_due = now + modestPause;
    m_isSettled = progress->settled;
    if (m_isSettled) settled();
}

void Worker::State::settled() {
    std::optional<Problem> leftBehind;
    if (Result<store::Waiting> const waiting = m_store->waiting(); waiting && !waiting->lastProblem.empty())
        leftBehind =
            Problem{.code = waiting->lastProblem, .arguments = {shownAddress(m_server)}, .detail = ""};
    show(Connection::UpToDate, leftBehind);
    report();
}

void Worker::State::failed(Problem problem) {
    m_due = std::chrono::steady_clock::now() + m_backOff.afterFailure();
    m_isSettled = false;
    m_hurried = false;
    if (problem.arguments.empty()) problem.arguments = {shownAddress(m_server)};
    Connection const connection = isRefusal(problem.code) ? Connection::Refused : Connection::Offline;
    show(connection, std::move(problem));
    report();
}

void Worker::State::show(Connection connection, std::optional<Problem> problem) {
    {
        std::lock_guard const lock(m_mutex);
        if (m_status.connection == connection && m_status.problem == problem) return;
        m_status.connection = connection;
        m_status.problem = std::move(problem);
    }
    m_onChange();
}

void Worker::State::report() {
    std::vector<std::function<void(SyncReport const&)>> const asking = std::exchange(m_asking, {});
    m_round.status = status();
    for (auto const& done : asking)
        done(m_round);
    m_round = {};
}

}  // namespace diwan::sync
