// Cards as vCards: written as version 4.0 (RFC 6350), read from 2.1, 3.0 and 4.0.
//
//   Result<ReadCards> read = cardsFromVcard(bytes, "contacts.vcf", CardKind::Client);
//   std::string file = cardsToVcard(flats, CardKind::Client);
//
// A client is a card of KIND:org: FN and ORG its name, RELATED;TYPE=contact the person one talks to, ADR the
// address in its street; identifiers are X-DIWAN-NIF and the like. The card of a person who has an ORG
// becomes that client, the person its contact. Names in several languages are alternatives of one property
// (ALTID, LANGUAGE). The same cards give the same bytes. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "drafting/flat_card.hpp"

namespace diwan::drafting {

// Problems: "card.vcard-none" {file}: no card in it; "card.vcard-open" {file, line}: a card without its end.
// Remarks: "csv.encoding" {file}, "card.vcard-nameless" {file, line}, "card.vcard-more" {name, value}: a
// second phone or address that the card has no place for.
Result<ReadCards> cardsFromVcard(std::string_view bytes, std::string const& file, CardKind kind);

[[nodiscard]] std::string cardsToVcard(std::vector<FlatCard> const& cards, CardKind kind);

}  // namespace diwan::drafting
