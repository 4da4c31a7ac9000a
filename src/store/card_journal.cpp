#include "store/card_journal.hpp"

#include <algorithm>

#include "store/hash_chain.hpp"
#include "store/sqlite.hpp"
#include "store/statements.hpp"

namespace diwan::store {

std::string cardEntity(CardEdit::What what, std::string_view id) {
    return uuidOfDigest(sha256("card/" + std::string(kind(what)) + "/" + std::string(id)));
}

Result<Done> judgedCard(Entry const& entry) {
    std::optional<CardEdit::What> const what = cardKind(entry.kind);
    if (!what) return done;
    Result<CardEdit> const change = cardEditFromJson(*what, entry.set);
    if (!change) return change.error();
    if (entry.entity != cardEntity(*what, change->id))
        return Problem{.code = "card.malformed", .arguments = {"entity"}, .detail = "entity"};
    return done;
}

std::vector<SharedCard> cardsOf(sqlite3* database) {
    Statement query(database,
                    "SELECT j.entity, j.kind, j.content, j.author, j.device, j.made_at, o.op IS NULL"
                    " FROM record r JOIN journal j ON j.entity = r.entity LEFT JOIN outbox o ON o.op = j.op"
                    " WHERE r.kind IN ('company', 'person', 'client')"
                    " ORDER BY j.entity, j.sequence IS NULL, j.sequence, j.place");
    std::vector<SharedCard> cards;
    std::string entity;
    while (query.step()) {
        std::optional<CardEdit::What> const what = cardKind(query.text(1));
        if (!what) continue;
        Result<CardEdit> change = cardEditFromJson(*what, query.text(2));
        // What a later version or a stranger wrote stays in the journal and counts for nothing here.
        if (!change || query.text(0) != cardEntity(*what, change->id)) continue;
        change->by = query.text(3);
        change->device = query.text(4);
        change->at = query.text(5);
        if (cards.empty() || entity != query.text(0)) {
            entity = query.text(0);
            cards.push_back({.what = *what, .id = change->id, .state = {}});
        }
        cards.back().state.apply(*change);
        if (query.number(6) == 0) cards.back().isSent = false;
    }
    std::ranges::sort(cards, [](SharedCard const& one, SharedCard const& other) {
        return std::pair(one.what, one.id) < std::pair(other.what, other.id);
    });
    return cards;
}

}  // namespace diwan::store
