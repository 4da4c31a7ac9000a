// The server's half of Store: numbering, chaining, the feed, and blocks of numbers for desks.
#include <cstdlib>

#include "store/card_journal.hpp"
#include "store/hash_chain.hpp"
#include "store/number_journal.hpp"
#include "store/statements.hpp"
#include "store/store.hpp"
#include "store/template_journal.hpp"

namespace diwan::store {

void Store::place(Entry& entry, std::int64_t& head, std::string& hash) {
    std::string const receivedAt = toRfc3339(m_clock.now());
    std::string const salt = randomHex(16);
    std::string const commitment = commitmentOf(entry, salt);
    entry.sequence = ++head;
    entry.hash = hash = chained(hash, entry, receivedAt, commitment);
    m_statements->insert(entry);
    m_statements->of("UPDATE journal SET received_at=?, salt=?, commitment=? WHERE op=?")
        ->bind(receivedAt, salt, commitment, entry.op)
        .run();
}

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
        NumberJudge judge(m_database);
        for (Entry& entry : offered) {
            if (std::optional<Entry> known = m_statements->entryByOp(entry.op)) {
                Applied const applied = sameContents(*known, entry) ? Applied::Duplicate : Applied::Conflict;
                answers.push_back({.applied = applied, .entry = std::move(*known)});
                continue;
            }
            Result<Done> judged = judge.judged(entry);
            if (judged) judged = judgedTemplate(m_database, entry);
            if (judged) judged = judgedCard(entry);
            if (!judged) {
                answers.push_back(
                    {.applied = Applied::Refused, .entry = entry, .problem = judged.error().code});
                continue;
            }
            place(entry, head, hash);
            entities.insert(entry.entity);
            answers.push_back({.applied = Applied::New, .entry = entry});
        }
        m_statements->rebuildAll(entities);
        transaction.commit();
        return answers;
    });
}

Result<Store::Accepted> Store::lend(NumberWish const& wish, std::string_view author) {
    return guarded([&]() -> Result<Accepted> {
        NumberEvent lent{.series = wish.series, .year = wish.year, .first = 1, .last = wish.count};
        if (Result<Done> const good = lent.check(); !good) return good.error();
        int const now = static_cast<int>(m_clock.today().year());
        if (wish.year != 0 && std::abs(wish.year - now) > 1)
            return Problem{.code = "number.year",
                           .arguments = {std::to_string(wish.year), std::to_string(now)},
                           .detail = ""};
        Transaction transaction(m_database);
        if (std::optional<Entry> known = m_statements->entryByOp(wish.op)) {
            Result<NumberEvent> const then = numberEventFromJson(NumberEvent::What::Lent, known->set);
            bool const isSame = known->kind == kind(NumberEvent::What::Lent) && then &&
                                then->series == wish.series && then->year == wish.year &&
                                known->device == wish.device;
            if (!isSame) return Problem{.code = "op-reused", .arguments = {}, .detail = ""};
            return Accepted{.applied = Applied::Duplicate, .entry = std::move(*known), .problem = ""};
        }
        // A claim far beyond what this server knows is no memory of a lost backup.
        NumberBook const book = bookOf(m_database, wish.series, wish.year);
        if (wish.after > book.highest() + longestLoan * 10)
            return Problem{.code = "number.malformed", .arguments = {}, .detail = "after"};
        NumberRange const block = book.nextLoan(wish.count, wish.after);
        lent.first = block.first;
        lent.last = block.last;
        Result<Entry> entry = checked({.op = wish.op,
                                       .entity = m_ids.next(),
                                       .kind = std::string(kind(lent.what)),
                                       .set = toJson(lent),
                                       .author = std::string(author),
                                       .device = wish.device,
                                       .madeAt = toRfc3339(m_clock.now())});
        if (!entry) return entry.error();
        auto [head, hash] = m_statements->head();
        place(*entry, head, hash);
        m_statements->rebuildAll({entry->entity});
        transaction.commit();
        return Accepted{.applied = Applied::New, .entry = std::move(*entry), .problem = ""};
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
