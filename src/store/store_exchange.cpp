// The client's half of the exchange: outbox, receipts, the feed and the cursor.
#include <algorithm>

#include "store/statements.hpp"
#include "store/store.hpp"

namespace diwan::store {

namespace {

constexpr std::string_view cursorName = "server.cursor";
constexpr std::string_view boundName = "server.log";

std::int64_t toNumber(std::string const& text) {
    return text.empty() ? 0 : std::stoll(text);
}

}  // namespace

Result<std::vector<Entry>> Store::outbox(std::size_t most) {
    return guarded([&]() -> Result<std::vector<Entry>> {
        Lease query = m_statements->of(
            "SELECT j.op, j.entity, j.kind, j.content, j.author, j.device, j.made_at, j.sequence, j.hash, "
            "j.place"
            " FROM outbox o JOIN journal j ON j.op = o.op WHERE o.problem IS NULL ORDER BY o.place LIMIT ?");
        query->bind(static_cast<std::int64_t>(most));
        std::vector<Entry> entries;
        while (query->step())
            entries.push_back(Statements::entryOf(query.row()));
        return entries;
    });
}

Result<Done> Store::acknowledged(std::vector<Entry> const& entries) {
    return guarded([&]() -> Result<Done> {
        Transaction transaction(m_database);
        std::set<std::string> entities;
        for (Entry const& entry : entries) {
            std::optional<Entry> const own = m_statements->entryByOp(entry.op);
            if (!own || entry.sequence <= 0) continue;
            m_statements->number(entry);
            m_statements->of("DELETE FROM outbox WHERE op=?")->bind(entry.op).run();
            entities.insert(own->entity);
        }
        m_statements->rebuildAll(entities);
        transaction.commit();
        return done;
    });
}

Result<Done> Store::refused(std::string_view op, std::string_view problemCode) {
    return guarded([&]() -> Result<Done> {
        m_statements->of("UPDATE outbox SET problem=? WHERE op=?")->bind(problemCode, op).run();
        return done;
    });
}

Result<Done> Store::offerRefusedAgain() {
    return guarded([&]() -> Result<Done> {
        m_statements->of("UPDATE outbox SET problem=NULL WHERE problem IS NOT NULL")->bind().run();
        return done;
    });
}

Result<Done> Store::receive(std::vector<Entry> const& entries) {
    return guarded([&]() -> Result<Done> {
        std::vector<Entry> checkedEntries;
        for (Entry const& entry : entries) {
            Result<Entry> good = checked(entry);
            if (!good) return good.error();
            if (good->sequence <= 0)
                return Problem{.code = "entry.invalid", .arguments = {}, .detail = "sequence"};
            checkedEntries.push_back(std::move(*good));
        }
        Transaction transaction(m_database);
        std::int64_t cursor = toNumber(m_statements->meta(cursorName));
        std::set<std::string> entities;
        for (Entry const& entry : checkedEntries) {
            cursor = std::max(cursor, entry.sequence);
            std::optional<Entry> const known = m_statements->entryByOp(entry.op);
            if (known && !sameContents(*known, entry)) {
                // Ours stays as it is and waits, visibly: neither of the two contents is thrown away in
                // silence.
                m_statements
                    ->of(
                        "INSERT INTO outbox(op, place, problem) SELECT op, place, 'op-reused' FROM journal"
                        " WHERE op=? ON CONFLICT(op) DO UPDATE SET problem=excluded.problem")
                    ->bind(entry.op)
                    .run();
                continue;
            }
            if (known) {
                m_statements->number(entry);
                m_statements->of("DELETE FROM outbox WHERE op=?")->bind(entry.op).run();
            } else {
                m_statements->insert(entry);
            }
            entities.insert(entry.entity);
        }
        m_statements->rebuildAll(entities);
        m_statements->setMeta(cursorName, std::to_string(cursor));
        transaction.commit();
        return done;
    });
}

Result<std::int64_t> Store::cursor() {
    return guarded([&]() -> Result<std::int64_t> { return toNumber(m_statements->meta(cursorName)); });
}

Result<Waiting> Store::waiting() {
    return guarded([&]() -> Result<Waiting> {
        Waiting waiting;
        {
            Lease query = m_statements->of("SELECT count(*) FROM outbox");
            if (query->bind().step()) waiting.count = static_cast<std::size_t>(query->number(0));
        }
        if (waiting.count == 0) return waiting;
        {
            Lease oldest = m_statements->of(
                "SELECT j.made_at FROM outbox o JOIN journal j ON j.op = o.op ORDER BY o.place LIMIT 1");
            if (oldest->bind().step()) waiting.since = oldest->text(0);
        }
        Lease problem = m_statements->of(
            "SELECT problem FROM outbox WHERE problem IS NOT NULL ORDER BY place DESC LIMIT 1");
        if (problem->bind().step()) waiting.lastProblem = problem->text(0);
        return waiting;
    });
}

Result<std::string> Store::boundLog() {
    return guarded([&]() -> Result<std::string> { return m_statements->meta(boundName); });
}

Result<Done> Store::bindToLog(std::string_view logId) {
    return guarded([&]() -> Result<Done> {
        if (m_statements->meta(boundName) == logId) return done;
        Transaction transaction(m_database);
        m_statements->forgetNumbers(m_statements->meta("device"));
        m_statements->setMeta(cursorName, "0");
        m_statements->setMeta(boundName, logId);
        transaction.commit();
        return done;
    });
}

Result<Done> Store::restartLog() {
    return guarded([&]() -> Result<Done> {
        Transaction transaction(m_database);
        m_statements->forgetNumbers(m_statements->meta("device"));
        m_statements->setMeta(cursorName, "0");
        transaction.commit();
        return done;
    });
}

}  // namespace diwan::store
