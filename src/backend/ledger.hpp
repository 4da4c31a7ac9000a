// Ledger: the server's one writer and its readers. Pushes that arrive together share one commit and one
// fsync.
//
//   Result<std::unique_ptr<Ledger>> ledger = Ledger::open(folder);
//   auto accepted = (*ledger)->accept(entries);              // answers when it is on the disk
//   (*ledger)->read([](store::Store& store) { … });          // on one of a few connections
//   (*ledger)->waitForNews(since, 1s);                       // true as soon as the head is above `since`
//
// All members may be called from any thread. accept() answers "server.busy" when too many pushes wait.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "backend/data_folder.hpp"
#include "store/store.hpp"

namespace diwan::backend {

class Ledger {
  public:
    using Accepted = std::vector<store::Store::Accepted>;

    static Result<std::unique_ptr<Ledger>> open(DataFolder const& folder);
    ~Ledger();
    Ledger(Ledger const&) = delete;
    Ledger& operator=(Ledger const&) = delete;

    Result<Accepted> accept(std::vector<store::Entry> entries);
    // A block of numbers, in a commit of its own between the pushes. Problems: as Store::lend, "server.busy".
    Result<store::Store::Accepted> lend(store::NumberWish const& wish, std::string_view author);
    Result<Done> read(std::function<void(store::Store&)> const& reading);
    bool waitForNews(std::int64_t since, std::chrono::milliseconds longest);
    [[nodiscard]] std::int64_t head() const;
    [[nodiscard]] std::string const& log() const { return m_log; }
    [[nodiscard]] std::string const& name() const { return m_name; }
    void stop();  // waits for the pushes under way; later ones are answered "server.busy"

  private:
    struct Job {
        std::vector<store::Entry> entries;
        std::size_t count = 0;  // of entries, which are moved out before the answer is cut up
        std::promise<Result<Accepted>> answer;
        // Instead of entries: lends numbers.
        std::optional<std::pair<store::NumberWish, std::string>> wish;
    };
    explicit Ledger(DataFolder folder) : m_folder(std::move(folder)) {}
    Result<Accepted> queued(Job job);
    void write();
    void lendNow(Job& job);
    void commit(std::vector<Job>& group);

    DataFolder m_folder;
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::unique_ptr<store::Store> m_writer;
    std::string m_log;
    std::string m_name;
    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_news;
    std::deque<Job> m_jobs;
    std::int64_t m_head = 0;
    bool m_stopping = false;
    std::mutex m_readersMutex;
    std::condition_variable m_readerFree;
    std::vector<std::unique_ptr<store::Store>> m_idleReaders;
    std::size_t m_readers = 0;
    std::thread m_thread;
};

}  // namespace diwan::backend
