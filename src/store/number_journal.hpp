// The entries of the journal that are about numbers, as books. Internal to this folder; inside a transaction
// when something is written afterwards.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "records/number_book.hpp"
#include "store/store.hpp"

struct sqlite3;

namespace diwan::store {

// In the journal's order: numbered entries first, then those not yet numbered.
[[nodiscard]] NumberBook bookOf(sqlite3* database, std::string_view series, int year);

// Every series and year there are entries of, sorted.
[[nodiscard]] std::vector<std::pair<std::string, int>> numberedYears(sqlite3* database);

// The record that the entries about one number belong to: the same on every machine.
[[nodiscard]] std::string numberEntity(std::string_view series, int year, std::int64_t value);
[[nodiscard]] std::string patternEntity(std::string_view series);

// Says of entries that come in one transaction, one after the other, whether the numbers they speak of are
// theirs.
class NumberJudge {
  public:
    explicit NumberJudge(sqlite3* database) : m_database(database) {}
    // Other entries are none of its business: done. Problems: "number.taken", "number.not-lent",
    // "number.malformed".
    Result<Done> judged(Entry const& entry);

  private:
    sqlite3* m_database;
    std::map<std::pair<std::string, int>, NumberBook> m_books;
};

}  // namespace diwan::store
