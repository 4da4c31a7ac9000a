// Store: the journal of everything that was confirmed, and the current records that follow from it, in one
// SQLite file.
//
//   Result<std::unique_ptr<Store>> store = Store::open(path, ids, clock);
//   (*store)->append({Change{.entity = ids.next(), .kind = "action", .set = toJson(action)}}, "Nadia");
//   std::vector<Action> mine = (*store)->actions({.text = "devis"}).value();
//
// The journal is append-only: a changed status is a new entry. What append() has answered is on the disk
// (WAL, full synchronisation). One thread uses one Store; the file may be opened by several processes. The
// same class serves the office's profile and diwand. Format: docs/journal-format.md
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/uuid.hpp"
#include "records/action.hpp"
#include "records/card_state.hpp"
#include "records/decision.hpp"
#include "records/event.hpp"
#include "records/template_event.hpp"
#include "store/numbers.hpp"

struct sqlite3;

namespace diwan::store {

// What a person did to one record, before it has a place in the journal.
struct Change {
    std::string entity;  // UUIDv7 of the record
    std::string kind;    // "action", "decision", "event"
    std::string set;     // JSON object: the fields that change and their new values
};

// A change with its place: one row of the journal.
struct Entry {
    std::string op;  // UUIDv7: the same op is the same entry, everywhere, for ever
    std::string entity;
    std::string kind;
    std::string set;
    std::string author;
    std::string device;
    std::string madeAt;         // RFC 3339, a claim of the maker's clock
    std::int64_t sequence = 0;  // the server's place in the feed; 0: not yet known to the server
    std::string hash;           // on the server: chained SHA-256, hexadecimal
    bool operator==(Entry const&) const = default;
};

struct Filter {
    std::string text;        // words that must all occur; accents and Arabic spelling folded
    std::string owner;       // exact name, folded; empty: everybody
    std::string documentId;  // only of this document
    bool onlyLate = false;
    bool onlyOpen = false;
    int limit = 200;
};

// How the outbox looks to a person.
struct Waiting {
    std::size_t count = 0;
    std::string since;        // RFC 3339 of the oldest; empty if none
    std::string lastProblem;  // code of the last refusal; empty if none
};

// Refused: a number that is another's (docs/numbering.md).
enum class Applied { New, Duplicate, Conflict, Refused };

// What open() does with a damaged file: a profile puts it aside and starts afresh, a server leaves it and
// does not start.
enum class OnDamage { SetAside, Leave };

struct ChainCheck {
    std::int64_t checked = 0;                 // entries that fit
    std::optional<std::int64_t> firstBroken;  // sequence of the first entry that does not
};

class Store {
  public:
    // Creates the file and its folder if missing. Problems: "store.unwritable", "store.full", "store.newer"
    // (written by a later Diwan), "store.damaged" (the file is kept beside, nothing is deleted; the next
    // open() starts a new one), "store.foreign" (another program's), "store.busy" (another process has held
    // it for 5 s).
    static Result<std::unique_ptr<Store>> open(std::filesystem::path const& file, UuidSource& ids,
                                               Clock const& clock, OnDamage onDamage = OnDamage::SetAside);
    ~Store();
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;

    // Adds entries in one transaction and puts them into the outbox. All or nothing. Problems: those of the
    // record's own check() ("action.empty" …), "entry.invalid" (not UUID, not a JSON object …), "store.full"
    // ….
    Result<std::vector<Entry>> append(std::vector<Change> const& changes, std::string_view author);

    // Newest first: what the server has not numbered yet, then by its sequence. An unreadable record is left
    // out. Decisions have no due day: `onlyLate` finds none, `onlyOpen` finds the deferred and the tentative
    // ones.
    Result<std::vector<Action>> actions(Filter const& filter);
    Result<std::vector<Decision>> decisions(Filter const& filter);
    // By their document and words ("minutes-sent"); what other fields ask for does not concern them.
    Result<std::vector<Event>> events(Filter const& filter);
    Result<std::optional<Action>> action(std::string_view id);
    Result<std::vector<Entry>> history(std::string_view entity);

    // The client's half of the exchange.
    Result<std::vector<Entry>> outbox(std::size_t most);
    Result<Done> acknowledged(std::vector<Entry> const& entries);             // with their sequences
    Result<Done> refused(std::string_view op, std::string_view problemCode);  // stays, is not offered again
    Result<Done> offerRefusedAgain();
    Result<Done> receive(std::vector<Entry> const& entries);  // from the feed; own ones are only numbered
    Result<std::int64_t> cursor();                            // highest sequence received
    Result<Waiting> waiting();
    // Which server's log the cursor belongs to; a new one restarts the cursor and offers every own entry
    // again.
    Result<Done> bindToLog(std::string_view logId);
    // The same server has lost entries we have seen: start over as with a new log.
    Result<Done> restartLog();
    Result<std::string> boundLog();  // empty: none yet

    // The server's half: numbers new entries, chains their hashes, and says which were known already.
    // "Conflict": the same op with other contents, which is refused.
    struct Accepted {
        Applied applied = Applied::New;
        Entry entry;
        std::string problem;  // code, of what was refused
    };
    Result<std::vector<Accepted>> accept(std::vector<Entry> const& entries);
    Result<std::vector<Entry>> feed(std::int64_t since, std::size_t most);
    Result<std::string> logId();
    Result<std::int64_t> head();
    Result<ChainCheck> verifyChain();

    // Small values that belong to this installation: device id and the like.
    Result<std::string> meta(std::string_view name);
    Result<Done> setMeta(std::string_view name, std::string_view value);

    // Cards of the company, its people and clients (docs/cards.md), without those that were put away; by kind
    // and id.
    Result<std::vector<SharedCard>> cards();
    // All or nothing; how many. Problems: those of CardEdit::check().
    Result<std::size_t> editCards(std::vector<CardEdit> const& changes, std::string_view author);

    // Numbers of documents (docs/numbering.md, numbers.hpp). On the server: a block for a desk, in one
    // transaction; the same wish again is answered with the same block. Problems: "number.year",
    // "number.malformed", "op-reused".
    Result<Accepted> lend(NumberWish const& wish, std::string_view author);
    // On a desk, in one transaction: the number this document has already, or the lowest one lent to this
    // desk, or a provisional one; without a server (`request.local`) the next one of this store.
    Result<NumberFate> drawNumber(NumberRequest const& request, std::string_view author);
    // Whether numbers come from this store alone: no server was ever bound or configured.
    Result<bool> countsAlone();
    // Problems: "number.unknown", "number.given-up-already", "number.reason-missing", "number.not-lent".
    Result<NumberFate> giveUpNumber(std::string_view number, std::string_view reason,
                                    std::string_view author);
    // Gives what this desk was lent and has not used back; how many numbers that were.
    Result<std::int64_t> returnNumbers(std::string_view series, int year, std::string_view author);
    // Real numbers for the provisional ones of this desk, as far as it has been lent some: those replaced
    // now.
    Result<std::vector<NumberFate>> settleNumbers();
    // What this desk wants of the server, until it has it.
    Result<std::optional<NumberWish>> numberWish();
    Result<Done> wishNumbers(std::string_view series, int year);
    Result<Done> dropNumberWish(std::string_view op);
    Result<Done> takeLoan(Entry const& entry);  // as the server answered it
    // By series, year and value; `series` empty: all; no `year`: all.
    Result<std::vector<NumberFate>> numbers(std::string_view series = "",
                                            std::optional<int> year = std::nullopt);
    // The company's pattern of a series, or the one it starts with. Problems: "number.series",
    // "number.pattern", "number.pattern-taken".
    Result<NumberPattern> numberPattern(std::string_view series);
    Result<Done> setNumberPattern(std::string_view series, std::string_view pattern, std::string_view author);

    // Templates of the company's own (docs/templates.md): in one transaction the document in pieces and its
    // event, which comes back with digest and pieces. Problems: those of TemplateEvent::check(), of append().
    Result<TemplateEvent> saveTemplate(TemplateEvent event, std::string_view document,
                                       std::string_view author);
    Result<TemplateEvent> retireTemplate(TemplateEvent event, std::string_view author);
    // Every event about them, to be laid on a TemplateShelf.
    Result<std::vector<TemplateEvent>> templates();
    // The .odt of a version. Problems: "template.incomplete" {title} (pieces are still on their way),
    // "template.changed" {title} (not what was saved).
    Result<std::string> templateDocument(TemplateEvent const& event);

    // What every entry must be to enter a journal (docs/journal-format.md 8, 9); `set` is brought into
    // canonical form.
    static Result<Entry> checked(Entry entry);

  private:
    friend class Tokens;
    Store(sqlite3* database, UuidSource& ids, Clock const& clock);
    class Statements;
    // Inside a transaction of the caller.
    Result<std::vector<Entry>> appendInside(std::vector<Change> const& changes, std::string_view author);
    Result<Done> addNumberEvent(NumberEvent const& event, std::string_view author);
    Result<NumberFate> drawInside(NumberRequest const& request, NumberPattern const& pattern,
                                  std::string_view author);
    void wishInside(std::string_view series, int year, std::int64_t waiting);
    void place(Entry& entry, std::int64_t& head, std::string& hash);
    NumberPattern patternOf(std::string_view series);
    sqlite3* m_database;  // owned, closed by the destructor
    std::unique_ptr<Statements> m_statements;
    UuidSource& m_ids;
    Clock const& m_clock;
};

}  // namespace diwan::store
