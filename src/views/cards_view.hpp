// CardsView: the cards as the dialog shows them: a list that can be searched, the form of one card, and what
// a person should know about it, in words.
//
//   CardsView view = cardsView(cards, {.what = CardEdit::What::Client, .search = "oliv"}, Language::French);
//   std::vector<CardField> form = cardForm(what, card.fields, people, Language::Arabic, Language::French);
//   std::string remarks = cardRemarks(card, typed, Language::French);    // doubts at once, while typing
//
// Pure functions of their arguments; any thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "drafting/cards_in_effect.hpp"
#include "language/language.hpp"

namespace diwan::views {

struct CardsInput {
    CardEdit::What what = CardEdit::What::Client;
    std::string search{};
};

struct CardRow {
    std::string id;
    std::string title;  // name, and where it is if it is not shared
    bool operator==(CardRow const&) const = default;
};

struct CardsView {
    std::vector<CardRow> rows;  // by name
    std::string count;          // "2 clients sur 14"; why there is none
    bool operator==(CardsView const&) const = default;
};

// All words must occur in some field, case, accents and Arabic spelling folded.
[[nodiscard]] CardsView cardsView(std::span<drafting::CardInEffect const> cards, CardsInput const& input,
                                  Language language);

enum class CardFieldKind { Line, Lines, Choice };

struct CardChoice {
    std::string value;
    std::string label;
    bool operator==(CardChoice const&) const = default;
};

struct CardField {
    std::string name;  // in the card: "name_ar"
    std::string label;
    std::string value;
    CardFieldKind kind = CardFieldKind::Line;
    std::vector<CardChoice> choices{};  // of a choice; a value that is none of them is added
    bool operator==(CardField const&) const = default;
};

// The fields of a form in reading order. What exists in several languages is shown in `texts` (the other
// languages stay as they are); numbers are those of the card's country, and any other that it has.
[[nodiscard]] std::vector<CardField> cardForm(CardEdit::What what, drafting::FlatCard const& card,
                                              std::vector<drafting::Person> const& people, Language texts,
                                              Language language);

// What looks doubtful in `typed`, what two persons wrote unknowingly, what this computer's file says
// otherwise; a line each. Empty: nothing.
[[nodiscard]] std::string cardRemarks(drafting::CardInEffect const& card, drafting::FlatCard const& typed,
                                      Language language);

// Where cards are: "Partagées avec l’équipe par atelier.example", "Gardées sur cet ordinateur …".
[[nodiscard]] std::string sharingText(std::string const& server, Language language);

// Where one card is, who changed it last, and, where there is a server, whether it waits to be sent.
[[nodiscard]] std::string cardState(drafting::CardInEffect const& card, bool hasServer, Language language);

}  // namespace diwan::views
