#include "drafting/quote.hpp"

#include <gtest/gtest.h>

#include <random>

#include "drafting/quote_sheet.hpp"
#include "drafting/stamp_duty.hpp"
#include "table_file.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;

constexpr Day may12 = 2026y / std::chrono::May / 12;

QuoteLine lineOf(std::int64_t quantityThousandths, std::int64_t price, std::int64_t discount,
                 std::int64_t vat) {
    QuoteLine line;
    line.label.french = "panneau";
    line.quantityThousandths = quantityThousandths;
    line.unitPriceMinor = price;
    line.discountHundredths = discount;
    line.vatHundredths = vat;
    return line;
}

Quote sampleQuote() {
    auto const quote = quoteFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/quote.json"), may12);
    if (!quote) throw std::runtime_error(quote.error().code + " " + quote.error().arguments[0]);
    return *quote;
}

TEST(DraftingQuote, TheSampleQuoteHasItsKnownTotals) {
    auto const totals = totalsOf(sampleQuote());
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->lines, (std::vector<std::int64_t>{231'000'00, 85'200'00, 186'000'00}));
    EXPECT_EQ(totals->discount, 25'110'00);
    EXPECT_EQ(totals->net, 499'090'00);
    EXPECT_EQ(totals->tax, 94'827'10);
    EXPECT_EQ(totals->gross, 593'917'10);
    EXPECT_EQ(totals->stamp, 11'880'00);
    EXPECT_EQ(totals->payable, 605'797'10);
    EXPECT_EQ(totals->deposit, 296'958'55);
}

TEST(DraftingQuote, TheSampleQuoteIsWrittenAsAPersonWould) {
    auto const french = quoteSheet(sampleQuote(), Language::French);
    ASSERT_TRUE(french);
    ASSERT_EQ(french->lines.size(), 3U);
    EXPECT_EQ(french->lines[0][3], "6");
    EXPECT_EQ(french->lines[0][4], "38\u00A0500,00");
    EXPECT_EQ(french->lines[0][6], "19\u00A0%");
    EXPECT_EQ(french->lines[0][7], "231\u00A0000,00");
    EXPECT_EQ(
        french->words,
        "Arrêté le présent devis à la somme de\u00A0: Cinq cent quatre-vingt-treize mille neuf cent dix-sept "
        "dinars algériens et dix centimes, toutes taxes comprises.");
    ASSERT_EQ(french->totals.size(), 8U);
    EXPECT_EQ(french->totals[1].amount, "\u221225\u00A0110,00\u00A0DA");
    EXPECT_TRUE(french->totals[5].strong);
    EXPECT_EQ(french->totals[5].amount, "593\u00A0917,10\u00A0DA");
    EXPECT_EQ(french->totals[6].label, "Droit de timbre (si règlement en espèces)");
    EXPECT_EQ(french->form.at("quote.deposit"), "50\u00A0%, soit 296\u00A0958,55\u00A0DA");
    auto const arabic = quoteSheet(sampleQuote(), Language::Arabic);
    ASSERT_TRUE(arabic);
    EXPECT_EQ(arabic->totals[5].amount, "\u2066593\u00A0917,10\u2069\u00A0دج");
    auto const english = quoteSheet(sampleQuote(), Language::English);
    ASSERT_TRUE(english);
    EXPECT_EQ(english->totals[5].amount, "593,917.10\u00A0DZD");
}

TEST(DraftingQuote, VatIsRoundedOncePerRate) {
    Quote quote;
    quote.date = may12;
    for (int i = 0; i < 3; ++i)
        quote.lines.push_back(lineOf(1000, 3, 0, 19'00));
    quote.lines.push_back(lineOf(1000, 100, 0, 9'00));
    auto const totals = totalsOf(quote);
    ASSERT_TRUE(totals);
    ASSERT_EQ(totals->vat.size(), 2U);
    EXPECT_EQ(totals->vat[0].rateHundredths, 19'00);
    EXPECT_EQ(totals->vat[0].tax, 2);  // 9 × 19 % = 1.71; line by line it would be 3
    EXPECT_EQ(totals->vat[1].tax, 9);
}

TEST(DraftingQuote, AFlatTaxCompanyShowsNoVat) {
    Quote quote = sampleQuote();
    quote.regime = VatRegime::FlatTax;
    auto const totals = totalsOf(quote);
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->gross, 499'090'00);
    auto const sheet = quoteSheet(quote, Language::French);
    ASSERT_TRUE(sheet);
    for (TotalRow const& row : sheet->totals)
        EXPECT_EQ(row.label.find("TVA"), std::string::npos) << row.label;
    EXPECT_EQ(sheet->words.find("taxes"), std::string::npos);
}

TEST(DraftingQuote, APaymentByTransferShowsNoStampDuty) {
    Quote quote = sampleQuote();
    quote.payment = Payment::Other;
    auto const totals = totalsOf(quote);
    ASSERT_TRUE(totals);
    EXPECT_FALSE(totals->stampShown);
    EXPECT_EQ(totals->payable, totals->gross);
}

TEST(DraftingQuote, ImpossibleLinesAreNamedByTheirNumber) {
    struct Case {
        char const* code;
        void (*spoil)(QuoteLine&);
    };
    for (Case const& one :
         {Case{"quote.line-empty", [](QuoteLine& line) { line.label = {}; }},
          Case{"quote.quantity-negative", [](QuoteLine& line) { line.quantityThousandths = -1; }},
          Case{"quote.price-negative", [](QuoteLine& line) { line.unitPriceMinor = -1; }},
          Case{"quote.discount-range", [](QuoteLine& line) { line.discountHundredths = 101'00; }},
          Case{"quote.vat-range", [](QuoteLine& line) { line.vatHundredths = -1; }},
          Case{"quote.overflow", [](QuoteLine& line) {
                   line.quantityThousandths = 1'000'000'000'000'000;
                   line.unitPriceMinor = 1'000'000'000'000'000;
               }}}) {
        Quote quote = sampleQuote();
        one.spoil(quote.lines[1]);
        auto const totals = totalsOf(quote);
        ASSERT_FALSE(totals) << one.code;
        EXPECT_EQ(totals.error().code, one.code);
        EXPECT_EQ(totals.error().arguments[0], "2");
    }
    EXPECT_EQ(totalsOf(Quote{}).error().code, "quote.empty");
}

TEST(DraftingQuote, RandomTotalsAddUp) {
    std::mt19937 random(42);
    auto const upTo = [&](std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(most + 1));
    };
    for (int i = 0; i < 2'000; ++i) {
        Quote quote;
        quote.date = may12;
        quote.discountHundredths = upTo(100'00);
        quote.transportMinor = upTo(5'000'000);
        for (std::int64_t k = 0; k <= upTo(20); ++k)
            quote.lines.push_back(
                lineOf(upTo(100'000), upTo(10'000'000), upTo(100'00), upTo(1) == 0 ? 19'00 : 9'00));
        auto const totals = totalsOf(quote);
        ASSERT_TRUE(totals);
        std::int64_t lines = 0;
        for (std::size_t k = 0; k < quote.lines.size(); ++k) {
            QuoteLine const& line = quote.lines[k];
            long double const exact = static_cast<long double>(line.quantityThousandths) / 1000 *
                                      static_cast<long double>(line.unitPriceMinor) *
                                      static_cast<long double>(100'00 - line.discountHundredths) / 100'00;
            EXPECT_NEAR(static_cast<double>(totals->lines[k]), static_cast<double>(exact), 0.5001);
            lines += totals->lines[k];
        }
        EXPECT_EQ(totals->subtotal, lines);
        EXPECT_EQ(totals->net, totals->subtotal - totals->discount + totals->transport);
        std::int64_t bases = 0;
        std::int64_t tax = 0;
        for (VatTotal const& vat : totals->vat) {
            EXPECT_EQ(vat.tax, divideHalfUp(vat.base * vat.rateHundredths, 100'00));
            bases += vat.base;
            tax += vat.tax;
        }
        EXPECT_EQ(bases, totals->net);
        EXPECT_EQ(totals->gross, totals->net + tax);
        EXPECT_EQ(totals->payable, totals->gross + totals->stamp);
    }
}

TEST(DraftingQuote, JsonThatIsNotAQuoteNamesTheField) {
    auto const code = [](char const* json) {
        auto const quote = quoteFromJson(json, may12);
        return quote ? std::string("read") : quote.error().code + " " + quote.error().arguments[0];
    };
    EXPECT_EQ(code("{"), "quote.unreadable ?");
    EXPECT_EQ(code("[]"), "quote.unreadable ?");
    EXPECT_EQ(code(R"({"lines": [{"label": "x", "unit_price": "ten"}]})"),
              "quote.unreadable lines[1].unit_price");
    EXPECT_EQ(code(R"({"lines": [{"label": "x", "unit_price": "1.005"}]})"),
              "quote.unreadable lines[1].unit_price");
    EXPECT_EQ(code(R"({"lines": 3})"), "quote.unreadable lines");
    EXPECT_EQ(code(R"({"date": "2026-02-30"})"), "quote.unreadable date");
    EXPECT_EQ(code(R"({"stamp": "sometimes"})"), "quote.unreadable stamp");
}

TEST(DraftingStampDuty, FollowsTheTableOfItsDay) {
    auto const duty = [](std::int64_t minor, Day day) { return stampDuty(minor, day).value(); };
    Day const y2025 = 2025y / std::chrono::June / 1;
    EXPECT_EQ(duty(300'00, y2025), 0);
    EXPECT_EQ(duty(301'00, y2025), 5'00);
    EXPECT_EQ(duty(450'00, y2025), 5'00);
    EXPECT_EQ(duty(10'000'00, y2025), 100'00);
    EXPECT_EQ(duty(30'000'00, y2025), 300'00);
    EXPECT_EQ(duty(30'001'00, y2025), 451'50);
    EXPECT_EQ(duty(33'970'00, y2025), 510'00);
    EXPECT_EQ(duty(80'000'00, y2025), 1'200'00);
    EXPECT_EQ(duty(100'000'00, y2025), 1'500'00);
    EXPECT_EQ(duty(100'001'00, y2025), 2'002'00);
    EXPECT_EQ(duty(593'917'10, y2025), 11'880'00);
    EXPECT_EQ(duty(950'000'00, y2025), 19'000'00);
    Day const y2023 = 2023y / std::chrono::June / 1;
    EXPECT_EQ(duty(33'970'00, y2023), 340'00);
    EXPECT_EQ(duty(1'500'000'00, y2023), 10'000'00);
    EXPECT_EQ(duty(1'500'000'00, 2022y / std::chrono::December / 31), 2'500'00);
    EXPECT_EQ(stampDuty(-1, y2025).error().code, "amount.negative");
}

TEST(DraftingCards, TheCompanysPeopleAreKnownByTheirNamesInAllLanguagesAndTheirRole) {
    Company company;
    company.people.push_back({.id = "karim",
                              .name = {"Karim Bouzid", "كريم بوزيد", ""},
                              .role = {"commercial", "", ""},
                              .email = {},
                              .phone = {}});
    company.people.push_back({});
    auto const people = knownPeople(company, Language::French);
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].display, "Karim Bouzid");
    EXPECT_EQ(people[0].aliases, std::vector<std::string>{"كريم بوزيد"});
    EXPECT_EQ(people[0].role, "commercial");
    EXPECT_EQ(knownPeople(company, Language::Arabic)[0].display, "كريم بوزيد");
}

}  // namespace
}  // namespace diwan::drafting
