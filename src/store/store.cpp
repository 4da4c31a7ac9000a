#include "store/store.hpp"

#include <algorithm>

#include "store/canonical_json.hpp"
#include "store/schema.hpp"
#include "store/statements.hpp"

namespace diwan::store {

namespace {

Problem invalid(char const* detail) {
    return Problem{.code = "entry.invalid", .arguments = {}, .detail = detail};
}

bool isKind(std::string_view kind) {
    return !kind.empty() && kind.size() <= 32 &&
           std::all_of(kind.begin(), kind.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

bool isPrintable(std::string_view text, std::size_t longest) {
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

std::filesystem::path besides(std::filesystem::path const& file, Clock const& clock) {
    std::string time = toRfc3339(clock.now());
    std::erase_if(time, [](char c) { return c == ':' || c == '-'; });
    return file.string() + ".damaged-" + time;
}

// Moves the file and what belongs to it. Nothing is deleted; if the move fails the file stays where it is.
Problem setAside(std::filesystem::path const& file, Clock const& clock) {
    std::filesystem::path const kept = besides(file, clock);
    std::error_code error;
    std::filesystem::rename(file, kept, error);
    std::string const shown = error ? file.string() : kept.string();
    std::string const detail = error.message();
    if (!error)
        for (char const* suffix : {"-wal", "-shm"})
            std::filesystem::rename(file.string() + suffix, kept.string() + suffix, error);
    return Problem{.code = "store.damaged", .arguments = {shown}, .detail = detail};
}

}  // namespace

Result<Entry> Store::checked(Entry entry) {
    if (!isUuid(entry.op)) return invalid("op");
    if (!isUuid(entry.entity)) return invalid("entity");
    if (!isKind(entry.kind)) return invalid("kind");
    if (!isPrintable(entry.device, 64)) return invalid("device");
    if (!isPrintable(entry.madeAt, 40)) return invalid("madeAt");
    if (entry.author.size() > 400 || !isUtf8(entry.author) || entry.author.find('\0') != std::string::npos)
        return invalid("author");
    Result<std::string> set = canonicalObject(entry.set);
    if (!set) return set.error();
    entry.set = std::move(*set);
    return entry;
}

Store::Store(sqlite3* database, UuidSource& ids, Clock const& clock)
    : m_database(database),
      m_statements(std::make_unique<Statements>(database)),
      m_ids(ids),
      m_clock(clock) {}

Store::~Store() {
    m_statements.reset();
    sqlite3_close_v2(m_database);
}

Result<std::unique_ptr<Store>> Store::open(std::filesystem::path const& file, UuidSource& ids,
                                           Clock const& clock, OnDamage onDamage) {
    std::error_code error;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return Problem{.code = "store.unwritable", .arguments = {file.string()}, .detail = error.message()};
    std::unique_ptr<Store> store;
    Result<std::unique_ptr<Store>> opened = guarded([&]() -> Result<std::unique_ptr<Store>> {
        store.reset(new Store(openDatabase(file), ids, clock));  // the constructor is private
        if (Result<Done> const examined = examine(store->m_database); !examined) return examined.error();
        setPragmas(store->m_database);
        migrate(store->m_database);
        Statements& statements = *store->m_statements;
        if (statements.meta("log").empty() || statements.meta("device").empty()) {
            Transaction transaction(store->m_database);
            if (statements.meta("log").empty()) statements.setMeta("log", ids.next());
            if (statements.meta("device").empty()) statements.setMeta("device", ids.next());
            transaction.commit();
        }
        return std::move(store);
    });
    if (opened) return opened;
    store.reset();
    Problem problem = opened.error();
    if (problem.code == "store.damaged" && onDamage == OnDamage::SetAside) return setAside(file, clock);
    if (problem.arguments.empty()) problem.arguments = {file.string()};
    return problem;
}

Result<std::vector<Entry>> Store::append(std::vector<Change> const& changes, std::string_view author) {
    return guarded([&]() -> Result<std::vector<Entry>> {
        Transaction transaction(m_database);
        Result<std::vector<Entry>> entries = appendInside(changes, author);
        if (entries) transaction.commit();
        return entries;
    });
}

Result<std::vector<Entry>> Store::appendInside(std::vector<Change> const& changes, std::string_view author) {
    std::vector<Entry> entries;
    std::string const device = m_statements->meta("device");
    for (Change const& change : changes) {
        Result<Entry> entry = checked(Entry{.op = m_ids.next(),
                                            .entity = change.entity,
                                            .kind = change.kind,
                                            .set = change.set,
                                            .author = std::string(author),
                                            .device = device,
                                            .madeAt = toRfc3339(m_clock.now()),
                                            .sequence = 0,
                                            .hash = ""});
        if (!entry) return entry.error();
        entries.push_back(std::move(*entry));
    }
    std::set<std::string> entities;
    for (Entry const& entry : entries) {
        m_statements->insert(entry);
        m_statements->of("INSERT INTO outbox(op, place) SELECT op, place FROM journal WHERE op=?")
            ->bind(entry.op)
            .run();
        entities.insert(entry.entity);
    }
    for (std::string const& entity : entities)
        if (Result<Done> const rebuilt = m_statements->rebuild(entity); !rebuilt) return rebuilt.error();
    return entries;
}

Result<std::string> Store::meta(std::string_view name) {
    return guarded([&]() -> Result<std::string> { return m_statements->meta(name); });
}

Result<Done> Store::setMeta(std::string_view name, std::string_view value) {
    return guarded([&]() -> Result<Done> {
        m_statements->setMeta(name, value);
        return done;
    });
}

}  // namespace diwan::store
