#include "drafting/levy.hpp"

#include <gmock/gmock.h>

#include "drafting/quote_check.hpp"
#include "drafting/quote_sheet.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::SizeIs;

constexpr Day may12 = 2026y / std::chrono::May / 12;

Quote tunisian() {
    auto const quote =
        quoteFromJson(R"({"profile":"tn","date":"2026-05-12","stamp":"never","discount":"10","lines":[
        {"label":"Chaise","quantity":"10","unit_price":"100.000","vat":"19","levy":"fodec"},
        {"label":"Pose","unit_price":"200.000","vat":"19"}]})",
                      may12);
    return *quote;
}

TEST(DraftingLevy, ItStandsInsideTheBaseOfTheVat) {
    auto const totals = totalsOf(tunisian());
    ASSERT_TRUE(totals) << totals.error().code;
    EXPECT_EQ(totals->net, 1'080'000);
    ASSERT_THAT(totals->levies, SizeIs(1));
    EXPECT_EQ(totals->levies[0].base, 900'000);
    EXPECT_EQ(totals->levies[0].tax, 9'000);
    ASSERT_THAT(totals->vat, SizeIs(1));
    EXPECT_EQ(totals->vat[0].base, 1'089'000);
    EXPECT_EQ(totals->vat[0].tax, 206'910);
    EXPECT_EQ(totals->tax, 9'000 + 206'910);
    EXPECT_EQ(totals->gross, 1'080'000 + 9'000 + 206'910);
}

TEST(DraftingLevy, TheTotalsNameItInThreeLanguages) {
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        auto const sheet = quoteSheet(tunisian(), language);
        ASSERT_TRUE(sheet);
        bool found = false;
        for (TotalRow const& row : sheet->totals)
            found = found || row.label.find("FODEC") != std::string::npos;
        EXPECT_TRUE(found);
    }
}

TEST(DraftingLevy, OneThatIsNotInForceIsRefusedWithItsLine) {
    Quote quote = tunisian();
    quote.date = 1994y / std::chrono::May / 12;
    ASSERT_FALSE(errorsOf(quote).empty());
    EXPECT_EQ(errorsOf(quote)[0].code, "quote.levy-unknown");
    EXPECT_EQ(errorsOf(quote)[0].arguments[0], "1");
    quote = tunisian();
    quote.country = "dz";
    EXPECT_EQ(errorsOf(quote)[0].code, "quote.levy-unknown");
}

TEST(DraftingLevy, ItIsKeptInTheData) {
    EXPECT_EQ(*quoteFromJson(quoteToJson(tunisian()), may12), tunisian());
    EXPECT_FALSE(levies("tn", may12).empty());
    EXPECT_TRUE(levies("fr", may12).empty());
    for (Levy const& levy : levies("tn", may12))
        EXPECT_FALSE(levy.source.empty());
}

}  // namespace
}  // namespace diwan::drafting
