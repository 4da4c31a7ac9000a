#include "backend/ledger.hpp"

#include <iterator>

namespace diwan::backend {

namespace {

constexpr std::size_t mostWaiting = 2000;   // pushes
constexpr std::size_t mostTogether = 2000;  // entries of one commit
constexpr std::size_t mostReaders = 8;

Problem busy() {
    return Problem{.code = "server.busy", .arguments = {"diwand"}, .detail = ""};
}

}  // namespace

Result<std::unique_ptr<Ledger>> Ledger::open(DataFolder const& folder) {
    std::unique_ptr<Ledger> ledger(new Ledger(folder));  // the constructor is private
    Result<std::unique_ptr<store::Store>> writer = folder.openStore(ledger->m_ids, ledger->m_clock);
    if (!writer) return writer.error();
    ledger->m_writer = std::move(*writer);
    Result<std::int64_t> const head = ledger->m_writer->head();
    Result<std::string> const log = ledger->m_writer->logId();
    Result<std::string> const name = ledger->m_writer->meta("name");
    if (!head) return head.error();
    if (!log) return log.error();
    if (!name) return name.error();
    ledger->m_head = *head;
    ledger->m_log = *log;
    ledger->m_name = *name;
    ledger->m_thread = std::thread([raw = ledger.get()] { raw->write(); });
    return ledger;
}

Ledger::~Ledger() {
    stop();
}

void Ledger::stop() {
    {
        std::lock_guard const lock(m_mutex);
        m_stopping = true;
    }
    m_work.notify_all();
    m_news.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

Result<Ledger::Accepted> Ledger::accept(std::vector<store::Entry> entries) {
    if (entries.empty()) return Accepted{};
    std::size_t const count = entries.size();
    return queued({.entries = std::move(entries), .count = count, .answer = {}, .wish = {}});
}

Result<store::Store::Accepted> Ledger::lend(store::NumberWish const& wish, std::string_view author) {
    Result<Accepted> lent =
        queued({.entries = {}, .count = 0, .answer = {}, .wish = std::pair(wish, std::string(author))});
    if (!lent) return lent.error();
    return std::move(lent->front());
}

Result<Ledger::Accepted> Ledger::queued(Job job) {
    std::future<Result<Accepted>> answer = job.answer.get_future();
    {
        std::lock_guard const lock(m_mutex);
        if (m_stopping || m_jobs.size() >= mostWaiting) return busy();
        m_jobs.push_back(std::move(job));
    }
    m_work.notify_one();
    return answer.get();
}

void Ledger::write() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_work.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty()) return;
        std::vector<Job> group;
        std::size_t entries = 0;
        // A wish for numbers is a commit of its own, in its turn.
        bool const isWish = m_jobs.front().wish.has_value();
        while (!m_jobs.empty() && entries < mostTogether && (group.empty() || !isWish) &&
               m_jobs.front().wish.has_value() == isWish) {
            entries += m_jobs.front().entries.size();
            group.push_back(std::move(m_jobs.front()));
            m_jobs.pop_front();
        }
        lock.unlock();
        if (isWish)
            lendNow(group.front());
        else
            commit(group);
        lock.lock();
    }
}

void Ledger::lendNow(Job& job) {
    Result<store::Store::Accepted> lent = [&]() -> Result<store::Store::Accepted> {
        try {
            return m_writer->lend(job.wish->first, job.wish->second);
        } catch (std::exception const& exception) {
            return Problem{.code = "server.busy", .arguments = {"diwand"}, .detail = exception.what()};
        }
    }();
    if (!lent) return job.answer.set_value(lent.error());
    {
        std::lock_guard const lock(m_mutex);
        m_head = std::max(m_head, lent->entry.sequence);
    }
    m_news.notify_all();
    Accepted answer;
    answer.push_back(std::move(*lent));
    job.answer.set_value(std::move(answer));
}

void Ledger::commit(std::vector<Job>& group) {
    std::vector<store::Entry> all;
    for (Job& job : group)
        std::move(job.entries.begin(), job.entries.end(), std::back_inserter(all));
    // Entries are judged one by one in there (new, known, in conflict): one push can't spoil its neighbours'.
    Result<Accepted> accepted = [&]() -> Result<Accepted> {
        try {
            return m_writer->accept(all);
        } catch (std::exception const& exception) {
            return Problem{.code = "server.busy", .arguments = {"diwand"}, .detail = exception.what()};
        }
    }();
    if (!accepted) {
        for (Job& job : group)
            job.answer.set_value(accepted.error());
        return;
    }
    {
        std::lock_guard const lock(m_mutex);
        for (store::Store::Accepted const& one : *accepted)
            if (one.applied == store::Applied::New) m_head = std::max(m_head, one.entry.sequence);
    }
    m_news.notify_all();
    auto next = std::make_move_iterator(accepted->begin());
    for (Job& job : group) {
        auto const end = next + static_cast<std::ptrdiff_t>(job.count);
        job.answer.set_value(Accepted(next, end));
        next = end;
    }
}

Result<Done> Ledger::read(std::function<void(store::Store&)> const& reading) {
    std::unique_ptr<store::Store> reader;
    {
        std::unique_lock lock(m_readersMutex);
        m_readerFree.wait(lock, [this] { return !m_idleReaders.empty() || m_readers < mostReaders; });
        if (!m_idleReaders.empty()) {
            reader = std::move(m_idleReaders.back());
            m_idleReaders.pop_back();
        } else {
            ++m_readers;
        }
    }
    // Gives the place back however the reading ends.
    struct Return {
        Ledger& ledger;
        std::unique_ptr<store::Store>& reader;
        ~Return() {
            {
                std::lock_guard const lock(ledger.m_readersMutex);
                if (reader) {
                    ledger.m_idleReaders.push_back(std::move(reader));
                } else {
                    --ledger.m_readers;
                }
            }
            ledger.m_readerFree.notify_one();
        }
    } const giveBack{*this, reader};
    if (!reader) {
        Result<std::unique_ptr<store::Store>> opened = m_folder.openStore(m_ids, m_clock);
        if (!opened) return opened.error();
        reader = std::move(*opened);
    }
    reading(*reader);
    return done;
}

bool Ledger::waitForNews(std::int64_t since, std::chrono::milliseconds longest) {
    std::unique_lock lock(m_mutex);
    m_news.wait_for(lock, longest, [&] { return m_stopping || m_head > since; });
    return m_stopping || m_head > since;
}

std::int64_t Ledger::head() const {
    std::lock_guard const lock(m_mutex);
    return m_head;
}

}  // namespace diwan::backend
