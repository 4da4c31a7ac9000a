#include "store/sqlite.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace diwan::store {

Problem problemOf(SqliteError const& error) {
    auto const named = [&](char const* code) {
        return Problem{.code = code, .arguments = {}, .detail = error.what()};
    };
    switch (error.code() & 0xff) {
        case SQLITE_FULL:
            return named("store.full");
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return named("store.damaged");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return named("store.busy");
        case SQLITE_CONSTRAINT:
            return named("store.contradiction");
        case SQLITE_NOMEM:
            return named("store.memory");
        default:
            return named("store.unwritable");
    }
}

sqlite3* openDatabase(std::filesystem::path const& file) {
    // A new file is created by us, because SQLite would give it the process's umask, readable by others. One
    // that is there is not opened here: closing any descriptor of it takes away the locks that this process's
    // other connections hold (fcntl(2)), and another program's close then deletes the log they write into.
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
    sqlite3* database = nullptr;
    int const flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int const code = sqlite3_open_v2(file.c_str(), &database, flags, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_close_v2(database);
        throw SqliteError(code, sqlite3_errstr(code));
    }
    sqlite3_busy_timeout(database, 5000);
    return database;
}

void setPragmas(sqlite3* database) {
    execute(database, "PRAGMA journal_mode=WAL");
    execute(database, "PRAGMA synchronous=FULL");
    execute(database, "PRAGMA foreign_keys=ON");
    execute(database, "PRAGMA trusted_schema=OFF");
    execute(database, "PRAGMA journal_size_limit=16777216");
}

void execute(sqlite3* database, char const* sql) {
    int const code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw SqliteError(code, sqlite3_errmsg(database));
}

Statement::Statement(sqlite3* database, std::string_view sql) : m_database(database) {
    check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                             &m_statement, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) throw SqliteError(code, sqlite3_errmsg(m_database));
}

void Statement::bindOne(int index, std::string_view text) {
    // A null pointer would bind NULL, and an empty view may carry one.
    char const* const bytes = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(m_statement, index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int index, std::int64_t number) {
    check(sqlite3_bind_int64(m_statement, index, number));
}

void Statement::bindOne(int index, std::optional<std::int64_t> number) {
    check(number ? sqlite3_bind_int64(m_statement, index, *number) : sqlite3_bind_null(m_statement, index));
}

Statement& Statement::bindAll(std::vector<std::string> const& texts) {
    reset();
    int index = 0;
    for (std::string const& text : texts)
        bindOne(++index, text);
    return *this;
}

bool Statement::step() {
    int const code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        // At once, so that no finished statement keeps a read transaction open.
        sqlite3_reset(m_statement);
        return false;
    }
    SqliteError const error(code, sqlite3_errmsg(m_database));
    sqlite3_reset(m_statement);
    throw error;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(m_statement);  // repeats the last step's error, which step() has thrown already
    sqlite3_clear_bindings(m_statement);
}

std::string Statement::text(int column) const {
    auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(m_statement, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Transaction::Transaction(sqlite3* database) : m_database(database) {
    execute(database, "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // SQLite has rolled back by itself after some errors (full disk): asking again would only print an error.
    if (m_database != nullptr && sqlite3_get_autocommit(m_database) == 0)
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    execute(m_database, "COMMIT");
    m_database = nullptr;
}

}  // namespace diwan::store
