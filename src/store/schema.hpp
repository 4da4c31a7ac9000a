// The store's tables and the numbered steps that lead to them (docs/journal-format.md). Internal to this
// folder.
#pragma once

#include "base/result.hpp"

struct sqlite3;

namespace diwan::store {

// Reads only. Problems: "store.newer", "store.foreign", "store.damaged" (quick_check). Throws SqliteError.
Result<Done> examine(sqlite3* database);

// Brings a database that was examined to the newest version in one transaction.
// Throws SqliteError.
void migrate(sqlite3* database);

}  // namespace diwan::store
