#include "store/statements.hpp"

#include "store/canonical_json.hpp"
#include "store/folding.hpp"

namespace diwan::store {

namespace {

// What the lists filter by, kept beside the record so that a search reads no JSON.
struct Projection {
    std::string words;
    std::string owners;  // "\namina\nkarim\n": folded, so that one exact name is found by \nname\n
    std::string document;
    std::string state;
    std::string due;
    Result<Done> check = done;
};

std::string joined(std::vector<std::string> const& list) {
    std::string text;
    for (std::string const& part : list)
        text += part + "\n";
    return text;
}

Projection projected(Action const& action) {
    Projection shown;
    shown.words = folded(action.what + "\n" + joined(action.who) + joined(action.support) + action.dueText +
                         "\n" + action.source.sentence + "\n" + action.source.document);
    for (std::string const& name : action.who)
        shown.owners += "\n" + folded(name);
    if (!shown.owners.empty()) shown.owners += "\n";
    shown.document = action.source.documentId;
    shown.state = code(action.status);
    if (action.due) shown.due = toIso(*action.due);
    shown.check = action.check();
    return shown;
}

Projection projected(Decision const& decision) {
    Projection shown;
    shown.words = folded(decision.text + "\n" + decision.owner + "\n" + decision.reason + "\n" +
                         decision.source.sentence + "\n" + decision.source.document);
    if (!decision.owner.empty()) shown.owners = "\n" + folded(decision.owner) + "\n";
    shown.document = decision.source.documentId;
    shown.state = code(decision.outcome);
    shown.check = decision.check();
    return shown;
}

Projection projected(Event const& event) {
    Projection shown;
    shown.words = folded(event.name + "\n" + event.source.document);
    shown.document = event.source.documentId;
    shown.state = event.name;
    shown.check = event.check();
    return shown;
}

template <typename Record>
Projection projected(Result<Record> const& record) {
    if (record) return projected(*record);
    Projection none;
    none.check = record.error();
    return none;
}

Projection projected(std::string const& kind, std::string const& fields) {
    if (kind == "action") return projected(actionFromJson(fields));
    if (kind == "decision") return projected(decisionFromJson(fields));
    if (kind == "event") return projected(eventFromJson(fields));
    return {};
}

// Where not-yet-numbered entries stand in "newest first": above every number.
constexpr std::int64_t unnumbered = INT64_MAX;

}  // namespace

bool sameContents(Entry const& one, Entry const& other) {
    return one.entity == other.entity && one.kind == other.kind && one.set == other.set &&
           one.device == other.device && one.madeAt == other.madeAt;
}

std::string Store::Statements::meta(std::string_view name) {
    Lease query = of("SELECT value FROM meta WHERE name=?");
    return query->bind(name).step() ? query->text(0) : std::string();
}

void Store::Statements::setMeta(std::string_view name, std::string_view value) {
    of("INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value=excluded.value")
        ->bind(name, value)
        .run();
}

Entry Store::Statements::entryOf(Statement const& row) {
    return Entry{.op = row.text(0),
                 .entity = row.text(1),
                 .kind = row.text(2),
                 .set = row.text(3),
                 .author = row.text(4),
                 .device = row.text(5),
                 .madeAt = row.text(6),
                 .sequence = row.number(7),
                 .hash = row.text(8)};
}

std::optional<Entry> Store::Statements::entryByOp(std::string_view op) {
    Lease query = of("SELECT " DIWAN_ENTRY_COLUMNS " FROM journal WHERE op=?");
    if (!query->bind(op).step()) return std::nullopt;
    return entryOf(query.row());
}

void Store::Statements::insert(Entry const& entry) {
    std::optional<std::int64_t> sequence;
    if (entry.sequence > 0) sequence = entry.sequence;
    of("INSERT INTO journal(op, entity, kind, content, author, device, made_at, sequence, hash)"
       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        ->bind(entry.op, entry.entity, entry.kind, entry.set, entry.author, entry.device, entry.madeAt,
               sequence, entry.hash)
        .run();
}

void Store::Statements::number(Entry const& entry) {
    of("UPDATE journal SET sequence=?, hash=?, author=CASE ?3 WHEN '' THEN author ELSE ?3 END WHERE op=?4")
        ->bind(entry.sequence, entry.hash, entry.author, entry.op)
        .run();
}

void Store::Statements::forgetNumbers(std::string const& device) {
    of("UPDATE journal SET sequence=NULL, hash='' WHERE sequence IS NOT NULL")->bind().run();
    of("UPDATE record SET newest_sequence=?")->bind(unnumbered).run();
    of("INSERT OR IGNORE INTO outbox(op, place) SELECT op, place FROM journal WHERE device=?")
        ->bind(device)
        .run();
}

std::pair<std::int64_t, std::string> Store::Statements::head() {
    Lease query =
        of("SELECT sequence, hash FROM journal WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1");
    if (!query->bind().step()) return {0, ""};
    return {query->number(0), query->text(1)};
}

Result<Done> Store::Statements::rebuild(std::string const& entity) {
    std::vector<std::string> sets;
    Entry newest;
    std::int64_t newestPlace = 0;
    {
        Lease query = of("SELECT " DIWAN_ENTRY_COLUMNS
                         " FROM journal WHERE entity=? ORDER BY sequence IS NULL, sequence, place");
        query->bind(entity);
        while (query->step()) {
            newest = entryOf(query.row());
            newestPlace = query->number(9);
            sets.push_back(newest.set);
        }
    }
    if (sets.empty()) {
        of("DELETE FROM record WHERE entity=?")->bind(entity).run();
        return done;
    }
    Result<std::string> const fields = sets.size() == 1 ? Result<std::string>(sets.front()) : laidOver(sets);
    if (!fields) return fields.error();
    Projection const shown = projected(newest.kind, *fields);
    of("INSERT OR REPLACE INTO record(entity, kind, fields, logged_at, logged_by, newest_sequence, "
       "newest_place, words,"
       " owners, document, state, due) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        ->bind(entity, newest.kind, *fields, newest.madeAt, newest.author,
               newest.sequence > 0 ? newest.sequence : unnumbered, newestPlace, shown.words, shown.owners,
               shown.document, shown.state, shown.due)
        .run();
    return shown.check;
}

void Store::Statements::rebuildAll(std::set<std::string> const& entities) {
    // Another's record that breaks a rule is kept and shown as unreadable: the journal takes what was
    // written.
    for (std::string const& entity : entities)
        (void)rebuild(entity);
}

}  // namespace diwan::store
