// The cards' part of Store: what colleagues share of the company, its people and clients.
#include <algorithm>

#include "store/card_journal.hpp"
#include "store/statements.hpp"
#include "store/store.hpp"

namespace diwan::store {

Result<std::vector<SharedCard>> Store::cards() {
    return guarded([&]() -> Result<std::vector<SharedCard>> {
        std::vector<SharedCard> cards = cardsOf(m_database);
        std::erase_if(cards, [](SharedCard const& card) { return card.state.isRemoved(); });
        return cards;
    });
}

Result<std::size_t> Store::editCards(std::vector<CardEdit> const& changes, std::string_view author) {
    std::vector<Change> entries;
    for (CardEdit const& change : changes) {
        if (Result<Done> const good = change.check(); !good) return good.error();
        entries.push_back({.entity = cardEntity(change.what, change.id),
                           .kind = std::string(kind(change.what)),
                           .set = toJson(change)});
    }
    if (entries.empty()) return std::size_t{0};
    return guarded([&]() -> Result<std::size_t> {
        Transaction transaction(m_database);
        auto const added = appendInside(entries, author);
        if (!added) return added.error();
        transaction.commit();
        return added->size();
    });
}

}  // namespace diwan::store
