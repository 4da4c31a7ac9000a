// CardEdit: what one person changed on one card that the company shares: its own, a colleague's, a
// client's.
//
//   CardEdit edit{.what = CardEdit::What::Client, .id = "clinique-les-oliviers",
//                     .set = {{"nif", "000019000000000"}}, .was = {{"nif", ""}}};
//   store entry: kind(edit.what) "client", toJson(edit)
//
// A card is its fields by name, as texts: "name", "name_ar", "nif", "phone" … (drafting/flat_card.hpp says
// which). An entry says the changed fields only, so that two persons who change different fields of one card
// lose nothing; what becomes of a card follows from its entries in order (card_state.hpp). Values; any
// thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace diwan {

using CardFields = std::map<std::string, std::string>;

struct CardEdit {
    enum class What { Company, Person, Client };
    What what = What::Client;
    std::string id;               // of the card: "clinique-les-oliviers"; the company's own is "company"
    CardFields set;               // the new texts; an empty one takes the field away
    CardFields was;               // what those fields said before, as far as this person knew
    std::optional<bool> removed;  // true: the card is put away; false: it is back
    // From the journal, not from the JSON:
    std::string device;
    std::string by;
    std::string at;  // RFC 3339, a claim of the maker's clock
    bool operator==(CardEdit const&) const = default;

    // Refused as "card.malformed" {what}: no id, one of more than 100 bytes or with control characters; a
    // field's name that is none; a card of which nothing changes. "text.too-long": a text above
    // `longestCardText`.
    [[nodiscard]] Result<Done> check() const;
};

inline constexpr std::string_view companyCardId = "company";
inline constexpr std::size_t longestCardText = 48'000;  // bytes; a picture is the longest there is

// "company", "person", "client".
[[nodiscard]] std::string_view kind(CardEdit::What what);
[[nodiscard]] std::optional<CardEdit::What> cardKind(std::string_view kind);

[[nodiscard]] std::string toJson(CardEdit const& change);
// Problem "card.malformed", and those of check().
Result<CardEdit> cardEditFromJson(CardEdit::What what, std::string_view json);

}  // namespace diwan
