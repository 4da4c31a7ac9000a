// FlatCard: a card as fields and texts, the form in which cards travel as CSV and vCard and are compared.
//
//   FlatCard flat = flatOf(client);                 // {"name": "Clinique Les Oliviers", "nif": "0000…", …}
//   apply(flat, client);                            // the fields that `flat` has are set; the others stay
//
// Texts in several languages are "name" (French), "name_ar", "name_en". Empty fields are left out. Pure; any
// thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drafting/cards.hpp"

namespace diwan::drafting {

using FlatCard = std::map<std::string, std::string>;

enum class CardKind { Client, Person };

// All fields of such a card, in the order of a spreadsheet's columns.
[[nodiscard]] std::vector<std::string> const& cardFields(CardKind kind);

[[nodiscard]] FlatCard flatOf(Client const& client);
[[nodiscard]] FlatCard flatOf(Person const& person);
void apply(FlatCard const& flat, Client& client);
void apply(FlatCard const& flat, Person& person);

// The name in French, else in any language.
[[nodiscard]] std::string nameOf(FlatCard const& flat);

// What was read from a file of others: the cards, and what a person should know about it.
struct ReadCards {
    std::vector<FlatCard> cards;
    std::vector<Problem> remarks;
};

}  // namespace diwan::drafting
