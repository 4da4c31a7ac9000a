// The totals of a quote as JSON, for programs: docs/quote-json.md.
//
//   std::string json = totalsToJson(quote, *totals, {.words = "cinq cent …"}, today);   //
//   {"number":"DV-2026-0042",…}
//
// Amounts are decimal texts of the currency's own decimals. The same data gives the same bytes. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "drafting/mentions.hpp"
#include "drafting/quote.hpp"
#include "language/language.hpp"

namespace diwan::drafting {

// What a program is told beside the sums.
struct QuoteReport {
    std::string words;                     // the amount in words; empty when its currency has none
    std::string closing;                   // the phrase that closes the document with them
    std::vector<Problem> remarks;          // remarksOf the quote
    std::vector<MissingMention> missing;   // missingMentions of the quote
    Language language = Language::French;  // of the messages
};

[[nodiscard]] std::string totalsToJson(Quote const& quote, Totals const& totals, QuoteReport const& report,
                                       Day today);

}  // namespace diwan::drafting
