// The company's card as fields and texts, like the cards of clients and people (flat_card.hpp).
//
//   FlatCard flat = flatOf(company);          // {"name": "SARL Hodna …", "rib": "999 …", "vat_regime":
//   "reel"} apply(flat, company);                     // the fields that `flat` has are set; the others stay
//
// People have cards of their own; who uses this computer ("author") and where the picture lies ("logo") are
// this computer's own business: neither is a field. Phones are one a line or separated by commas. Pure; any
// thread.
#pragma once

#include <string>
#include <vector>

#include "drafting/flat_card.hpp"

namespace diwan::drafting {

// In the order of a form.
[[nodiscard]] std::vector<std::string> const& companyFields();

[[nodiscard]] FlatCard flatOf(Company const& company);

// Days and percentages that are none leave the company's as they are: fieldDoubts() tells them.
void apply(FlatCard const& flat, Company& company);

// What looks wrong about one card's texts, in the order of a form: the numbers (identifiers.hpp), then
// "card.doubt-email" {whose, text}, "card.doubt-number" {whose, field, text}, "card.name-missing". Never an
// obstacle.
[[nodiscard]] std::vector<Problem> cardDoubts(FlatCard const& card, Language language);

}  // namespace diwan::drafting
