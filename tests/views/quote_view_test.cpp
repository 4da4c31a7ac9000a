#include "views/quote_view.hpp"

#include <gmock/gmock.h>

namespace diwan::views {
namespace {

using namespace std::chrono_literals;
using testing::EndsWith;

QuoteView viewOn(Day today) {
    drafting::Quote quote;
    quote.number = "DV-2026-0042";
    quote.version = 2;
    quote.date = 2026y / std::chrono::May / 12;
    quote.validityDays = 30;
    std::vector<drafting::TotalRow> const totals{
        {.label = "Total TTC", .amount = "593 917,10 DA", .strong = true}};
    return quoteView({.quote = quote, .totals = totals, .clientName = "Les Oliviers", .today = today},
                     Language::French);
}

TEST(ViewsQuote, ItSaysNumberVersionClientAndTotals) {
    QuoteView const view = viewOn(2026y / std::chrono::May / 12);
    EXPECT_EQ(view.title, "Devis DV-2026-0042, version 2 · Les Oliviers");
    EXPECT_THAT(view.text(), EndsWith("Total TTC : 593 917,10 DA"));
}

TEST(ViewsQuote, ItSaysHowLongTheOfferStillStands) {
    EXPECT_THAT(viewOn(2026y / std::chrono::May / 30).validity, EndsWith("expire dans 12 jours"));
    EXPECT_THAT(viewOn(2026y / std::chrono::June / 10).validity, EndsWith("expire demain"));
    EXPECT_THAT(viewOn(2026y / std::chrono::June / 11).validity, EndsWith("expire aujourd’hui"));
    EXPECT_THAT(viewOn(2026y / std::chrono::June / 14).validity, EndsWith("expiré depuis 3 jours"));
}

}  // namespace
}  // namespace diwan::views
