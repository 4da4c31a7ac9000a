// The server's half of Store: numbering, chaining, the feed.
#include "store/hash_chain.hpp"
#include "store/statements.hpp"
#include "store/store.hpp"

namespace diwan::store {

Result<std::vector<Store::Accepted>> Store::accept(std::vector<Entry> const& entries) {
    return guarded([&]() -> Result<std::vector<Accepted>> {
        std::vector<Entry> offered;
        for (Entry const& entry : entries) {
            Result<Entry> good = checked(entry);
            if (!good) return good.error();
            offered.push_back(std::move(*good));
        }
        std::vector<Accepted> answers;
        std::set<std::string> entities;
        Transaction transaction(m_database);
        auto [head, hash] = m_statements->head();
        for (Entry& entry : offered) {
            if (std::optional<Entry> known = m_statements->entryByOp(entry.op)) {
                Applied const applied = sameContents(*known, entry) ? Applied::Duplicate : Applied::Conflict;
                answers.push_back({.applied = applied, .entry = std::move(*known)});
                continue;
            }
            std::string const receivedAt = toRfc3339(m_clock.now());
            std::string const salt = randomHex(16);
            std::string const commitment = commitmentOf(entry, salt);
            entry.sequence = ++head;
            entry.hash = hash = chained(hash, entry, receivedAt, commitment);
            m_statements->insert(entry);
            m_statements->of("UPDATE journal SET received_at=?, salt=?, commitment=? WHERE op=?")
                ->bind(receivedAt, salt, commitment, entry.op)
                .run();
            entities.insert(entry.entity);
            answers.push_back({.applied = Applied::New, .entry = entry});
        }
        m_statements->rebuildAll(entities);
        transaction.commit();
        return answers;
    });
}

Result<std::vector<Entry>> Store::feed(std::int64_t since, std::size_t most) {
    return guarded([&]() -> Result<std::vector<Entry>> {
        Lease query = m_statements->of("SELECT " DIWAN_ENTRY_COLUMNS
                                       " FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?");
        query->bind(since, static_cast<std::int64_t>(most));
        std::vector<Entry> entries;
        while (query->step())
            entries.push_back(Statements::entryOf(query.row()));
        return entries;
    });
}

Result<std::string> Store::logId() {
    return meta("log");
}

Result<std::int64_t> Store::head() {
    return guarded([&]() -> Result<std::int64_t> { return m_statements->head().first; });
}

Result<ChainCheck> Store::verifyChain() {
    return guarded([&]() -> Result<ChainCheck> {
        ChainCheck check;
        std::string previous;
        Lease query =
            m_statements->of("SELECT " DIWAN_ENTRY_COLUMNS
                             ", received_at, salt, commitment FROM journal WHERE sequence IS NOT NULL"
                             " ORDER BY sequence");
        query->bind();
        while (query->step()) {
            Entry const entry = Statements::entryOf(query.row());
            std::string const commitment = query->text(12);
            bool const fits = entry.sequence == check.checked + 1 &&
                              commitmentOf(entry, query->text(11)) == commitment &&
                              chained(previous, entry, query->text(10), commitment) == entry.hash;
            if (!fits) {
                // A missing entry is where the gap is, not where the next one stands.
                check.firstBroken = entry.sequence > check.checked + 1 ? check.checked + 1 : entry.sequence;
                return check;
            }
            previous = entry.hash;
            ++check.checked;
        }
        return check;
    });
}

}  // namespace diwan::store
