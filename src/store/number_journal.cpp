#include "store/number_journal.hpp"

#include "store/hash_chain.hpp"
#include "store/sqlite.hpp"

namespace diwan::store {

namespace {

// The words of the index journal_numbers: SQLite uses it when they stand in the question.
#define DIWAN_NUMBER_KINDS \
    "kind IN ('number-lent', 'number-used', 'number-given-up', 'number-returned', 'number-provisional')"

}  // namespace

NumberBook bookOf(sqlite3* database, std::string_view series, int year) {
    Statement query(database,
                    "SELECT kind, device, author, made_at, json_extract(content, '$.first'),"
                    " json_extract(content, '$.last'), json_extract(content, '$.number'),"
                    " json_extract(content, '$.documentId'), json_extract(content, '$.document'),"
                    " json_extract(content, '$.reason'), json_extract(content, '$.provisional')"
                    " FROM journal WHERE " DIWAN_NUMBER_KINDS
                    " AND json_extract(content, '$.series') = ? AND json_extract(content, '$.year') = ?"
                    " ORDER BY sequence IS NULL, sequence, place");
    query.bind(series, static_cast<std::int64_t>(year));
    NumberBook book;
    while (query.step()) {
        NumberEvent event{
            .what = *numberEventKind(query.text(0)), .series = std::string(series), .year = year};
        event.device = query.text(1);
        event.by = query.text(2);
        event.at = query.text(3);
        event.first = query.number(4);
        event.last = query.number(5);
        event.number = query.text(6);
        event.documentId = query.text(7);
        event.document = query.text(8);
        event.reason = query.text(9);
        event.provisional = query.text(10);
        // What a later version or a stranger wrote stays in the journal and counts for nothing here.
        if (event.check()) book.apply(event);
    }
    return book;
}

std::vector<std::pair<std::string, int>> numberedYears(sqlite3* database) {
    Statement query(database,
                    "SELECT DISTINCT json_extract(content, '$.series'), json_extract(content, '$.year')"
                    " FROM journal WHERE " DIWAN_NUMBER_KINDS " ORDER BY 1, 2");
    std::vector<std::pair<std::string, int>> years;
    while (query.step())
        years.emplace_back(query.text(0), static_cast<int>(query.number(1)));
    return years;
}

std::string numberEntity(std::string_view series, int year, std::int64_t value) {
    return uuidOfDigest(
        sha256("number/" + std::string(series) + "/" + std::to_string(year) + "/" + std::to_string(value)));
}

std::string patternEntity(std::string_view series) {
    return uuidOfDigest(sha256("number-pattern/" + std::string(series)));
}

Result<Done> NumberJudge::judged(Entry const& entry) {
    std::optional<NumberEvent::What> const what = numberEventKind(entry.kind);
    if (!what) return done;
    Result<NumberEvent> event = numberEventFromJson(*what, entry.set);
    if (!event) return event.error();
    event->device = entry.device;
    std::pair const place{event->series, event->year};
    auto found = m_books.find(place);
    if (found == m_books.end())
        found = m_books.emplace(place, bookOf(m_database, event->series, event->year)).first;
    if (Result<Done> const judged = found->second.objection(*event); !judged) return judged;
    found->second.apply(*event);
    return done;
}

}  // namespace diwan::store
