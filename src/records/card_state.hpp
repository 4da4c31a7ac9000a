// CardState: a card as it follows from the changes that persons made to it, in the journal's order. The same
// on every desk and on the server.
//
//   CardState state;
//   for (CardEdit const& change : changes) state.apply(change);
//   state.fields()                    // {"name": "Clinique Les Oliviers", "nif": "0000…", …}
//   state.conflicts()                 // fields that two persons changed without knowing of each other
//
// Merging is by field, the last change winning. What a change overwrote unknowingly is not lost in silence:
// it is a conflict, with both texts and their authors, until somebody writes the field again. One thread; a
// value.
#pragma once

#include <string>
#include <vector>

#include "records/card_edit.hpp"

namespace diwan {

struct CardConflict {
    std::string field;
    std::string other;  // what the other person wrote
    std::string otherBy;
    std::string now;  // what the card says
    std::string nowBy;
    bool operator==(CardConflict const&) const = default;
};

class CardState {
  public:
    void apply(CardEdit const& change);

    [[nodiscard]] CardFields const& fields() const { return m_fields; }  // without empty ones
    [[nodiscard]] bool isRemoved() const { return m_isRemoved; }
    [[nodiscard]] std::vector<CardConflict> const& conflicts() const { return m_conflicts; }
    [[nodiscard]] std::string const& changedBy() const { return m_changedBy; }
    [[nodiscard]] std::string const& changedAt() const { return m_changedAt; }
    bool operator==(CardState const&) const = default;

  private:
    CardFields m_fields;
    CardFields m_authors;  // of each field's text
    std::vector<CardConflict> m_conflicts;
    std::string m_changedBy;
    std::string m_changedAt;
    bool m_isRemoved = false;
};

// A card of the register, as lists of them show it.
struct SharedCard {
    CardEdit::What what = CardEdit::What::Client;
    std::string id;
    CardState state;
    bool isSent = true;  // every change of it is on the server
    bool operator==(SharedCard const&) const = default;
};

}  // namespace diwan
