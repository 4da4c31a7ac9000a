#include "store/schema.hpp"

#include <array>
#include <string>

#include "store/sqlite.hpp"

namespace diwan::store {

namespace {

constexpr std::int64_t applicationId = 0x4449574E;  // "DIWN"

// Step n leads from user_version n to n + 1. A released step is never changed.
constexpr std::array steps{
    R"(CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE journal(
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    op TEXT NOT NULL UNIQUE,
    entity TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sequence INTEGER UNIQUE,
    received_at TEXT,
    salt TEXT,
    commitment TEXT,
    hash TEXT) STRICT;
CREATE INDEX journal_entity ON journal(entity);

CREATE TABLE outbox(op TEXT PRIMARY KEY REFERENCES journal(op), place INTEGER NOT NULL, problem TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_place ON outbox(place);

CREATE TABLE record(
    entity TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    fields TEXT NOT NULL,
    logged_at TEXT NOT NULL,
    logged_by TEXT NOT NULL,
    newest_sequence INTEGER NOT NULL,
    newest_place INTEGER NOT NULL,
    words TEXT NOT NULL,
    owners TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    due TEXT NOT NULL) STRICT;
CREATE INDEX record_newest ON record(kind, newest_sequence DESC, newest_place DESC);

CREATE TABLE token(
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    made_at TEXT NOT NULL,
    revoked_at TEXT) STRICT, WITHOUT ROWID;)",
    // Numbers are asked for while a person waits: their few entries are found without reading the journal.
    R"(CREATE INDEX journal_numbers ON journal(kind) WHERE kind IN
    ('number-lent', 'number-used', 'number-given-up', 'number-returned', 'number-provisional');)",
};

constexpr auto newestVersion = static_cast<std::int64_t>(steps.size());

std::int64_t pragma(sqlite3* database, char const* name) {
    Statement query(database, std::string("PRAGMA ") + name);
    return query.step() ? query.number(0) : 0;
}

}  // namespace

Result<Done> examine(sqlite3* database) {
    std::int64_t const version = pragma(database, "user_version");
    Statement tables(database, "SELECT count(*) FROM sqlite_schema");
    if (tables.step() && tables.number(0) == 0) return done;
    tables.reset();
    if (pragma(database, "application_id") != applicationId)
        return Problem{.code = "store.foreign", .arguments = {}, .detail = ""};
    if (version > newestVersion)
        return Problem{
            .code = "store.newer", .arguments = {}, .detail = "version " + std::to_string(version)};
    Statement check(database, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok")
        return Problem{.code = "store.damaged", .arguments = {}, .detail = ""};
    return done;
}

void migrate(sqlite3* database) {
    if (pragma(database, "user_version") == newestVersion) return;
    Transaction transaction(database);  // asked again inside: another process may have been quicker
    std::int64_t const version = pragma(database, "user_version");
    if (version == newestVersion) return;
    // All steps in one transaction: a crash leaves the old version whole.
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step)
        execute(database, steps.at(step));
    execute(database, ("PRAGMA application_id=" + std::to_string(applicationId)).c_str());
    execute(database, ("PRAGMA user_version=" + std::to_string(newestVersion)).c_str());
    transaction.commit();
}

}  // namespace diwan::store
