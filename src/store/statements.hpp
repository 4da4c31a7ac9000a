// The prepared statements of one Store, made at first use, and the steps several of its operations share.
// Internal to this folder.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "store/hash_chain.hpp"
#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace diwan::store {

// Lends a statement and resets it afterwards: an unfinished SELECT would keep a read transaction open.
class Lease {
  public:
    explicit Lease(Statement& statement) : m_statement(statement) {}
    ~Lease() { m_statement.reset(); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    Statement* operator->() { return &m_statement; }
    Statement const& row() const { return m_statement; }

  private:
    Statement& m_statement;
};

// Whether two entries of one op say the same. Not the author: the same laptop may send again with another
// token after a lost answer.
[[nodiscard]] bool sameContents(Entry const& one, Entry const& other);

class Store::Statements {
  public:
    explicit Statements(sqlite3* database) : m_database(database) {}

    Lease of(std::string_view sql) {
        std::unique_ptr<Statement>& statement = m_made[sql];
        if (!statement) statement = std::make_unique<Statement>(m_database, sql);
        return Lease(*statement);
    }

    [[nodiscard]] std::string meta(std::string_view name);
    void setMeta(std::string_view name, std::string_view value);

    // Columns of journal in the order of `entryColumns`.
    [[nodiscard]] static Entry entryOf(Statement const& row);
    [[nodiscard]] std::optional<Entry> entryByOp(std::string_view op);
    void insert(Entry const& entry);
    void number(Entry const& entry);                // fills in what the server knows of an entry we have
    void forgetNumbers(std::string const& device);  // and offers the device's own entries again
    [[nodiscard]] std::pair<std::int64_t, std::string>
    head();  // sequence and hash of the last numbered entry

    // Computes the record of an entity from its entries. The problem of the record's own rules, if it breaks
    // one.
    Result<Done> rebuild(std::string const& entity);
    void rebuildAll(std::set<std::string> const& entities);

  private:
    sqlite3* m_database;
    std::map<std::string_view, std::unique_ptr<Statement>> m_made;  // keys are literals
};

#define DIWAN_ENTRY_COLUMNS "op, entity, kind, content, author, device, made_at, sequence, hash, place"

// Runs an operation; SQLite's exceptions become problems.
template <typename Operation>
auto guarded(Operation const& operation) -> decltype(operation()) {
    try {
        return operation();
    } catch (SqliteError const& error) {
        return problemOf(error);
    } catch (std::bad_alloc const&) {
        return Problem{.code = "store.memory", .arguments = {}, .detail = ""};
    }
}

}  // namespace diwan::store
