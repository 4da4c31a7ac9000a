#include "store/tokens.hpp"

#include "store/canonical_json.hpp"
#include "store/hash_chain.hpp"
#include "store/statements.hpp"

namespace diwan::store {

namespace {

constexpr std::string_view prefix = "diwan_";  // lets people and secret scanners recognise one

Holder holderOf(Statement const& row) {
    return Holder{.id = row.text(0),
                  .person = row.text(1),
                  .role = row.text(2),
                  .madeAt = row.text(3),
                  .revokedAt = row.text(4)};
}

}  // namespace

Result<NewToken> Tokens::add(std::string_view person, std::string_view role) {
    if (role != "reader" && role != "member")
        return Problem{.code = "token.role", .arguments = {std::string(role)}, .detail = ""};
    bool const printable = person.find_first_of("\r\n\t") == std::string_view::npos &&
                           person.find('\0') == std::string_view::npos;
    if (person.empty() || person.size() > 200 || !isUtf8(person) || !printable)
        return Problem{.code = "token.person", .arguments = {}, .detail = ""};
    return guarded([&]() -> Result<NewToken> {
        NewToken made;
        made.secret = std::string(prefix) + randomHex(32);
        made.holder = Holder{.id = randomHex(4),
                             .person = std::string(person),
                             .role = std::string(role),
                             .madeAt = toRfc3339(m_store.m_clock.now()),
                             .revokedAt = ""};
        m_store.m_statements->of("INSERT INTO token(hash, id, person, role, made_at) VALUES(?, ?, ?, ?, ?)")
            ->bind(sha256(made.secret), made.holder.id, person, role, made.holder.madeAt)
            .run();
        return made;
    });
}

Result<std::optional<Holder>> Tokens::find(std::string_view secret) {
    return guarded([&]() -> Result<std::optional<Holder>> {
        // Looked up by hash: the time this takes says something of the hash at most, never of the secret.
        Lease query = m_store.m_statements->of(
            "SELECT id, person, role, made_at, revoked_at FROM token WHERE hash=? AND revoked_at IS NULL");
        if (!query->bind(sha256(secret)).step()) return std::optional<Holder>();
        return std::optional<Holder>(holderOf(query.row()));
    });
}

Result<std::vector<Holder>> Tokens::list() {
    return guarded([&]() -> Result<std::vector<Holder>> {
        Lease query = m_store.m_statements->of(
            "SELECT id, person, role, made_at, revoked_at FROM token ORDER BY made_at, id");
        query->bind();
        std::vector<Holder> holders;
        while (query->step())
            holders.push_back(holderOf(query.row()));
        return holders;
    });
}

Result<bool> Tokens::revoke(std::string_view id) {
    return guarded([&]() -> Result<bool> {
        Lease query = m_store.m_statements->of(
            "UPDATE token SET revoked_at=? WHERE id=? AND revoked_at IS NULL RETURNING id");
        bool const found = query->bind(toRfc3339(m_store.m_clock.now()), id).step();
        while (found && query->step()) {
        }
        return found;
    });
}

}  // namespace diwan::store
