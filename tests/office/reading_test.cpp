// Reading minutes in the office: what is found, confirmed, and reached again.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include "fixture/process.hpp"

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class OfficeReading : public WithDiwan {};

TEST_F(OfficeReading, FindsTheDecisionAndTheActions) {
    Document document = newMinutes();
    Answer answer = document.command("read-document");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(texts(found(answer, "decisions")), ElementsAre(HasSubstr("mélaminé chêne 19 mm")));
    EXPECT_THAT(texts(found(answer, "actions")),
                ElementsAre(HasSubstr("envoie le devis"), HasSubstr("relancer")));
}

TEST_F(OfficeReading, TakesOwnersAndDaysFromTheTextOnly) {
    Document document = newMinutes();
    Answer answer = document.command("read-document");
    ASSERT_EQ(found(answer, "actions")->size(), 2U) << answer.json;
    auto dated = found(answer, "actions")->getObject(0);
    EXPECT_EQ(dated->getValue<std::string>("due"), "2026-05-07");
    EXPECT_EQ(dated->getArray("who")->size(), 1U);
    auto open = found(answer, "actions")->getObject(1);
    EXPECT_TRUE(open->isNull("due")) << answer.json;
    EXPECT_EQ(open->getArray("who")->size(), 0U) << "an owner was invented";
}

TEST_F(OfficeReading, ChangesNothingInTheDocument) {
    Document document = newMinutes();
    std::size_t steps = document.undoTitles().size();
    ASSERT_TRUE(document.command("read-document").ok());
    EXPECT_EQ(document.text(), frenchMinutes);
    EXPECT_EQ(document.undoTitles().size(), steps);
    EXPECT_EQ(document.count("Bookmarks"), 0U);
}

TEST_F(OfficeReading, TheSampleMinutesHoldDecisionsAndDatedActions) {
    for (std::string language : {"fr", "ar", "en"}) {
        std::filesystem::path sample = std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / "sample" /
                                       ("minutes-" + language + ".odt");
        ASSERT_TRUE(std::filesystem::exists(sample)) << sample;
        Document document = Document::open(connection(), sample);
        Answer answer = document.command("read-document");
        ASSERT_TRUE(answer.ok()) << answer.json;
        EXPECT_GE(found(answer, "decisions")->size(), 1U) << language << ": " << answer.json;
        std::size_t dated = 0;
        auto actions = found(answer, "actions");
        for (unsigned index = 0; index < actions->size(); ++index)
            if (!actions->getObject(index)->isNull("due")) ++dated;
        EXPECT_GE(dated, 2U) << language << ": " << answer.json;
    }
}

TEST_F(OfficeReading, TheOfficeAndTheCommandLineReadTheSame) {
    Document document = newMinutes();
    document.saveAs(file("same.odt"));
    Answer answer = document.command("read-document");
    std::filesystem::path output = file("same.json");
    runToEnd({.command = {std::string(DIWAN_BINARY_DIR) + "/bin/diwan", "read", file("same.odt").string(),
                          "--format", "json"},
              .output = output},
             std::chrono::seconds(20));
    std::string words = readFile(output);
    for (char const* list : {"decisions", "actions", "questions"})
        for (std::string const& text : texts(found(answer, list)))
            EXPECT_THAT(words, HasSubstr(text)) << list;
}

TEST_F(OfficeReading, ConfirmedFindingsAreInTheRegisterOnce) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    Answer logged = document.command("log-findings", {{"actions", "all"}, {"decisions", "all"}});
    ASSERT_TRUE(logged.ok()) << logged.json;
    std::string csv = registerCsv(document);
    EXPECT_THAT(csv, HasSubstr("envoie le devis"));
    EXPECT_THAT(csv, HasSubstr("2026-05-07"));
    EXPECT_THAT(csv, HasSubstr("mélaminé chêne 19 mm"));

    Answer again = document.command("log-findings", {{"actions", "all"}, {"decisions", "all"}});
    EXPECT_EQ(again.problem(), "finding.none-ticked") << again.json;
    EXPECT_EQ(registerCsv(document), csv) << "the same findings were logged twice";
}

TEST_F(OfficeReading, OnlyTheChosenFindingsAreLogged) {
    Document document = newMinutes(
        "Réunion du 4 mai 2026\nAction : Karim Bouzid appelle le peintre avant le 6 mai 2026.\n"
        "Action : Amina Haddad range l’atelier nord avant le 8 mai 2026.");
    ASSERT_TRUE(document.command("read-document").ok());
    Answer logged = document.command("log-findings", {{"actions", "1"}});
    ASSERT_TRUE(logged.ok()) << logged.json;
    std::string csv = registerCsv(document);
    EXPECT_THAT(csv, HasSubstr("range l’atelier nord"));
    EXPECT_THAT(csv, testing::Not(HasSubstr("appelle le peintre")));
}

TEST_F(OfficeReading, TheSelectionBecomesADecision) {
    Document document = newMinutes("On garde l’atelier de Blida jusqu’en 2028.");
    document.dispatch(".uno:SelectAll");
    Answer answer = document.command("log-decision");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(registerCsv(document), HasSubstr("On garde l’atelier de Blida jusqu’en 2028"));
}

TEST_F(OfficeReading, JumpingSelectsTheSentence) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    Answer answer = document.command("jump-to", {{"kind", "action"}, {"index", "0"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(document.selection(), HasSubstr("envoie le devis à la clinique"));
    EXPECT_THAT(document.selection(), testing::Not(HasSubstr("relancer")));
    ASSERT_TRUE(document.command("jump-to", {{"kind", "decision"}, {"index", "0"}}).ok());
    EXPECT_THAT(document.selection(), HasSubstr("mélaminé chêne 19 mm"));
}

// When names were parted at single bytes of the Arabic comma, "ياسين" was recorded in pieces.
TEST_F(OfficeReading, ArabicNamesAreRecordedWhole) {
    Document document =
        newMinutes("محضر اجتماع الأحد 3 ماي 2026\nالإجراء: يتولى ياسين مراجعة المقاسات يوم 05/05/2026.");
    Answer reading = document.command("read-document");
    ASSERT_TRUE(reading.ok()) << reading.json;
    ASSERT_THAT(reading.json, HasSubstr("\"who\":[\"ياسين\"]"));
    ASSERT_TRUE(document.command("log-findings", {{"actions", "all"}}).ok());
    EXPECT_THAT(registerCsv(document), HasSubstr(",ياسين,"));
}

// Without looking at the portions, the deleted sentence was proposed as an action.
TEST_F(OfficeReading, WordsThatARecordedChangeDeletedAreNotRead) {
    using com::sun::star::uno::Any;
    using com::sun::star::uno::Reference;
    using com::sun::star::uno::UNO_QUERY_THROW;
    Document document = newMinutes();
    Reference<com::sun::star::beans::XPropertySet> const properties(document.model(), UNO_QUERY_THROW);
    properties->setPropertyValue("RecordChanges", Any(true));
    Reference<com::sun::star::util::XSearchable> const searchable(document.model(), UNO_QUERY_THROW);
    auto const wanted = searchable->createSearchDescriptor();
    wanted->setSearchString(wide("Action : relancer le fournisseur de chants."));
    Reference<com::sun::star::text::XTextRange> const sentence(searchable->findFirst(wanted),
                                                               UNO_QUERY_THROW);
    sentence->setString("");
    Answer answer = document.command("read-document");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(answer.json, HasSubstr("envoie le devis"));
    EXPECT_THAT(answer.json, testing::Not(HasSubstr("relancer le fournisseur")));
}

TEST_F(OfficeReading, ClosingTheDocumentMeanwhileDoesNoHarm) {
    std::string longMinutes;
    for (int line = 0; line < 300; ++line)
        longMinutes += std::string(frenchMinutes) + "\n";
    for (int round = 0; round < 3; ++round) {
        Document document = newMinutes(longMinutes);
        document.commandWithoutWaiting("read-document", {{"quiet", "true"}});
        document.close();
        EXPECT_TRUE(office().runs());
    }
    Document after = newMinutes();
    EXPECT_TRUE(after.command("read-document").ok());
}

}  // namespace
}  // namespace diwan::office
