#include "drafting/live_quote.hpp"

#include <gmock/gmock.h>

#include "drafting/quote_cells.hpp"
#include "sample_quote.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

QuoteTables tablesOf(LiveQuote const& live) {
    auto const sheet = quoteSheet(live.quote, live.language);
    return {.headings = {}, .lines = sheet->lines, .totals = sheet->totals, .words = sheet->words};
}

TEST(DraftingLiveQuote, NumbersAreReadAsPeopleTypeThem) {
    auto const french = [](char const* text) {
        auto const value = readNumberCell(text, {.decimals = 2, .currency = "DZD"}, Language::French);
        return value ? std::to_string(*value) : value.error().code;
    };
    EXPECT_EQ(french("38\u00A0500,50 DA"), "3850050");
    EXPECT_EQ(french("38500"), "3850000");
    EXPECT_EQ(french("1.250.000,5"), "125000050");
    EXPECT_EQ(french("\u0663\u0668\u066B\u0665"), "3850");
    EXPECT_EQ(french("\u2066\u22125,00\u2069"), "-500");
    EXPECT_EQ(french("38.500"), "cell.ambiguous");
    EXPECT_EQ(french("100 €"), "cell.currency");
    EXPECT_EQ(french("environ 100"), "cell.number");
    EXPECT_EQ(french("99 999 999 999 999 DA"), "cell.too-large");
    EXPECT_EQ(french("0009999999999999,99"), "999999999999999");
    EXPECT_EQ(french("1 00,00,0"), "cell.number");
    EXPECT_EQ(*readNumberCell("1,250", {.decimals = 2, .currency = "DZD"}, Language::English), 125000);
    EXPECT_EQ(*readNumberCell("1,250", {.decimals = 3}, Language::French), 1250);
    EXPECT_EQ(*readNumberCell("5,5 %", {.decimals = 2}, Language::French), 550);
}

TEST(DraftingLiveQuote, UntouchedTablesAreWhatWasWritten) {
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        LiveQuote const live = sample(language);
        auto const fresh = recalculate(live, tablesOf(live));
        ASSERT_TRUE(fresh) << fresh.error().code;
        EXPECT_EQ(fresh->live, live);
        EXPECT_THAT(fresh->overtyped, IsEmpty());
    }
}

TEST(DraftingLiveQuote, WhatADocumentCarriesIsReadBack) {
    LiveQuote live = sample();
    for (TotalRow& row : live.totals)
        row.strong = false;
    auto const back = liveQuoteFromJson(toJson(live), may12);
    ASSERT_TRUE(back) << back.error().code;
    EXPECT_EQ(*back, live);
    EXPECT_EQ(liveQuoteFromJson("{}", may12).error().code, "quote.unreadable");
}

TEST(DraftingLiveQuote, AMovedAndAnEditedRowKeepTheirOtherLanguages) {
    LiveQuote const live = sample();
    QuoteTables tables = tablesOf(live);
    std::swap(tables.lines[0], tables.lines[2]);
    tables.lines[2][3] = "7";
    auto const fresh = recalculate(live, tables);
    ASSERT_TRUE(fresh) << fresh.error().code;
    ASSERT_EQ(fresh->live.quote.lines.size(), 3U);
    EXPECT_EQ(fresh->live.quote.lines[2].label, live.quote.lines[0].label);
    EXPECT_EQ(fresh->live.quote.lines[2].quantityThousandths, 7000);
}

TEST(DraftingLiveQuote, AnEmptyRowIsPassedOverAndWordsAloneAreANote) {
    LiveQuote const live = sample();
    QuoteTables tables = tablesOf(live);
    tables.lines.emplace_back(8);
    tables.lines.push_back({"", "Pose non comprise", "", "", "", "", "", ""});
    auto const fresh = recalculate(live, tables);
    ASSERT_TRUE(fresh) << fresh.error().code;
    EXPECT_THAT(fresh->rows, ElementsAre(0U, 1U, 2U, 4U));
    EXPECT_EQ(fresh->live.quote.lines[3].kind, LineKind::Note);
    EXPECT_EQ(fresh->totals, live.totals);
}

TEST(DraftingLiveQuote, ValuesWrittenOverAreSaidAndARowOfOnesOwnStays) {
    LiveQuote const live = sample();
    QuoteTables tables = tablesOf(live);
    tables.totals.push_back({.label = "Frais de dossier offerts", .amount = "0", .strong = false});
    tables.totals[5].amount = "600 000,00 DA";
    tables.lines[1][7] = "1";
    auto const fresh = recalculate(live, tables);
    ASSERT_TRUE(fresh) << fresh.error().code;
    ASSERT_EQ(fresh->overtyped.size(), 2U);
    EXPECT_EQ(fresh->overtyped[0].was, "1");
    EXPECT_EQ(fresh->overtyped[1].what, "Total TTC");
    EXPECT_EQ(fresh->totals.back().label, "Frais de dossier offerts");
}

TEST(DraftingLiveQuote, AWrongCellIsNamed) {
    LiveQuote const live = sample();
    QuoteTables tables = tablesOf(live);
    tables.headings = {"", "", "", "", "P.U. HT", "", "", ""};
    tables.lines[1][4] = "cent";
    auto const fresh = recalculate(live, tables);
    ASSERT_FALSE(fresh);
    EXPECT_EQ(fresh.error().code, "quote.cell-number");
    EXPECT_THAT(fresh.error().arguments, ElementsAre("2", "P.U. HT", "E3", "cent"));
}

}  // namespace
}  // namespace diwan::drafting
