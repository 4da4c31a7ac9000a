// A living quote edited from outside its table: lines changed, added, moved, taken away, one step each, the
// looks kept.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <chrono>
#include <thread>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr float bold = 150.0F;

class OfficeQuoteEdit : public WithDiwan {
  protected:
    static Reference<css::text::XTextTable> lines(Document const& document) {
        Reference<css::text::XTextTablesSupplier> const supplier(document.model(), UNO_QUERY_THROW);
        return Reference<css::text::XTextTable>(supplier->getTextTables()->getByName("DiwanLines"),
                                                UNO_QUERY_THROW);
    }
    static Reference<css::beans::XPropertySet> look(Document const& document, char const* cell) {
        Reference<css::text::XText> const text(
            lines(document)->getCellByName(OUString::createFromAscii(cell)), UNO_QUERY_THROW);
        return Reference<css::beans::XPropertySet>(text->createTextCursor(), UNO_QUERY_THROW);
    }
    // The first letter of a cell made bold, and the cell red, by hand.
    static void emphasise(Document const& document, char const* cell) {
        Reference<css::text::XText> const text(
            lines(document)->getCellByName(OUString::createFromAscii(cell)), UNO_QUERY_THROW);
        auto const cursor = text->createTextCursor();
        cursor->gotoStart(false);
        cursor->goRight(1, true);
        Reference<css::beans::XPropertySet>(cursor, UNO_QUERY_THROW)
            ->setPropertyValue("CharWeight", Any(bold));
        Reference<css::beans::XPropertySet>(text, UNO_QUERY_THROW)
            ->setPropertyValue("BackColor", Any(sal_Int32{0xFF0000}));
    }
    static bool isEmphasised(Document const& document, char const* cell) {
        Reference<css::text::XText> const text(
            lines(document)->getCellByName(OUString::createFromAscii(cell)), UNO_QUERY_THROW);
        auto const cursor = text->createTextCursor();
        cursor->gotoStart(false);
        cursor->goRight(1, true);
        float weight = 0;
        sal_Int32 color = 0;
        Reference<css::beans::XPropertySet>(cursor, UNO_QUERY_THROW)->getPropertyValue("CharWeight") >>=
            weight;
        Reference<css::beans::XPropertySet>(text, UNO_QUERY_THROW)->getPropertyValue("BackColor") >>= color;
        return weight == bold && color == 0xFF0000;
    }
    // Refused, in words that hold `words`, and the document as it was: text and undo list.
    static void expectRefused(Document const& document, std::string const& command,
                              Arguments const& arguments, std::string const& code, std::string const& words) {
        std::string const before = document.text();
        std::size_t const steps = document.undoTitles().size();
        Answer const answer = document.command(command, arguments);
        EXPECT_EQ(answer.problem(), code) << answer.json;
        EXPECT_THAT(answer.problemMessage(), HasSubstr(words));
        EXPECT_EQ(document.text(), before);
        EXPECT_THAT(document.undoTitles(), SizeIs(steps));
    }
    // One step that undo takes back, with what the document carries.
    static void expectOneStep(Document const& document, std::string const& command,
                              Arguments const& arguments) {
        // The table at the top of the page is not part of the text.
        auto const all = [&] { return document.cell("DiwanQuoteTitle", "B1") + document.text(); };
        std::string const before = all();
        std::size_t const steps = document.undoTitles().size();
        Answer const answer = document.command(command, arguments);
        ASSERT_TRUE(answer.ok()) << answer.json;
        EXPECT_NE(all(), before);
        ASSERT_THAT(document.undoTitles(), SizeIs(steps + 1));
        EXPECT_THAT(document.undoTitles().front(), HasSubstr("Diwan"));
        document.undo();
        EXPECT_EQ(all(), before);
        Answer const again = document.command("recalculate-quote");
        ASSERT_TRUE(again.ok()) << again.json;
        EXPECT_TRUE(again.list("overtyped")->empty()) << again.json;
        EXPECT_EQ(all(), before) << "undo did not take the carried data back";
    }
};

TEST_F(OfficeQuoteEdit, EveryChangeIsOneStepThatUndoTakesBackWithTheData) {
    Document const quote = newQuote();
    expectOneStep(quote, "edit-quote", {{"line", "2"}, {"quantity", "12"}, {"label", "Caisson"}});
    expectOneStep(quote, "add-quote-line", {{"after", "1"}, {"label", "Pose"}, {"unit_price", "1 500"}});
    expectOneStep(quote, "move-quote-line-down", {{"line", "1"}});
    expectOneStep(quote, "move-quote-line-up", {{"line", "3"}});
    expectOneStep(quote, "delete-quote-line", {{"line", "2"}});
    expectOneStep(quote, "edit-quote", {{"term", "discount"}, {"value", "10 %"}});
    expectOneStep(quote, "edit-quote", {{"term", "deposit"}, {"value", ""}});
    expectOneStep(quote, "edit-quote", {{"term", "validity_days"}, {"value", "45"}});
    expectOneStep(quote, "edit-quote", {{"term", "object"}, {"value", "Douze bureaux"}});
}

TEST_F(OfficeQuoteEdit, AChangedLineIsWrittenWithItsWordsAndItsTotals) {
    Document const quote = newQuote();
    Answer const answer = quote.command(
        "edit-quote", {{"line", "1"}, {"quantity", "12"}, {"label", "Bureau double"}, {"unit", "lot"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(quote.cell("DiwanLines", "B2"), "Bureau double");
    EXPECT_EQ(quote.cell("DiwanLines", "C2"), "lot");
    EXPECT_EQ(quote.cell("DiwanLines", "H2"), "462\u00A0000,00");
    EXPECT_THAT(quote.text(), HasSubstr("Huit cent cinquante-cinq mille soixante-deux"));
}

TEST_F(OfficeQuoteEdit, AMovedLineTakesItsLooksAlong) {
    Document const quote = newQuote();
    std::string const words = quote.cell("DiwanLines", "B2");
    emphasise(quote, "B2");
    ASSERT_TRUE(quote.command("move-quote-line-down", {{"line", "1"}}).ok());
    EXPECT_EQ(quote.cell("DiwanLines", "B3"), words);
    EXPECT_TRUE(isEmphasised(quote, "B3"));
    EXPECT_FALSE(isEmphasised(quote, "B2"));
    ASSERT_TRUE(quote.command("move-quote-line-up", {{"line", "2"}}).ok());
    EXPECT_TRUE(isEmphasised(quote, "B2"));
    EXPECT_EQ(quote.cell("DiwanLines", "B2"), words);
}

TEST_F(OfficeQuoteEdit, ANewLineLooksLikeTheOthersAndADeletedOneLeavesThemAlone) {
    Document const quote = newQuote();
    emphasise(quote, "B4");
    ASSERT_TRUE(
        quote.command("add-quote-line", {{"after", "2"}, {"kind", "section"}, {"label", "Accueil"}}).ok());
    EXPECT_EQ(quote.cell("DiwanLines", "B4"), "Accueil");
    EXPECT_EQ(quote.cell("DiwanLines", "H4"), "186\u00A0000,00") << "the sub-total of the section";
    EXPECT_TRUE(isEmphasised(quote, "B5"));
    ASSERT_TRUE(
        quote.command("add-quote-line", {{"after", "3"}, {"label", "Pose"}, {"unit_price", "100"}}).ok());
    EXPECT_FALSE(isEmphasised(quote, "B5")) << "the office takes the looks of the row below";
    EXPECT_EQ(look(quote, "E5")->getPropertyValue("ParaStyleName"),
              look(quote, "E2")->getPropertyValue("ParaStyleName"));
    ASSERT_TRUE(quote.command("delete-quote-line", {{"line", "4"}}).ok());
    EXPECT_TRUE(isEmphasised(quote, "B5"));
}

TEST_F(OfficeQuoteEdit, ALineIsMovedWhileChangesAreRecorded) {
    Document const quote = newQuote();
    Reference<css::beans::XPropertySet>(quote.model(), UNO_QUERY_THROW)
        ->setPropertyValue("RecordChanges", Any(true));
    Answer const moved = quote.command("move-quote-line-down", {{"line", "1"}});
    ASSERT_TRUE(moved.ok()) << moved.json;
    Answer const again = quote.command("recalculate-quote");
    ASSERT_TRUE(again.ok()) << again.json;
    std::filesystem::path const out = file("recorded.json");
    ASSERT_TRUE(quote.command("export-quote", {{"to", out.string()}}).ok());
    std::string const json = readFile(out);
    EXPECT_LT(json.find("CAI-3T"), json.find("BUR-160"));
    EXPECT_THAT(json, Not(HasSubstr("\u200D"))) << "the mark of a recorded row became part of the data";
}

TEST_F(OfficeQuoteEdit, TheCursorMeansItsLine) {
    Document const quote = newQuote();
    quote.select("Caisson trois tiroirs");
    Answer const answer = quote.command("delete-quote-line");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(quote.text(), Not(HasSubstr("Caisson")));
    quote.select("Objet");
    expectRefused(quote, "delete-quote-line", {}, "quote.line-none", "curseur");
}

TEST_F(OfficeQuoteEdit, WhatIsWrongIsNamedAndNothingChanges) {
    Document const quote = newQuote();
    expectRefused(quote, "edit-quote", {{"line", "2"}, {"unit_price", "cent"}}, "quote.cell-number", "E3");
    expectRefused(quote, "edit-quote", {{"line", "2"}, {"discount", "101"}}, "quote.cell-percent", "F3");
    expectRefused(quote, "edit-quote", {{"line", "2"}, {"quantity", "-3"}}, "quote.cell-negative", "D3");
    expectRefused(quote, "edit-quote", {{"line", "2"}, {"unit_price", "100 €"}}, "quote.cell-currency", "E3");
    expectRefused(quote, "edit-quote",
                  {{"line", "2"}, {"quantity", "99999999999"}, {"unit_price", "9999999999999"}},
                  "quote.overflow", "Ligne 2");
    expectRefused(quote, "edit-quote", {{"line", "9"}, {"quantity", "1"}}, "quote.line-unknown", "9");
    expectRefused(quote, "edit-quote", {{"line", "2"}, {"was", "Autre chose"}, {"quantity", "1"}},
                  "quote.line-changed", "2");
    expectRefused(quote, "move-quote-line-up", {{"line", "1"}}, "quote.line-first", "première");
    expectRefused(quote, "move-quote-line-down", {{"line", "3"}}, "quote.line-last", "dernière");
    expectRefused(quote, "add-quote-line", {{"kind", "note"}, {"label", ""}}, "quote.cell-empty", "B5");
    expectRefused(quote, "edit-quote", {{"term", "discount"}, {"value", "101 %"}}, "quote.term-percent",
                  "Remise globale");
    expectRefused(quote, "edit-quote", {{"term", "transport"}, {"value", "9000000000000"}},
                  "quote.total-overflow", "total");
    expectRefused(quote, "edit-quote", {{"term", "transport"}, {"value", "99 999 999 999 999"}},
                  "quote.term-too-large", "Transport");
    expectRefused(quote, "edit-quote", {{"term", "client"}, {"value", "personne"}}, "client.unknown",
                  "personne");
}

TEST_F(OfficeQuoteEdit, ATableWhoseCellsWereMergedSplitOrTakenAwayIsRefusedWithItsCell) {
    Document const quote = newQuote();
    auto const broken = [&](std::string const& code, std::string const& words) {
        expectRefused(quote, "recalculate-quote", {}, code, words);
        expectRefused(quote, "edit-quote", {{"line", "1"}, {"quantity", "2"}}, code, words);
        expectRefused(quote, "move-quote-line-down", {{"line", "1"}}, code, words);
        expectRefused(quote, "add-quote-line", {{"label", "Pose"}, {"unit_price", "1"}}, code, words);
        expectRefused(quote, "add-quote-line", {}, code, words);
        expectRefused(quote, "delete-quote-line", {{"line", "1"}}, code, words);
    };
    auto const cursor = lines(quote)->createCursorByCellName("B3");
    cursor->gotoCellByName("D3", true);
    ASSERT_TRUE(cursor->mergeRange());
    broken("quote.table-merged", "A3");
    quote.undo();
    auto const other = lines(quote)->createCursorByCellName("E2");
    ASSERT_TRUE(other->splitRange(1, false));
    broken("quote.table-merged", "près de");
    quote.undo();
    quote.removeColumn("DiwanLines", 5);
    broken("quote.table-columns", "7 colonnes");
    quote.undo();
    ASSERT_TRUE(quote.command("recalculate-quote").ok());
}

TEST_F(OfficeQuoteEdit, AnEmptyQuoteIsFilledFromOutside) {
    Document before = Document::create(connection(), "swriter");
    ASSERT_TRUE(before.command("new-document", {{"template", "quote"}, {"language", "fr"}}).ok());
    Document const quote = Document::current(connection());
    Answer const first = quote.command("add-quote-line",
                                       {{"label", "Table ronde"}, {"quantity", "2"}, {"unit_price", "1000"}});
    ASSERT_TRUE(first.ok()) << first.json;
    EXPECT_EQ(quote.cell("DiwanLines", "B2"), "Table ronde");
    EXPECT_EQ(quote.cell("DiwanLines", "H2"), "2\u00A0000,00");
    EXPECT_EQ(lines(quote)->getRows()->getCount(), 2) << "the blank row was to be taken";
    expectRefused(quote, "delete-quote-line", {{"line", "1"}}, "quote.last-item", "seul article");
    ASSERT_TRUE(quote.command("edit-quote", {{"term", "deposit"}, {"value", "30"}}).ok());
    EXPECT_THAT(quote.text(), HasSubstr("714,00\u00A0DA")) << "the deposit";
    ASSERT_TRUE(quote.command("edit-quote", {{"term", "warranty"}, {"value", "Deux ans"}}).ok());
    EXPECT_THAT(quote.text(), HasSubstr("Deux ans"));
}

TEST_F(OfficeQuoteEdit, AQuoteFromDataWithoutNumberDrawsOneOfItsSeries) {
    Document const before = Document::create(connection(), "swriter");
    std::string const json = R"({"lines":[{"label":"Table","unit_price":"1000","quantité":"2"}],"kind":")";
    Answer const quote = before.command(
        "new-document", {{"template", "quote"}, {"language", "fr"}, {"data", json + "quote\"}"}});
    ASSERT_TRUE(quote.ok()) << quote.json;
    EXPECT_THAT(quote.object->optValue<std::string>("number", ""), HasSubstr("DV-"));
    EXPECT_THAT(quote.object->optValue<std::string>("notice", ""), HasSubstr("lines[1].quantité"))
        << "a misspelt field is passed over without a word";
    Document const made = Document::current(connection());
    Answer const again = made.command("recalculate-quote");
    EXPECT_EQ(again.object->optValue<std::string>("number", "?"),
              quote.object->optValue<std::string>("number", ""));
    ASSERT_TRUE(made.command("make-proforma").ok());
    Answer const proforma = Document::current(connection()).command("recalculate-quote");
    EXPECT_THAT(proforma.object->optValue<std::string>("number", ""), HasSubstr("PF-"));
}

TEST_F(OfficeQuoteEdit, AnExpiredOfferSaysSoWhenItIsOpened) {
    Document const before = Document::create(connection(), "swriter");
    auto const open = [&](char const* name, char const* more) {
        std::string const json =
            R"({"number":"DV-1","date":"2020-01-02","lines":[{"label":"Table","unit_price":"1"}])";
        EXPECT_TRUE(before
                        .command("new-document",
                                 {{"template", "quote"}, {"language", "fr"}, {"data", json + more + "}"}})
                        .ok());
        Document::current(connection()).moveTo(file(name));
        return Document::open(connection(), file(name));
    };
    auto const says = [](Document const& document) {
        Reference<css::frame::XInfobarProvider> const bars(document.model()->getCurrentController(),
                                                           UNO_QUERY_THROW);
        for (int turn = 0; turn < 20 && !bars->hasInfobar("diwan-quote-expiry"); ++turn)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        return bars->hasInfobar("diwan-quote-expiry");
    };
    EXPECT_TRUE(says(open("ancien.odt", "")));
    EXPECT_FALSE(says(open("sans limite.odt", R"(,"validity_days":0)")));
    EXPECT_FALSE(says(open("accepté.odt", R"(,"acceptance":{"by":"Amina","date":"2020-01-10"})")));
}

TEST_F(OfficeQuoteEdit, SavedInAnotherFormatTheDocumentSaysThatTheQuoteStaysBehind) {
    Document const quote = newQuote();
    Reference<css::frame::XInfobarProvider> const bars(quote.model()->getCurrentController(),
                                                       UNO_QUERY_THROW);
    OUString const bar("diwan-quote-format");
    quote.moveTo(file("vivant.odt"));
    EXPECT_FALSE(bars->hasInfobar(bar));
    quote.moveTo(file("mort.docx"), "MS Word 2007 XML");
    for (int turn = 0; turn < 50 && !bars->hasInfobar(bar); ++turn)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    ASSERT_TRUE(bars->hasInfobar(bar));
    // What its button does: the data are kept in a copy.
    std::filesystem::path const copy = file("copie.odt");
    ASSERT_TRUE(quote.command("export-quote", {{"format", "odt"}, {"to", copy.string()}}).ok());
    Document const kept = Document::open(connection(), copy);
    EXPECT_TRUE(kept.command("recalculate-quote").ok());
    quote.moveTo(file("vivant encore.odt"));
    for (int turn = 0; turn < 50 && bars->hasInfobar(bar); ++turn)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_FALSE(bars->hasInfobar(bar));
    Document const plain = newMinutes();
    Reference<css::frame::XInfobarProvider> const none(plain.model()->getCurrentController(),
                                                       UNO_QUERY_THROW);
    plain.moveTo(file("notes.docx"), "MS Word 2007 XML");
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_FALSE(none->hasInfobar(bar)) << "minutes are no quote";
}

TEST_F(OfficeQuoteEdit, TheClientChosenForAQuoteStaysWhenItsFormIsFilledAgain) {
    Document const before = Document::create(connection(), "swriter");
    std::string const data = R"({"lines":[{"label":{"fr":"Bureau"},"quantity":"1","unit_price":"100"}]})";
    Answer const made =
        before.command("new-document", {{"template", "quote"}, {"language", "fr"}, {"data", data}});
    ASSERT_TRUE(made.ok()) << made.json;
    Document const quote = Document::current(connection());
    Answer const card = quote.command("save-card", {{"name", "Clinique Les Oliviers"}});
    ASSERT_TRUE(card.ok()) << card.json;
    std::string const client = "clinique-les-oliviers";
    Answer const chosen = quote.command("edit-quote", {{"term", "client"}, {"value", client}});
    ASSERT_TRUE(chosen.ok()) << chosen.json;
    EXPECT_THAT(quote.text(), HasSubstr("Clinique Les Oliviers"));
    Answer const again = quote.command("fill-again", {{"quote.object", "Neuf bureaux"}});
    ASSERT_TRUE(again.ok()) << again.json;
    EXPECT_THAT(quote.text(), HasSubstr("Neuf bureaux"));
    EXPECT_THAT(quote.text(), HasSubstr("Clinique Les Oliviers"));
    std::filesystem::path const out = file("client.json");
    ASSERT_TRUE(quote.command("export-quote", {{"to", out.string()}}).ok());
    EXPECT_THAT(readFile(out), HasSubstr(client));
}

}  // namespace
}  // namespace diwan::office
