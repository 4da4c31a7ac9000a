// A quote that is edited in its own table and recalculated, as a person does it in a real office.
#include <fstream>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class OfficeLiveQuote : public WithDiwan {
  protected:
    // The document as it was: text and undo list.
    static void expectRefused(Document const& document, std::string const& code, std::string const& words) {
        std::string const before = document.text();
        std::size_t const steps = document.undoTitles().size();
        Answer const answer = document.command("recalculate-quote");
        EXPECT_EQ(answer.problem(), code) << answer.json;
        EXPECT_THAT(answer.problemMessage(), HasSubstr(words));
        EXPECT_EQ(document.text(), before);
        EXPECT_THAT(document.undoTitles(), SizeIs(steps));
    }
};

TEST_F(OfficeLiveQuote, AnEditedQuantityChangesAllTotalsInOneStepThatCanBeUndone) {
    Document quote = newQuote();
    quote.setCell("DiwanLines", "D2", "12");
    std::string const edited = quote.text();
    std::size_t const steps = quote.undoTitles().size();
    Answer const answer = quote.command("recalculate-quote");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(quote.cell("DiwanLines", "H2"), "462\u00A0000,00");
    EXPECT_THAT(quote.text(), HasSubstr("855\u00A0062,60\u00A0DA"));
    EXPECT_THAT(quote.text(), HasSubstr("Huit cent cinquante-cinq mille soixante-deux"));
    EXPECT_THAT(quote.text(), HasSubstr("427\u00A0531,30\u00A0DA")) << "the deposit";
    EXPECT_TRUE(answer.list("overtyped")->empty()) << answer.json;
    ASSERT_THAT(quote.undoTitles(), SizeIs(steps + 1));
    quote.undo();
    EXPECT_EQ(quote.text(), edited);
    Answer const again = quote.command("recalculate-quote");
    ASSERT_TRUE(again.ok()) << again.json;
    EXPECT_TRUE(again.list("overtyped")->empty())
        << "undo did not take the carried data back: " << again.json;
}

TEST_F(OfficeLiveQuote, AmountsAreReadAsPeopleTypeThemAndRowsAddedOrTakenAway) {
    Document quote = newQuote();
    quote.setCell("DiwanLines", "E2", "40000 DA");
    quote.removeRow("DiwanLines", 2);
    quote.addRow("DiwanLines");
    quote.setCell("DiwanLines", "B4", "Pose");
    quote.setCell("DiwanLines", "E4", "1 500,5");
    Answer const answer = quote.command("recalculate-quote");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(quote.cell("DiwanLines", "E2"), "40\u00A0000,00");
    EXPECT_EQ(quote.cell("DiwanLines", "H2"), "240\u00A0000,00");
    EXPECT_EQ(quote.cell("DiwanLines", "D4"), "1");
    EXPECT_EQ(quote.cell("DiwanLines", "G4"), "19\u00A0%");
    EXPECT_EQ(quote.cell("DiwanLines", "H4"), "1\u00A0500,50");
    EXPECT_EQ(quote.cell("DiwanTotals", "B1"), "427\u00A0500,50\u00A0DA");
}

TEST_F(OfficeLiveQuote, ATotalWrittenOverIsSaidAndComputedAgain) {
    Document quote = newQuote();
    std::string const name = "B6";  // subtotal, discount, delivery, net, VAT, gross
    ASSERT_EQ(quote.cell("DiwanTotals", name), "593\u00A0917,10\u00A0DA");
    quote.setCell("DiwanTotals", name, "600 000,00 DA");
    Answer const answer = quote.command("recalculate-quote");
    ASSERT_TRUE(answer.ok()) << answer.json;
    ASSERT_EQ(answer.list("overtyped")->size(), 1U) << answer.json;
    EXPECT_THAT(
        answer.object->getValue<std::string>("notice"),
        HasSubstr("« Total TTC » avait été modifié à la main : 600 000,00 DA → 593\u00A0917,10\u00A0DA"));
    EXPECT_EQ(quote.cell("DiwanTotals", name), "593\u00A0917,10\u00A0DA");
}

TEST_F(OfficeLiveQuote, ACellThatIsWrongIsNamedAndNothingChanges) {
    Document quote = newQuote();
    quote.setCell("DiwanLines", "E3", "environ cent");
    expectRefused(quote, "quote.cell-number", "cellule E3");
    quote.setCell("DiwanLines", "E3", "100 €");
    expectRefused(quote, "quote.cell-currency", "E3");
    quote.setCell("DiwanLines", "E3", "14200");
    quote.setCell("DiwanLines", "F3", "101 %");
    expectRefused(quote, "quote.cell-percent", "F3");
    quote.setCell("DiwanLines", "F3", "");
    quote.setCell("DiwanLines", "D3", "-2");
    expectRefused(quote, "quote.cell-negative", "D3");
    quote.setCell("DiwanLines", "D3", "99999999999");
    quote.setCell("DiwanLines", "E3", "9999999999999");
    expectRefused(quote, "quote.overflow", "2");
}

TEST_F(OfficeLiveQuote, TheDataTravelsWithTheFile) {
    {
        Document quote = newQuote("ar");
        quote.saveAs(file("devis.odt"));
    }
    std::filesystem::copy_file(file("devis.odt"), file("recu par courriel.odt"));
    Document received = Document::open(connection(), file("recu par courriel.odt"));
    received.setCell("DiwanLines", "D2", "١٢");
    Answer const answer = received.command("recalculate-quote");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(received.cell("DiwanLines", "H2"), HasSubstr("462\u00A0000,00"));
    EXPECT_EQ(answer.object->getValue<std::string>("number"), "DV-2026-0042");
    std::filesystem::path const out = file("out.json");
    ASSERT_TRUE(received.command("export-quote", {{"to", out.string()}}).ok());
    EXPECT_THAT(readFile(out), HasSubstr("Bureau de consultation")) << "its words in other languages stay";
}

TEST_F(OfficeLiveQuote, AnEmptyQuoteIsFilledInItsTable) {
    Document before = Document::create(connection(), "swriter");
    ASSERT_TRUE(before.command("new-document", {{"template", "quote"}, {"language", "fr"}}).ok());
    Document quote = Document::current(connection());
    EXPECT_EQ(quote.command("recalculate-quote").problem(), "quote.empty");
    quote.setCell("DiwanLines", "B2", "Table ronde");
    quote.setCell("DiwanLines", "D2", "2");
    quote.setCell("DiwanLines", "E2", "1000");
    Answer const answer = quote.command("recalculate-quote");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(quote.cell("DiwanLines", "H2"), "2\u00A0000,00");
    EXPECT_THAT(quote.text(), HasSubstr("2\u00A0380,00\u00A0DA"));
    EXPECT_THAT(quote.text(), HasSubstr("Deux mille trois cent quatre-vingts dinars"));
}

TEST_F(OfficeLiveQuote, ARevisionIsANewDocumentAndKeepsItsNumber) {
    Document quote = newQuote();
    quote.setCell("DiwanLines", "D2", "12");
    std::string const before = quote.text();
    Answer const answer = quote.command("revise-quote", {{"reason", "douze bureaux"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(answer.object->getValue<std::string>("number"), "DV-2026-0042");
    EXPECT_EQ(answer.object->getValue<int>("version"), 2);
    EXPECT_EQ(quote.text(), before) << "the first version was touched";
    Document second = Document::current(connection());
    EXPECT_THAT(second.cell("DiwanQuoteTitle", "B1"), HasSubstr("DV-2026-0042, version 2"));
    EXPECT_THAT(second.text(), HasSubstr("855\u00A0062,60\u00A0DA"));
    std::filesystem::path const out = file("second.json");
    ASSERT_TRUE(second.command("export-quote", {{"to", out.string()}}).ok());
    EXPECT_THAT(readFile(out), HasSubstr("douze bureaux"));
}

TEST_F(OfficeLiveQuote, AProformaAndAProposalComeFromTheSameData) {
    Document quote = newQuote();
    ASSERT_TRUE(quote.command("make-proforma").ok());
    {
        Document proforma = Document::current(connection());
        EXPECT_EQ(proforma.cell("DiwanQuoteTitle", "A1"), "Facture pro forma");
        EXPECT_THAT(proforma.text(), HasSubstr("Arrêtée la présente facture pro forma"));
        EXPECT_THAT(proforma.cell("DiwanQuoteTitle", "B1"),
                    HasSubstr("PF-2026-0001, d’après le devis DV-2026-0042"));
        EXPECT_TRUE(proforma.command("recalculate-quote").ok());
    }
    ASSERT_TRUE(quote.command("make-proposal").ok());
    Document proposal = Document::current(connection());
    EXPECT_THAT(proposal.text(), HasSubstr("593\u00A0917,10"));
}

TEST_F(OfficeLiveQuote, TheDataIsExportedAsATable) {
    Document quote = newQuote();
    std::filesystem::path const out = file("devis.csv");
    Answer const answer = quote.command("export-quote", {{"format", "csv"}, {"to", out.string()}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(readFile(out), HasSubstr("BUR-160"));
    EXPECT_THAT(readFile(out), HasSubstr("231000.00"));
    EXPECT_EQ(quote.command("export-quote", {{"format", "xls"}, {"to", out.string()}}).problem(),
              "quote.format-unknown");
}

TEST_F(OfficeLiveQuote, AnAddedLineGoesToTheEndAndADocumentWithoutQuoteSaysSo) {
    Document quote = newQuote();
    ASSERT_TRUE(quote.command("add-quote-line").ok());
    EXPECT_EQ(quote.cell("DiwanLines", "A5"), "");
    EXPECT_EQ(newMinutes().command("recalculate-quote").problem(), "quote.none");
}

TEST_F(OfficeLiveQuote, AColumnTakenAwayIsExplained) {
    Document quote = newQuote();
    quote.removeColumn("DiwanLines", 5);
    expectRefused(quote, "quote.table-columns", "7 colonnes");
}

}  // namespace
}  // namespace diwan::office
