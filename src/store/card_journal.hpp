// The entries of the journal that are about cards. Internal to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/card_state.hpp"
#include "store/store.hpp"

struct sqlite3;

namespace diwan::store {

// The record that the entries about one card belong to: the same on every machine, so that two desks which
// take in the same list have one card of each client.
[[nodiscard]] std::string cardEntity(CardEdit::What what, std::string_view id);

// Whether an entry of a card's kind is a card's: "card.malformed" otherwise. Other entries are none of its
// business: done.
[[nodiscard]] Result<Done> judgedCard(Entry const& entry);

// As their entries say, removed ones too: by kind and id.
[[nodiscard]] std::vector<SharedCard> cardsOf(sqlite3* database);

}  // namespace diwan::store
