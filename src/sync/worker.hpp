// Worker: the one thread of a process that owns the store and the network. The office's main thread only
// hands it jobs.
//
//   Worker worker({.database = profile / "diwan.sqlite"}, [] { /* something changed: repaint */ });
//   worker.post([](Result<store::Store*> store) { … });          // runs on the worker, in order
//   worker.syncNow([](SyncReport const& report) { … });          // called on the worker
//   worker.status();                                              // any thread, at once
//   worker.stop();                                                // joins; nothing runs afterwards
//
// `onChange` and all callbacks run on the worker's thread; whoever needs another thread hops by himself. An
// unreachable server delays nothing: stop() interrupts a running request within a second, jobs go before the
// network.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "language/language.hpp"
#include "store/store.hpp"

namespace diwan::sync {

class Transport;

struct ServerSettings {
    std::string url;          // "https://10.0.0.5:8745"; empty: no server, local only
    std::string token;        // bearer token; never logged
    std::string fingerprint;  // SHA-256 of the server's certificate, hexadecimal; empty: the system's
                              // authorities decide
    bool operator==(ServerSettings const&) const = default;
};

enum class Connection { LocalOnly, UpToDate, Working, Offline, Refused };

struct Status {
    Connection connection = Connection::LocalOnly;
    std::size_t waiting = 0;  // entries the server has not confirmed
    // Why Offline or Refused, or why the store can't be used; with UpToDate: why the last of the waiting
    // entries was refused by the server, the others having gone.
    std::optional<Problem> problem;
    std::string lastContact;  // RFC 3339; empty: never
    bool operator==(Status const&) const = default;
};

struct SyncReport {
    std::size_t sent = 0;
    std::size_t received = 0;
    Status status;
};

class Worker {
  public:
    struct Settings {
        std::filesystem::path database;
        ServerSettings server;
    };
    // How a server is reached; the default speaks HTTP (http_transport.hpp). Tests put something else in its
    // place.
    using Connect = std::function<Result<std::unique_ptr<Transport>>(ServerSettings const&)>;
    using Job = std::function<void(Result<store::Store*>)>;  // the store, or why it can't be opened

    // Returns at once; the store is opened on the worker's thread, when the first job or exchange needs it.
    Worker(Settings settings, std::function<void()> onChange);
    Worker(Settings settings, std::function<void()> onChange, Connect connect);
    ~Worker();  // as stop()
    Worker(Worker const&) = delete;
    Worker& operator=(Worker const&) = delete;

    void configure(ServerSettings server);  // applies at once
    void post(Job job);                     // dropped after stop()
    void syncNow(std::function<void(SyncReport const&)> done);
    // Asks a server who we are, without touching the store: the options page's Test button. The answer is the
    // server's greeting in the user's language: "Diwan server Atelier, signed in as Nadia (member)".
    void test(ServerSettings server, std::function<void(Result<std::string>)> answer,
              Language language = Language::French);
    [[nodiscard]] Status status() const;
    void stop();  // jobs already posted are done first: what was confirmed is stored

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace diwan::sync
