// Taking cards of others into one's own list: who is new, who is known already, what differs. Nothing is
// overwritten unless the caller says so, and everything that happens is told.
//
//   Merged<Client> merged = mergeCards(clients, read.cards, WhatDiffers::Kept);
//   for (CardChange const& change : merged.changes) say(describe(change, language));
//   … a preview stops here …   save(merged.cards);
//
// Two cards are of the same company when their ids, one of their numbers (NIF, ICE, SIRET … as in
// identifiers.tsv, compared bare) or their names, folded, in any language, are the same. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "drafting/flat_card.hpp"

namespace diwan::drafting {

enum class WhatDiffers { Kept, Replaced };

enum class CardEvent {
    Added,      // nobody had such a card
    Completed,  // empty fields were filled, nothing else
    Unchanged,
    Differs,   // some fields say something else: kept or replaced as asked; empty ones were filled
    Ambiguous  // it resembles several cards: left out
};

struct FieldDifference {
    std::string field;
    std::string own;
    std::string offered;
    bool operator==(FieldDifference const&) const = default;
};

struct CardChange {
    CardEvent event = CardEvent::Unchanged;
    std::string name;                    // as the incoming card says it
    std::vector<std::string> resembles;  // names of one's own cards that it was taken for
    std::vector<std::string> filled;     // fields
    std::vector<FieldDifference> differences;
    bool replaced = false;
    bool operator==(CardChange const&) const = default;
};

template <typename Card>
struct Merged {
    std::vector<Card> cards;          // one's own in their order, then the new ones
    std::vector<CardChange> changes;  // one for each incoming card
    [[nodiscard]] bool changesAnything() const {
        for (CardChange const& change : changes)
            if (change.event == CardEvent::Added || !change.filled.empty() || change.replaced) return true;
        return false;
    }
};

[[nodiscard]] Merged<Client> mergeCards(std::vector<Client> own, std::vector<FlatCard> const& incoming,
                                        WhatDiffers rule);
[[nodiscard]] Merged<Person> mergeCards(std::vector<Person> own, std::vector<FlatCard> const& incoming,
                                        WhatDiffers rule);

// "Clinique Les Oliviers : complétée (téléphone, NIF)", a line for each difference.
[[nodiscard]] std::string describe(CardChange const& change, Language language);

// "téléphone", "NIF", "nom (ar)".
[[nodiscard]] std::string fieldLabel(std::string const& field, Language language);

}  // namespace diwan::drafting
