// The records' half of Store: lists, single records and histories.
#include "store/folding.hpp"
#include "store/statements.hpp"
#include "store/store.hpp"

namespace diwan::store {

namespace {

Result<Action> parsed(std::string const& fields, Action const&) {
    return actionFromJson(fields);
}
Result<Decision> parsed(std::string const& fields, Decision const&) {
    return decisionFromJson(fields);
}
Result<Event> parsed(std::string const& fields, Event const&) {
    return eventFromJson(fields);
}

// Columns: entity, fields, logged_at, logged_by.
template <typename Record>
Result<Record> recordOf(Statement const& row) {
    Result<Record> record = parsed(row.text(1), Record{});
    if (!record) return record;
    record->id = row.text(0);
    record->loggedAt = row.text(2);
    record->loggedBy = row.text(3);
    return record;
}

// Binds a list of texts whose number is known at run time only.
class Conditions {
  public:
    void add(std::string_view sql, std::string value) {
        m_sql += " AND ";
        m_sql += sql;
        m_values.push_back(std::move(value));
    }
    void add(std::string_view sql) {
        m_sql += " AND ";
        m_sql += sql;
    }
    [[nodiscard]] std::string const& sql() const { return m_sql; }
    [[nodiscard]] std::vector<std::string> const& values() const { return m_values; }

  private:
    std::string m_sql;
    std::vector<std::string> m_values;
};

template <typename Record>
std::vector<Record> listed(sqlite3* database, std::string_view kind, Filter const& filter,
                           Conditions conditions) {
    for (std::string const& word : foldedWords(filter.text))
        conditions.add("instr(words, ?) > 0", word);
    if (!filter.owner.empty()) conditions.add("instr(owners, ?) > 0", "\n" + folded(filter.owner) + "\n");
    if (!filter.documentId.empty()) conditions.add("document = ?", filter.documentId);
    std::string const sql = "SELECT entity, fields, logged_at, logged_by FROM record WHERE kind = '" +
                            std::string(kind) + "'" + conditions.sql() +
                            " ORDER BY newest_sequence DESC, newest_place DESC";
    Statement query(database, sql);
    query.bindAll(conditions.values());
    std::vector<Record> records;
    while (static_cast<int>(records.size()) < filter.limit && query.step()) {
        Result<Record> record = recordOf<Record>(query);
        if (record) records.push_back(std::move(*record));
    }
    return records;
}

}  // namespace

Result<std::vector<Action>> Store::actions(Filter const& filter) {
    return guarded([&]() -> Result<std::vector<Action>> {
        Conditions conditions;
        if (filter.onlyOpen || filter.onlyLate) conditions.add("state = 'open'");
        if (filter.onlyLate) conditions.add("due <> '' AND due < ?", toIso(m_clock.today()));
        return listed<Action>(m_database, "action", filter, std::move(conditions));
    });
}

Result<std::vector<Decision>> Store::decisions(Filter const& filter) {
    return guarded([&]() -> Result<std::vector<Decision>> {
        if (filter.onlyLate) return std::vector<Decision>{};
        Conditions conditions;
        if (filter.onlyOpen) conditions.add("state IN ('deferred', 'tentative')");
        return listed<Decision>(m_database, "decision", filter, std::move(conditions));
    });
}

Result<std::vector<Event>> Store::events(Filter const& filter) {
    return guarded([&]() -> Result<std::vector<Event>> {
        return listed<Event>(m_database, "event", filter, Conditions{});
    });
}

Result<std::optional<Action>> Store::action(std::string_view id) {
    return guarded([&]() -> Result<std::optional<Action>> {
        Lease query = m_statements->of(
            "SELECT entity, fields, logged_at, logged_by FROM record WHERE entity=? AND kind='action'");
        if (!query->bind(id).step()) return std::optional<Action>();
        Result<Action> record = recordOf<Action>(query.row());
        if (!record) return record.error();
        return std::optional<Action>(std::move(*record));
    });
}

Result<std::vector<Entry>> Store::history(std::string_view entity) {
    return guarded([&]() -> Result<std::vector<Entry>> {
        Lease query =
            m_statements->of("SELECT " DIWAN_ENTRY_COLUMNS
                             " FROM journal WHERE entity=? ORDER BY sequence IS NULL, sequence, place");
        query->bind(entity);
        std::vector<Entry> entries;
        while (query->step())
            entries.push_back(Statements::entryOf(query.row()));
        return entries;
    });
}

}  // namespace diwan::store
