// The few lines between the store and SQLite's C interface: one prepared statement with its bindings, and a
// transaction. Internal to this folder: nothing outside includes it.
//
//   Statement insert(database, "INSERT INTO meta(name, value) VALUES(?, ?)");
//   insert.bind(name, value).run();               // throws SqliteError
//
// Errors are exceptions within the folder and become a Problem at the face of Store (problemOf).
// One thread at a time. A Statement borrows its connection.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace diwan::store {

class SqliteError final : public std::runtime_error {
  public:
    SqliteError(int code, std::string const& what) : std::runtime_error(what), m_code(code) {}
    [[nodiscard]] int code() const { return m_code; }

  private:
    int m_code;  // extended result code
};

// "store.full", "store.damaged", "store.busy", "store.unwritable" …, by SQLite's result code.
[[nodiscard]] Problem problemOf(SqliteError const& error);

// Opens or creates `file` (0600) without touching what is in it. Throws SqliteError.
[[nodiscard]] sqlite3* openDatabase(std::filesystem::path const& file);

// The pragmas of docs/journal-format.md. Writes to the file: only after it is known to be ours.
void setPragmas(sqlite3* database);

void execute(sqlite3* database, char const* sql);

class Statement {
  public:
    Statement(sqlite3* database, std::string_view sql);
    ~Statement();
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    // Binds from the first parameter on, after forgetting earlier rows and bindings.
    template <typename... Values>
    Statement& bind(Values const&... values) {
        reset();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }
    Statement& bindAll(std::vector<std::string> const& texts);  // as many as are known at run time only
    bool step();                                                // true: there is a row
    void run();                                                 // steps to the end
    void reset();

    [[nodiscard]] std::string text(int column) const;  // empty for NULL
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] bool isNull(int column) const;

  private:
    void bindOne(int index, std::string_view text);
    void bindOne(int index, std::int64_t number);
    void bindOne(int index, std::optional<std::int64_t> number);
    void check(int code) const;
    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
};

// BEGIN IMMEDIATE … COMMIT; without commit() everything is undone.
class Transaction {
  public:
    explicit Transaction(sqlite3* database);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    void commit();

  private:
    sqlite3* m_database;
};

}  // namespace diwan::store
