// QuoteView: what the panel says of the quote that the document in front carries.
//
//   QuoteView view = quoteView({.quote = quote, .totals = totals, .clientName = name, .today = today},
//   Language::French);
//   view.validity      // "valable jusqu’au 11 juin 2026 : expire dans 12 jours"
//
// A pure function of its arguments; any thread.
#pragma once

#include <string>

#include "drafting/live_quote.hpp"
#include "language/language.hpp"

namespace diwan::views {

struct QuoteInput {
    drafting::Quote const& quote;
    std::vector<drafting::TotalRow> const& totals;  // as last written
    std::string clientName;                         // empty: no card
    Day today{};
};

struct QuoteView {
    std::string title;     // "Devis DV-2026-0042, version 2 · Clinique Les Oliviers"
    std::string validity;  // with the date of the quote
    std::string totals;    // one a line: "Total TTC : 593 917,10 DA"
    bool operator==(QuoteView const&) const = default;
    [[nodiscard]] std::string text() const;  // all of it, a line each
};

[[nodiscard]] QuoteView quoteView(QuoteInput const& input, Language language);

}  // namespace diwan::views
