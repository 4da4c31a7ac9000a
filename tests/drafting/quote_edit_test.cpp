// What a person does to a quote in the panel.
#include "drafting/quote_edit.hpp"

#include <gmock/gmock.h>

#include "drafting/quote_term.hpp"
#include "sample_quote.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = RowStep::Kind;

QuoteTables tablesOf(LiveQuote const& live) {
    auto const sheet = quoteSheet(live.quote, live.language);
    return {.headings = {"Réf.", "Désignation", "Unité", "Qté", "P.U. HT", "Remise", "TVA", "Total HT"},
            .lines = sheet->lines,
            .totals = sheet->totals,
            .words = sheet->words};
}

Result<EditedQuote> editedSample(QuoteEdit const& edit) {
    LiveQuote const live = sample();
    return edited(live, tablesOf(live), edit);
}

TEST(DraftingQuoteEdit, AChangedLineKeepsWhatWasNotGivenAndItsOtherLanguages) {
    LiveQuote const live = sample();
    auto const done = edited(live, tablesOf(live), ChangeLine{.line = 1, .cells = {.quantity = "12"}});
    ASSERT_TRUE(done) << done.error().code;
    QuoteLine expected = live.quote.lines[0];
    expected.quantityThousandths = 12'000;
    EXPECT_EQ(done->fresh.live.quote.lines[0], expected);
    EXPECT_EQ(done->fresh.whole, 0U);
    EXPECT_EQ(done->step, RowStep{});
    EXPECT_THAT(done->fresh.overtyped, IsEmpty());
}

TEST(DraftingQuoteEdit, AnItemIsAddedBelowALineWithTheVatOfTheOneAbove) {
    auto const done = editedSample(AddLine{.after = 1, .cells = {.label = "Pose", .price = "1 500,5"}});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->step, (RowStep{.kind = Kind::Insert, .row = 1}));
    EXPECT_EQ(done->line, 2U);
    QuoteLine const& line = done->fresh.live.quote.lines[1];
    EXPECT_EQ(line.label.french, "Pose");
    EXPECT_EQ(line.unitPriceMinor, 150'050);
    EXPECT_EQ(line.quantityThousandths, 1000);
    EXPECT_EQ(line.vatHundredths, 1900);
    EXPECT_THAT(done->fresh.rows, ElementsAre(0U, 1U, 2U, 3U));
}

TEST(DraftingQuoteEdit, TheBlankRowThatIsThereIsTaken) {
    LiveQuote live = sample();
    live.quote.lines.clear();
    live.totals.clear();
    live.words.clear();
    QuoteTables tables = tablesOf(sample());
    tables.lines.assign(1, {"⟨référence⟩", "", "", "", "", "", "", ""});
    auto const done = edited(live, tables, AddLine{.after = 0, .cells = {.label = "Pose", .price = "100"}});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->step.kind, Kind::None);
    EXPECT_EQ(done->fresh.live.quote.lines.size(), 1U);
    EXPECT_EQ(done->fresh.live.quote.lines[0].vatHundredths, 1900);
}

TEST(DraftingQuoteEdit, ASectionHasTheSumOfItsItemsAndANoteOnlyWords) {
    auto const section = editedSample(
        AddLine{.after = 0, .kind = LineKind::Section, .cells = {.label = "Mobilier", .price = "7"}});
    ASSERT_TRUE(section) << section.error().code;
    EXPECT_EQ(section->fresh.live.quote.lines[0].kind, LineKind::Section);
    EXPECT_EQ(section->fresh.sheet.lines[0][7], "502\u00A0200,00");
    EXPECT_EQ(section->fresh.sheet.lines[0][4], "");
    auto const note =
        editedSample(AddLine{.after = 3, .kind = LineKind::Note, .cells = {.label = "Pose non comprise"}});
    ASSERT_TRUE(note) << note.error().code;
    EXPECT_EQ(note->fresh.live.quote.lines[3].kind, LineKind::Note);
    EXPECT_EQ(note->fresh.totals, sample().totals);
}

TEST(DraftingQuoteEdit, ANewItemBelowALeadingSectionTakesTheRateOfTheItems) {
    LiveQuote live = sample();
    live.quote.lines.insert(live.quote.lines.begin(),
                            QuoteLine{.reference = {},
                                      .label = {.french = "Mobilier", .arabic = {}, .english = {}},
                                      .unit = {},
                                      .vatHundredths = 0,
                                      .kind = LineKind::Section});
    auto const done =
        edited(live, tablesOf(live), AddLine{.after = 1, .cells = {.label = "Pose", .price = "100"}});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->fresh.live.quote.lines[1].vatHundredths, 1900);
}

TEST(DraftingQuoteEdit, ALineMovesWithItsDataBehindIt) {
    LiveQuote const live = sample();
    QuoteTables tables = tablesOf(live);
    tables.lines.insert(tables.lines.begin() + 1, std::vector<std::string>(8));  // a blank row does not count
    auto const done = edited(live, tables, MoveLine{.line = 3, .to = 1});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->step, (RowStep{.kind = Kind::Move, .row = 3, .to = 0}));
    EXPECT_EQ(done->line, 1U);
    EXPECT_EQ(done->fresh.live.quote.lines[0], live.quote.lines[2]);
    EXPECT_EQ(done->fresh.live.quote.lines[1], live.quote.lines[0]);
    EXPECT_THAT(done->fresh.rows, ElementsAre(0U, 1U, 3U));
    EXPECT_EQ(done->fresh.totals, live.totals);
}

TEST(DraftingQuoteEdit, ALineIsTakenAwayButNeverTheLastItem) {
    auto const done = editedSample(DeleteLine{.line = 2});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->step, (RowStep{.kind = Kind::Remove, .row = 1}));
    EXPECT_EQ(done->fresh.live.quote.lines.size(), 2U);
    LiveQuote live = sample();
    live.quote.lines.resize(1);
    EXPECT_EQ(edited(live, tablesOf(live), DeleteLine{.line = 1}).error().code, "quote.last-item");
    EXPECT_THAT(edited(live, tablesOf(live), DeleteLine{.line = 2}).error().arguments, ElementsAre("2", "1"));
    EXPECT_EQ(edited(live, tablesOf(live), MoveLine{.line = 1, .to = 0}).error().code, "quote.line-first");
    EXPECT_EQ(edited(live, tablesOf(live), MoveLine{.line = 1, .to = 2}).error().code, "quote.line-last");
}

TEST(DraftingQuoteEdit, AnOptionIsMadeAndTakenBackWithoutATotalBeingSaidToBeOvertyped) {
    LiveQuote live = sample();
    auto const made = edited(live, tablesOf(live), ChangeLine{.line = 2, .cells = {.optional = true}});
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_TRUE(made->fresh.live.quote.lines[1].optional);
    EXPECT_THAT(made->fresh.overtyped, IsEmpty());
    auto const back = edited(made->fresh.live, tablesOf(made->fresh.live),
                             ChangeLine{.line = 2, .cells = {.optional = false}});
    ASSERT_TRUE(back) << back.error().code;
    EXPECT_EQ(back->fresh.live.quote, live.quote);
}

TEST(DraftingQuoteEdit, WhatIsWrongNamesItsCell) {
    auto const price = editedSample(ChangeLine{.line = 2, .cells = {.price = "cent"}});
    ASSERT_FALSE(price);
    EXPECT_EQ(price.error().code, "quote.cell-number");
    EXPECT_THAT(price.error().arguments, ElementsAre("2", "P.U. HT", "E3", "cent"));
    EXPECT_EQ(editedSample(ChangeLine{.line = 2, .cells = {.discount = "101 %"}}).error().code,
              "quote.cell-percent");
    EXPECT_EQ(editedSample(ChangeLine{.line = 2, .cells = {.quantity = "-1"}}).error().code,
              "quote.cell-negative");
    EXPECT_EQ(editedSample(ChangeLine{.line = 2, .cells = {.price = "5 €"}}).error().code,
              "quote.cell-currency");
    EXPECT_EQ(editedSample(AddLine{.after = 3, .cells = {.label = "Pose"}}).error().arguments[2], "E5");
    EXPECT_EQ(editedSample(AddLine{.after = 3, .kind = LineKind::Note, .cells = {}}).error().code,
              "quote.cell-empty");
    EXPECT_EQ(
        editedSample(ChangeLine{.line = 1, .cells = {.quantity = "99999999999", .price = "9999999999999"}})
            .error()
            .code,
        "quote.overflow");
}

TEST(DraftingQuoteEdit, AWrongCellThatWasThereBeforeIsNamedToo) {
    LiveQuote const live = sample();
    QuoteTables tables = tablesOf(live);
    tables.lines[2][3] = "trois";
    EXPECT_EQ(edited(live, tables, MoveLine{.line = 1, .to = 2}).error().arguments[2], "D4");
}

TEST(DraftingQuoteEdit, TheTermsOfTheWholeAreChangedAndWhatIsWrongNamesTheTerm) {
    auto const done = editedSample(ChangeTerm{.name = "discount", .text = ""});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->fresh.live.quote.discountHundredths, 0);
    EXPECT_EQ(done->fresh.sheet.totals[0].amount, "502\u00A0200,00\u00A0DA");
    auto const code = [](char const* name, char const* text) {
        auto const tried = editedSample(ChangeTerm{.name = name, .text = text});
        return tried ? std::string("none") : tried.error().code;
    };
    EXPECT_EQ(code("discount", "101 %"), "quote.term-percent");
    EXPECT_EQ(code("deposit", "-5"), "quote.term-negative");
    EXPECT_EQ(code("transport", "22 000 €"), "quote.term-currency");
    EXPECT_EQ(code("transport", "beaucoup"), "quote.term-number");
    EXPECT_EQ(code("validity_days", "3651"), "quote.term-days");
    EXPECT_EQ(code("payment", "gold"), "quote.term-choice");
    EXPECT_EQ(code("colour", "red"), "quote.term-unknown");
    EXPECT_EQ(code("payment", "cash"), "none");
}

TEST(DraftingQuoteEdit, WhatAPersonReadsOfATermIsTakenBackAsIt) {
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        Quote const before = sample(language).quote;
        Quote after = before;
        for (QuoteTerm const& term : quoteTerms())
            ASSERT_TRUE(takeTerm(after, term.name, termText(before, term, language), language)) << term.name;
        EXPECT_EQ(after, before);
    }
}

}  // namespace
}  // namespace diwan::drafting
