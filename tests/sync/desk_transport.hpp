// A server without sockets: the desk over a store of its own, behind the Transport interface, with faults on
// demand.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

#include "profile.hpp"
#include "sync/desk.hpp"
#include "sync/transport.hpp"

namespace diwan::sync {

class DeskServer {
  public:
    explicit DeskServer(std::string const& file = "server.sqlite") : m_file(m_folder / file) { start(); }

    Answer answer(Request const& request, std::string_view user) {
        std::lock_guard const lock(m_mutex);
        if (request.path == "/v1/numbers") {
            Result<store::NumberWish> const wish = readWish(request.body);
            if (!wish) return problem(400, wish.error().code);
            auto const lent = m_store->lend(*wish, user);
            if (!lent) return problem(422, lent.error().code);
            return {200, "application/json",
                    write(LoanAnswer{m_store->logId().value(), m_store->head().value(), lent->entry})};
        }
        if (request.method == "POST") {
            Result<Offer> const offer = readOffer(request.body, user);
            if (!offer) return problem(400, offer.error().code);
            auto const accepted = m_store->accept(offer->entries).value();
            return {200, "application/json",
                    write(answerTo(*offer, accepted, m_store->logId().value(), m_store->head().value()))};
        }
        if (request.path == "/v1/whoami")
            return {200, "application/json",
                    write(Greeting{
                        .version = "1", .name = "Atelier", .user = std::string(user), .role = "member"})};
        std::int64_t const since = std::stoll(request.path.substr(request.path.find("since=") + 6));
        Result<ChangesAnswer> const changes = changesSince(*m_store, since, 7);
        if (!changes) return problem(409, changes.error().code);
        return {200, "application/json", write(*changes)};
    }
    [[nodiscard]] bool hasNews(std::int64_t since) { return head() > since; }
    // Also while a worker asks for news: a store is for one thread at a time.
    [[nodiscard]] std::int64_t head() {
        std::lock_guard const lock(m_mutex);
        return m_store->head().value();
    }
    // Only while nobody else uses the server.
    store::Store& store() { return *m_store; }
    void restart() {
        m_store.reset();
        start();
    }

  private:
    static Answer problem(int status, std::string const& code) {
        return {status, "application/problem+json", R"({"code":")" + code + "\"}"};
    }
    void start() { m_store = store::Store::open(m_file, m_ids, m_clock, store::OnDamage::Leave).value(); }
    store::Folder m_folder;
    std::filesystem::path m_file;
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::unique_ptr<store::Store> m_store;
    std::mutex m_mutex;
};

// What the wire does, shared with the test that turns it off and on.
struct Wire {
    std::atomic<bool> isCut = false;
    std::atomic<bool> isStuck = false;  // takes requests and never answers
    std::atomic<int> status = 0;        // answers this instead, if not 0
    std::atomic<int> requests = 0;
};

class DeskTransport final : public Transport {
  public:
    DeskTransport(DeskServer& server, Wire& wire, std::string user)
        : m_server(server), m_wire(wire), m_user(std::move(user)) {}
    Result<Answer> send(Request const& request, Interruption& interruption) override {
        using namespace std::chrono_literals;
        ++m_wire.requests;
        Problem const interrupted{.code = "server.interrupted", .arguments = {"desk"}};
        while (m_wire.isStuck) {
            if (interruption.interrupted()) return interrupted;
            std::this_thread::sleep_for(2ms);
        }
        if (m_wire.isCut) return Problem{.code = "server.unreachable", .arguments = {"desk"}};
        if (int const status = m_wire.status; status != 0) return Answer{status, "text/plain", "no"};
        if (request.patienceSeconds > 0) {
            std::int64_t const since = std::stoll(request.path.substr(request.path.find("since=") + 6));
            while (!m_server.hasNews(since)) {
                if (interruption.interrupted()) return interrupted;
                if (m_wire.isCut) return Problem{.code = "server.unreachable", .arguments = {"desk"}};
                std::this_thread::sleep_for(2ms);
            }
        }
        return m_server.answer(request, m_user);
    }

  private:
    DeskServer& m_server;
    Wire& m_wire;
    std::string m_user;
};

}  // namespace diwan::sync
