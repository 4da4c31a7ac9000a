// The command amount-in-words, on a selected number in Writer and on a selected cell in Calc.
#include "spreadsheet.hpp"
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::SizeIs;
using testing::StartsWith;

class OfficeAmounts : public WithDiwan {
  protected:
    static Spreadsheet newSheet() { return Spreadsheet(Document::create(connection(), "scalc")); }
};

TEST_F(OfficeAmounts, InWriterTheWordsComeBehindTheSelectedNumber) {
    Document document = newMinutes("Le total est de 593 917,10 DA. Merci.");
    document.select("593 917,10 DA.");
    std::size_t const steps = document.undoTitles().size();
    Answer const answer = document.command("amount-in-words");
    ASSERT_TRUE(answer.ok()) << answer.json;
    std::string const words =
        "cinq cent quatre-vingt-treize mille neuf cent dix-sept dinars algériens et dix centimes";
    EXPECT_EQ(answer.object->getValue<std::string>("words"), words);
    EXPECT_EQ(document.text(), "Le total est de 593 917,10 DA (" + words + "). Merci.");
    ASSERT_THAT(document.undoTitles(), SizeIs(steps + 1));
    EXPECT_THAT(document.undoTitles().front(), StartsWith("Diwan"));
    document.undo();
    EXPECT_EQ(document.text(), "Le total est de 593 917,10 DA. Merci.");
}

TEST_F(OfficeAmounts, LanguageCurrencyAndSpellingCanBeAskedFor) {
    Document document = newMinutes("201");
    document.select("201");
    ASSERT_TRUE(document.command("amount-in-words", {{"spelling", "1990"}, {"currency", "EUR"}}).ok());
    EXPECT_EQ(document.text(), "201 (deux-cent-un euros)");
    document.setText("٢٠٠٠");
    document.select("٢٠٠٠");
    ASSERT_TRUE(document.command("amount-in-words", {{"language", "ar"}}).ok());
    EXPECT_EQ(document.text(), "٢٠٠٠ (ألفا دينار جزائري)");
}

TEST_F(OfficeAmounts, WhatIsNoAmountIsRefusedAndTheTextStays) {
    std::string const text = "Le total est de -5 ou 38.500 DA";
    Document document = newMinutes(text);
    EXPECT_EQ(document.command("amount-in-words").problem(), "amount.no-selection");
    document.select("total");
    EXPECT_EQ(document.command("amount-in-words").problem(), "number.invalid");
    document.select("-5");
    EXPECT_EQ(document.command("amount-in-words").problem(), "amount.negative");
    document.select("38.500 DA");
    EXPECT_EQ(document.command("amount-in-words").problem(), "amount.decimals");
    document.select("38");
    EXPECT_EQ(document.command("amount-in-words", {{"language", "de"}}).problem(), "language.unknown");
    EXPECT_EQ(document.command("amount-in-words", {{"spelling", "old"}}).problem(), "words.spelling");
    EXPECT_EQ(document.command("amount-in-words", {{"currency", "XAU"}}).problem(),
              "amount.currency-unknown");
    EXPECT_EQ(document.text(), text);
}

TEST_F(OfficeAmounts, InCalcTheWordsGoToTheEmptyCellBesideElseBelow) {
    Spreadsheet const sheet = newSheet();
    sheet.formula("A1", "=1000.4+0.1");
    sheet.select("A1");
    std::size_t const steps = sheet.document().undoTitles().size();
    ASSERT_TRUE(sheet.document().command("amount-in-words").ok());
    EXPECT_EQ(sheet.text("B1"), "mille dinars algériens et cinquante centimes");
    ASSERT_THAT(sheet.document().undoTitles(), SizeIs(steps + 1));
    EXPECT_THAT(sheet.document().undoTitles().front(), StartsWith("Diwan"));
    ASSERT_TRUE(sheet.document().command("amount-in-words", {{"language", "en"}}).ok());
    EXPECT_EQ(sheet.text("A2"), "one thousand Algerian dinars and fifty centimes");
    EXPECT_EQ(sheet.document().command("amount-in-words").problem(), "amount.no-room");
    sheet.document().undo();
    sheet.document().undo();
    EXPECT_EQ(sheet.text("B1"), "");
    EXPECT_EQ(sheet.text("A2"), "");
}

TEST_F(OfficeAmounts, InCalcTheFormatOfTheCellNamesTheCurrency) {
    Spreadsheet const sheet = newSheet();
    sheet.value("A1", 5.2);
    sheet.format("A1", "# ##0,000 [$TND]");
    sheet.value("A2", 80);
    sheet.format("A2", "# ##0,00 [$€-40C]");
    sheet.formula("A3", "1 200,50 DH");
    sheet.rightToLeft();
    for (char const* const cell : {"A1", "A2", "A3"}) {
        sheet.select(cell);
        Answer const answer = sheet.document().command("amount-in-words");
        ASSERT_TRUE(answer.ok()) << cell << answer.json;
    }
    EXPECT_EQ(sheet.text("B1"), "خمسة دنانير تونسية ومائتا مليم");
    EXPECT_EQ(sheet.text("B2"), "ثمانون أورو");
    EXPECT_EQ(sheet.text("B3"), "ألف ومائتا درهم مغربي وخمسون سنتيماً");
}

TEST_F(OfficeAmounts, ACellThatIsNoAmountIsRefused) {
    Spreadsheet const sheet = newSheet();
    auto const refusal = [&](char const* range) {
        sheet.select(range);
        return sheet.document().command("amount-in-words").problem();
    };
    EXPECT_EQ(refusal("A1"), "amount.no-selection");
    sheet.value("A1", 46000);
    EXPECT_EQ(refusal("A1:B2"), "amount.no-selection");
    sheet.format("A1", "JJ/MM/AAAA");
    EXPECT_EQ(refusal("A1"), "number.invalid");
    sheet.formula("A2", "=1/0");
    EXPECT_EQ(refusal("A2"), "number.invalid");
    sheet.formula("A3", "Total");
    EXPECT_EQ(refusal("A3"), "number.invalid");
    sheet.value("A4", -3);
    EXPECT_EQ(refusal("A4"), "amount.negative");
    for (char const* const beside : {"B1", "B2", "B3", "B4"})
        EXPECT_EQ(sheet.text(beside), "");
}

}  // namespace
}  // namespace diwan::office
