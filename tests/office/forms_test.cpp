// Templates filled from a form: rows of tables, fields that are filled again, what is still missing, and the
// check before a PDF.
#include <filesystem>
#include <thread>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include "fixture/accessible.hpp"
#include "fixture/process.hpp"
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

struct Field {
    std::string hint;
    std::string content;  // "" of a placeholder
    Reference<css::beans::XPropertySet> properties;
};

std::vector<Field> fields(Document const& document, char const* kind) {
    Reference<css::text::XTextFieldsSupplier> const supplier(document.model(), UNO_QUERY);
    auto const all = supplier->getTextFields()->createEnumeration();
    std::vector<Field> found;
    while (all->hasMoreElements()) {
        css::uno::Any const next = all->nextElement();
        Reference<css::lang::XServiceInfo> const info(next, UNO_QUERY);
        if (!info->supportsService("com.sun.star.text.TextField." + rtl::OUString::createFromAscii(kind)))
            continue;
        Reference<css::beans::XPropertySet> const properties(next, UNO_QUERY);
        rtl::OUString hint;
        rtl::OUString content;
        properties->getPropertyValue("Hint") >>= hint;
        if (std::string_view(kind) == "Input") properties->getPropertyValue("Content") >>= content;
        found.push_back({utf8(hint), utf8(content), properties});
    }
    return found;
}

std::vector<std::string> contents(Document const& document, std::string const& hint) {
    std::vector<std::string> texts;
    for (Field const& field : fields(document, "Input"))
        if (field.hint == hint) texts.push_back(field.content);
    return texts;
}

std::vector<std::string> placeholders(Document const& document) {
    std::vector<std::string> names;
    for (Field const& field : fields(document, "JumpEdit"))
        names.push_back(field.hint);
    return names;
}

Reference<css::text::XTextTable> table(Document const& document, std::string const& name) {
    Reference<css::text::XTextTablesSupplier> const supplier(document.model(), UNO_QUERY);
    return Reference<css::text::XTextTable>(
        supplier->getTextTables()->getByName(rtl::OUString::createFromAscii(name.c_str())), UNO_QUERY);
}

sal_Int32 rowsOf(Document const& document, std::string const& name) {
    return table(document, name)->getRows()->getCount();
}

std::string styleOf(Document const& document, std::string const& name, char const* cell) {
    Reference<css::text::XText> const text(
        table(document, name)->getCellByName(rtl::OUString::createFromAscii(cell)), UNO_QUERY);
    Reference<css::beans::XPropertySet> const cursor(text->createTextCursor(), UNO_QUERY);
    rtl::OUString style;
    cursor->getPropertyValue("ParaStyleName") >>= style;
    return utf8(style);
}

std::string sample(std::string const& id) {
    return readFile(std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / "sample" / (id + ".json"));
}

class OfficeForms : public WithDiwan {
  protected:
    static Document made(Arguments const& arguments) {
        Document before = newMinutes();
        Answer const answer = before.command("new-document", arguments);
        EXPECT_TRUE(answer.ok()) << answer.json;
        return Document::current(connection());
    }
};

TEST_F(OfficeForms, AnAgendaWithoutDataHasFiveRowsToTabThrough) {
    Document const agenda = made({{"template", "agenda"}, {"language", "fr"}});
    EXPECT_EQ(rowsOf(agenda, "DiwanAgenda"), 6) << "the heading and the five subjects that it may have";
    for (char const* cell : {"A2", "A6"})
        EXPECT_EQ(agenda.cell("DiwanAgenda", cell), cell[1] == '2' ? "1" : "5");
    EXPECT_THAT(agenda.cell("DiwanAgenda", "B2"), StartsWith("<")) << "the first row shows what is asked for";
    EXPECT_EQ(agenda.cell("DiwanAgenda", "B3"), "");
    EXPECT_EQ(styleOf(agenda, "DiwanAgenda", "B6"), styleOf(agenda, "DiwanAgenda", "B2"));
    Document const plan = made({{"template", "seven-day-plan"}, {"language", "ar"}});
    EXPECT_EQ(rowsOf(plan, "DiwanPlan"), 8);
}

TEST_F(OfficeForms, DataGiveAsManyRowsAsTheyHaveInTheLooksOfThePattern) {
    Document const minutes = made({{"template", "minutes"}, {"language", "fr"}, {"data", sample("minutes")}});
    EXPECT_EQ(rowsOf(minutes, "DiwanMinutesDecisions"), 3);
    EXPECT_EQ(rowsOf(minutes, "DiwanMinutesActions"), 4);
    EXPECT_EQ(minutes.cell("DiwanMinutesActions", "A3"), "A2") << "the letter before the number is kept";
    EXPECT_EQ(minutes.cell("DiwanMinutesActions", "D2"), "12\u00A0mai 2026");
    EXPECT_EQ(minutes.cell("DiwanMinutesDecisions", "D2"), "adoptée");
    for (char const* cell : {"B3", "B4"})
        EXPECT_EQ(styleOf(minutes, "DiwanMinutesActions", cell), "Diwan Table Text");
    EXPECT_THAT(placeholders(minutes), Not(Contains("actions.what")));
}

TEST_F(OfficeForms, MinutesThatWereFilledAreReadLikeAnyOther) {
    Document const minutes = made({{"template", "minutes"}, {"language", "fr"}, {"data", sample("minutes")}});
    Answer const answer = minutes.command("read-document");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(found(answer, "actions"), testing::Truly([](auto const& list) { return list->size() == 3; }))
        << answer.json;
    Answer const jump = minutes.command("jump-to", {{"kind", "action"}, {"index", "1"}});
    ASSERT_TRUE(jump.ok()) << jump.json;
    EXPECT_THAT(jump.json, HasSubstr("Photographier"));
}

TEST_F(OfficeForms, ARequiredCellThatIsMissingStaysVisible) {
    Document const agenda = made({{"template", "agenda"},
                                  {"language", "en"},
                                  {"data", R"({"items":[{"topic":"Budget","owner":"Lina"}]})"}});
    EXPECT_EQ(rowsOf(agenda, "DiwanAgenda"), 2);
    EXPECT_EQ(agenda.cell("DiwanAgenda", "B2"), "Budget");
    EXPECT_THAT(placeholders(agenda), Contains("items.minutes"));
    EXPECT_THAT(placeholders(agenda), Not(Contains("items.owner")));
}

TEST_F(OfficeForms, ValuesStayFieldsOfWriterAndParagraphsStayText) {
    Document const brief = made({{"template", "brief"},
                                 {"language", "fr"},
                                 {"brief.title", "Le comptoir"},
                                 {"brief.target", "Gérants\nd’hôtels"},
                                 {"brief.deadline", "2026-05-14"}});
    EXPECT_THAT(contents(brief, "brief.title"), Contains("Le comptoir"));
    EXPECT_THAT(contents(brief, "brief.deadline"), Contains("14\u00A0mai 2026"));
    EXPECT_THAT(brief.bookmarks(), Contains(testing::Key("diwan-value-brief.target")));
    EXPECT_THAT(placeholders(brief), Contains("brief.objective"));
    EXPECT_THAT(placeholders(brief), Not(Contains("brief.title")));
}

TEST_F(OfficeForms, FillingAgainRefreshesAllPlacesInOneStep) {
    Document const brief = made({{"template", "brief"}, {"language", "fr"}, {"brief.title", "Un"}});
    ASSERT_TRUE(
        brief.command("insert-template", {{"template", "brief"}, {"language", "fr"}, {"brief.title", "Un"}})
            .ok());
    ASSERT_THAT(contents(brief, "brief.title"), testing::Each("Un"));
    ASSERT_THAT(contents(brief, "brief.title").size(), testing::Ge(2U));
    std::string const before = brief.text();
    std::size_t const steps = brief.undoTitles().size();
    Answer const answer = brief.command(
        "fill-again",
        {{"brief.title", "Deux"}, {"brief.objective", "Vingt demandes"}, {"brief.proof", "a\nb"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(contents(brief, "brief.title"), testing::Each("Deux"));
    EXPECT_THAT(brief.text(), HasSubstr("Vingt demandes"));
    EXPECT_THAT(answer.json, Not(HasSubstr("\"brief.objective\"")));
    ASSERT_THAT(brief.undoTitles(), SizeIs(steps + 1));
    brief.undo();
    EXPECT_EQ(brief.text(), before);
    EXPECT_THAT(contents(brief, "brief.title"), testing::Each("Un"));
    Answer const again = brief.command("fill-again", {{"brief.deadline", "2026-06-01"}});
    ASSERT_TRUE(again.ok()) << again.json;
    EXPECT_THAT(contents(brief, "brief.title"), testing::Each("Un")) << "undo took the form back too";
}

TEST_F(OfficeForms, WhatAPersonWroteIntoTheDocumentIsKept) {
    Document const brief = made({{"template", "brief"},
                                 {"language", "fr"},
                                 {"brief.title", "Un"},
                                 {"brief.deadline", "2026-05-14"},
                                 {"brief.target", "Gérants"}});
    for (Field const& field : fields(brief, "Input"))
        if (field.hint == "brief.deadline")
            field.properties->setPropertyValue("Content", css::uno::Any(rtl::OUString("bient")));
    Answer const answer = brief.command("fill-again", {{"brief.title", "Deux"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(contents(brief, "brief.deadline"), testing::Each("bient"));
    EXPECT_THAT(answer.json, HasSubstr("bient")) << "that it is no day is told";
    EXPECT_THAT(brief.text(), HasSubstr("Gérants"));
}

TEST_F(OfficeForms, TheFormSurvivesTheFile) {
    Document made1 = made({{"template", "agenda"}, {"language", "ar"}, {"data", sample("agenda")}});
    made1.saveAs(file("agenda.odt"));
    made1.close();
    Document const agenda = Document::open(connection(), file("agenda.odt"));
    std::string const before = agenda.text();
    std::size_t const steps = agenda.undoTitles().size();
    Answer const same = agenda.command("fill-again");
    ASSERT_TRUE(same.ok()) << same.json;
    EXPECT_THAT(same.json, HasSubstr("\"changed\":0")) << "nothing differs";
    EXPECT_EQ(agenda.text(), before);
    Answer const less = agenda.command(
        "fill-again",
        {{"data", R"({"items":[{"topic":"الميزانية","owner":"lina","minutes":"5","expected":"decide"}]})"}});
    ASSERT_TRUE(less.ok()) << less.json;
    EXPECT_EQ(rowsOf(agenda, "DiwanAgenda"), 2);
    EXPECT_EQ(agenda.cell("DiwanAgenda", "B2"), "الميزانية");
    EXPECT_THAT(agenda.undoTitles(), SizeIs(steps + 1));
    agenda.undo();
    EXPECT_EQ(agenda.text(), before);
}

TEST_F(OfficeForms, RowsThatAPersonTypedComeBackInTheForm) {
    Document const agenda = made({{"template", "agenda"}, {"language", "fr"}});
    agenda.setCell("DiwanAgenda", "B2", "Budget");
    agenda.setCell("DiwanAgenda", "B3", "Divers");
    agenda.setCell("DiwanAgenda", "C3", "Lina");
    Answer const answer = agenda.command("fill-again", {{"meeting.title", "Réunion"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(agenda.cell("DiwanAgenda", "B2"), "Budget");
    EXPECT_EQ(agenda.cell("DiwanAgenda", "C3"), "Lina");
    EXPECT_EQ(rowsOf(agenda, "DiwanAgenda"), 6) << "the empty rows are a person's to use";
    EXPECT_THAT(answer.json, Not(HasSubstr("\"items\"")));
}

TEST_F(OfficeForms, ATableWithoutItsColumnIsLeftAsItIsAndThatIsSaid) {
    Document const agenda = made({{"template", "agenda"}, {"language", "fr"}, {"data", sample("agenda")}});
    agenda.removeColumn("DiwanAgenda", 4);
    std::string const before = agenda.cell("DiwanAgenda", "B2");
    Answer const answer = agenda.command("fill-again", {{"data", R"({"items":[{"topic":"X"}]})"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(agenda.cell("DiwanAgenda", "B2"), before);
    EXPECT_THAT(answer.json, HasSubstr("DiwanAgenda"));
}

TEST_F(OfficeForms, ADocumentThatIsNotOfATemplateHasNoForm) {
    Document const minutes = newMinutes();
    EXPECT_EQ(minutes.command("fill-again").problem(), "form.none");
    EXPECT_EQ(minutes.command("fill-form").problem(), "form.none");
    EXPECT_EQ(minutes.command("fill-form", {{"template", "poem"}}).problem(), "template.unknown");
    EXPECT_EQ(minutes.command("jump-to", {{"field", "brief.title"}}).problem(), "form.place-gone");
    EXPECT_EQ(minutes.text(), frenchMinutes);
}

TEST_F(OfficeForms, AJumpSelectsThePlaceThatIsMissing) {
    Document const brief = made({{"template", "brief"}, {"language", "fr"}});
    Answer const answer = brief.command("jump-to", {{"field", "brief.objective"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(brief.selection(), HasSubstr("objectif mesurable"));
    Document const agenda = made({{"template", "agenda"}, {"language", "fr"}});
    EXPECT_TRUE(agenda.command("jump-to", {{"field", "items"}}).ok()) << "of a table: its first open cell";
}

TEST_F(OfficeForms, AnExportTellsAProgramWhatIsMissingAndNeverHoldsItUp) {
    Document const brief = made({{"template", "brief"}, {"language", "fr"}});
    Answer const answer = brief.command("export-pdf", {{"to", fileUrl(file("brief.pdf"))}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(answer.json, HasSubstr("brief.objective"));
    EXPECT_GT(std::filesystem::file_size(file("brief.pdf")), 3000U);
    brief.exportPdf(file("plain.pdf"));
    EXPECT_GT(std::filesystem::file_size(file("plain.pdf")), 3000U);
    brief.dispatch(".uno:ExportDirectToPDF",
                   {{"URL", fileUrl(file("direct.pdf"))}, {"FilterName", "writer_pdf_Export"}});
    for (int i = 0; i < 100 && !std::filesystem::exists(file("direct.pdf")); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(std::filesystem::exists(file("direct.pdf"))) << "a macro's export was held up";
}

// The form opens, and closes, a moment after it was asked for.
std::optional<Accessible> formTitled(Connection const& office, std::string const& title, bool open = true) {
    std::optional<Accessible> form;
    for (int i = 0; i < 50; ++i) {
        form = Accessible::titled(office, title);
        if (form.has_value() == open) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return form;
}

std::optional<Accessible> fieldNamed(Accessible const& form, std::string const& label) {
    for (Accessible const& one : form.findAll({.name = label}))
        if (one.role() == AccessibleRole::TEXT) return one;
    return std::nullopt;
}

TEST_F(OfficeForms, TheFormIsAWindowWithANamedFieldForEachValue) {
    Document const brief = made({{"template", "brief"}, {"language", "fr"}});
    Answer const answer = brief.command("fill-form");
    ASSERT_TRUE(answer.ok()) << answer.json;
    auto const form = formTitled(connection(), "Brief de contenu");
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->find({.contains = "11 champs obligatoires"}));
    auto const title = fieldNamed(*form, "Titre du contenu *");
    auto const deadline = fieldNamed(*form, "Échéance *");
    ASSERT_TRUE(title && deadline);
    ASSERT_TRUE(title->type("Le comptoir"));
    ASSERT_TRUE(deadline->type("31/02"));
    EXPECT_TRUE(form->find({.contains = "« 31/02 » n’est pas un jour"})) << "checked while one types";
    ASSERT_TRUE(deadline->type("14/05/2026"));
    EXPECT_TRUE(form->find({.contains = "jeu. 14 mai 2026"}));
    EXPECT_TRUE(form->find({.contains = "9 champs obligatoires"}));
    std::size_t const steps = brief.undoTitles().size();
    auto const button = form->find({.role = AccessibleRole::PUSH_BUTTON, .name = "Remplir le document"});
    ASSERT_TRUE(button && button->press());
    EXPECT_FALSE(formTitled(connection(), "Brief de contenu", false)) << "it closes when all went well";
    EXPECT_THAT(contents(brief, "brief.title"), testing::Each("Le comptoir"));
    EXPECT_THAT(contents(brief, "brief.deadline"), Contains("14\u00A0mai 2026"));
    EXPECT_THAT(brief.undoTitles(), SizeIs(steps + 1));
}

TEST_F(OfficeForms, TheFormOfATemplateMakesADocumentWithItsRows) {
    Document const minutes = newMinutes();
    ASSERT_TRUE(minutes.command("fill-form", {{"template", "pitch"}, {"language", "fr"}}).ok());
    auto const form = formTitled(connection(), "Mini-argumentaire");
    ASSERT_TRUE(form) << "the title of the template";
    auto const cell = form->findAll({.contains = ", ligne 2"});
    ASSERT_THAT(cell, Not(IsEmpty())) << "each cell has a name of its own";
    for (Accessible const& one : cell)
        if (one.role() == AccessibleRole::TEXT) {
            ASSERT_TRUE(one.type("Livré en 15 jours"));
            break;
        }
    auto const button = form->find({.role = AccessibleRole::PUSH_BUTTON, .name = "Nouveau document"});
    ASSERT_TRUE(button && button->press());
    EXPECT_FALSE(formTitled(connection(), "Mini-argumentaire", false));
    Document const pitch = Document::current(connection());
    EXPECT_EQ(rowsOf(pitch, "DiwanPitch"), 2) << "one row was filled";
    EXPECT_THAT(pitch.cell("DiwanPitch", "B2"), HasSubstr("15 jours"));
    EXPECT_EQ(minutes.text(), frenchMinutes);
}

TEST_F(OfficeForms, AFormClosesWithItsDocument) {
    Document brief = made({{"template", "brief"}, {"language", "fr"}});
    ASSERT_TRUE(brief.command("fill-form").ok());
    ASSERT_TRUE(formTitled(connection(), "Brief de contenu"));
    brief.close();
    EXPECT_FALSE(formTitled(connection(), "Brief de contenu", false));
}

}  // namespace
}  // namespace diwan::office
