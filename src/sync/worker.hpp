// Worker: the one thread of a process that owns the store and the network. The office's main thread only hands it jobs.
//
//   Worker worker({.database = profile / "diwan.sqlite"}, [] { /* something changed: repaint */ });
//   worker.post([](Result<store::Store*> store) { … });          // runs on the worker, in order
//   worker.syncNow([](SyncReport const& report) { … });          // called on the worker
//   worker.status();                                              // any thread, at once
//   worker.stop();                                                // joins; nothing runs afterwards
//
// `onChange` and all callbacks run on the worker's thread; whoever needs another thread hops by himself. An unreachable
// server delays nothing: stop() interrupts a running request within a second, jobs go before the network.
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
#include "store/store.hpp"

namespace diwan::sync {

struct ServerSettings {
    std::string url;          // "https://10.0.0.5:8745"; empty: no server, local only
    std::string token;        // bearer token; never logged
    std::string fingerprint;  // SHA-256 of the server's certificate, hexadecimal; empty: the system's authorities decide
    bool operator==(ServerSettings const&) const = default;
};

enum class Connection { LocalOnly, UpToDate, Working, Offline, Refused };

struct Status {
    Connection connection = Connection::LocalOnly;
    std::size_t waiting = 0;         // entries the server has not confirmed
    std::optional<Problem> problem;  // why Offline or Refused, or why the store can't be used
    std::string lastContact;         // RFC 3339; empty: never
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
    using Job = std::function<void(Result<store::Store*>)>;  // the store, or why it can't be opened

    // Returns at once; the store is opened on the worker's thread, when the first job or exchange needs it.
    Worker(Settings settings, std::function<void()> onChange);
    ~Worker();  // as stop()
    Worker(Worker const&) = delete;
    Worker& operator=(Worker const&) = delete;

    void configure(ServerSettings server);  // applies at once
    void post(Job job);                     // dropped after stop()
    void syncNow(std::function<void(SyncReport const&)> done);
    // Asks a server who we are, without touching the store: the options page's Test button.
    void test(ServerSettings server, std::function<void(Result<std::string>)> answer);  // the server's greeting
    [[nodiscard]] Status status() const;
    void stop();

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace diwan::sync
