// The checklist of a quote: what its country wants it to say and it does not.
//
//   for (MissingMention const& one : missingMentions(quote, company, client))
//       show(describe(one, Language::English));     // "Missing: the NIS. Complete the company’s card."
//
// tables/mentions.tsv holds the mentions, dated, with their sources; those of the quote's own date, kind and
// VAT regime count. Never an obstacle, and no promise that nothing else is wanted. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drafting/cards.hpp"
#include "drafting/quote.hpp"

namespace diwan::drafting {

struct MissingMention {
    std::string field;      // "company.nis", "client.name", "doc.validity"
    bool required = false;  // else usual
    LocalText label;
    std::string source;
    bool operator==(MissingMention const&) const = default;
};

// The required ones first, then in the order of the table. Without a client's card nothing
// is said of its data, but that a quote without client misses its name. A field that the company's card has
// and the quote leaves empty (terms of payment, delivery time) is not missing: the template takes it from the
// card.
[[nodiscard]] std::vector<MissingMention> missingMentions(Quote const& quote, Company const& company,
                                                          std::optional<Client> const& client);

// Only those of the quote itself, for when no card is at hand.
[[nodiscard]] std::vector<MissingMention> missingMentions(Quote const& quote);

// One sentence: what is missing, and where to write it.
[[nodiscard]] std::string describe(MissingMention const& mention, Language language);

}  // namespace diwan::drafting
