// The cards in effect on one computer: what the company shares in its register, and what this computer's own
// card files (company.json, clients.json) say.
//
//   FileCards file = fileCards(company, clients);
//   std::vector<CardInEffect> cards = cardsInEffect(store.cards().value(), file, base);
//   Company company = companyOf(cards, fromFile);      std::vector<Client> clients = clientsOf(cards, …);
//
// Field by field: the shared text counts; one that a person wrote into the file lies over it. `base` is what
// the file said when it was last shared: a text that has not changed since says nothing new, so that
// colleagues' corrections arrive, and one that was changed afterwards is this computer's own until it is
// shared too. Nothing here writes into a file. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drafting/company_card.hpp"
#include "records/card_state.hpp"

namespace diwan::drafting {

// Cards as a file says them. `company` is empty where there is none.
struct FileCards {
    FlatCard company;
    std::vector<FlatCard> people;
    std::vector<FlatCard> clients;
    bool operator==(FileCards const&) const = default;
};

// People and clients without an id get one from their name.
[[nodiscard]] FileCards fileCards(std::optional<Company> const& company, std::vector<Client> const& clients);

// As it is kept from one start to the next. Anything unreadable is an empty one: then every text of the file
// counts as new, and none is lost.
[[nodiscard]] std::string toJson(FileCards const& cards);
[[nodiscard]] FileCards fileCardsFromJson(std::string_view json);

struct CardInEffect {
    CardEdit::What what = CardEdit::What::Client;
    std::string id;
    FlatCard fields;               // without "id"
    bool isShared = false;         // in the register
    bool isInFile = false;         // in this computer's file
    std::vector<std::string> own;  // fields that the file says otherwise than the register
    std::vector<CardConflict> conflicts;
    std::string changedBy;
    std::string changedAt;  // RFC 3339
    bool isSent = true;     // the server has it all; true without anything to send
    bool operator==(CardInEffect const&) const = default;
};

// The company first, then people, then clients: those of the file in its order, then the others by name.
[[nodiscard]] std::vector<CardInEffect> cardsInEffect(std::vector<SharedCard> const& shared,
                                                      FileCards const& file, FileCards const& base);

[[nodiscard]] CardInEffect const* findCard(std::vector<CardInEffect> const& cards, CardEdit::What what,
                                           std::string_view id);

// `fromFile` gives what is no field of a card: unknown entries, the picture, who uses this computer.
[[nodiscard]] std::optional<Company> companyOf(std::vector<CardInEffect> const& cards,
                                               std::optional<Company> const& fromFile);
[[nodiscard]] std::vector<Client> clientsOf(std::vector<CardInEffect> const& cards,
                                            std::vector<Client> const& fromFile);
[[nodiscard]] std::vector<Person> peopleOf(std::vector<CardInEffect> const& cards,
                                           std::vector<Person> const& fromFile);

// What is to be written into the register when a person saves a card as `fields`: what differs from what the
// register says; of a card that is only in the file, all of it. Nothing when nothing differs.
[[nodiscard]] std::optional<CardEdit> editOf(std::vector<SharedCard> const& shared, CardEdit::What what,
                                             std::string const& id, FlatCard const& fields);

// ... and when this computer's file is shared whole: what it says that is not older than `base`.
[[nodiscard]] std::vector<CardEdit> sharingOf(std::vector<SharedCard> const& shared, FileCards const& file,
                                              FileCards const& base);

// `base` after that card was saved: its texts of the file have been dealt with.
[[nodiscard]] FileCards dealtWith(FileCards base, FileCards const& file, CardEdit::What what,
                                  std::string const& id);

// An id for a new card of that name that no card has: "clinique-les-oliviers", "…-2".
[[nodiscard]] std::string newCardId(std::vector<CardInEffect> const& cards, CardEdit::What what,
                                    FlatCard const& fields);

}  // namespace diwan::drafting
