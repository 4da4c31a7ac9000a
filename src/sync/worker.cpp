#include "sync/worker.hpp"

#include "sync/http_transport.hpp"
#include "sync/worker_state.hpp"

namespace diwan::sync {

Worker::Worker(Settings settings, std::function<void()> onChange)
    : Worker(std::move(settings), std::move(onChange), connectTo) {}

Worker::Worker(Settings settings, std::function<void()> onChange, Connect connect)
    : m_state(std::make_unique<State>(std::move(settings), std::move(onChange), std::move(connect))) {}

Worker::~Worker() {
    stop();
}

void Worker::configure(ServerSettings server) {
    m_state->give([this, server = std::move(server)] { m_state->configure(server); });
}

void Worker::post(Job job) {
    m_state->give([this, job = std::move(job)] { m_state->run(job); });
}

void Worker::syncNow(std::function<void(SyncReport const&)> done) {
    m_state->give([this, done = std::move(done)]() mutable { m_state->syncNow(std::move(done)); });
}

void Worker::test(ServerSettings server, std::function<void(Result<std::string>)> answer, Language language) {
    m_state->give([this, server = std::move(server), answer = std::move(answer), language]() mutable {
        m_state->test(server, std::move(answer), language);
    });
}

Status Worker::status() const {
    return m_state->status();
}

void Worker::stop() {
    m_state->stop();
}

}  // namespace diwan::sync
