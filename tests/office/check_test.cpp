// The check by the house's rules, in Writer: what it finds, where it leads, and that it changes nothing.
#include <com/sun/star/util/XModifiable.hpp>

#include "with_panel.hpp"

namespace diwan::office {
namespace {

namespace css = com::sun::star;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string const goodBrief =
    "Brief de contenu\nObjectif : 15 demandes de visite en mai 2026\nCible : cliniques de Sétif\n"
    "Offre : accueil livré et posé\nPreuve : 11 cabinets équipés en 2025\n"
    "Appel à l’action : Envoyez vos cotes";
std::string const poorBrief =
    "Brief de contenu\nObjectif : 15 demandes de visite en mai 2026\nCible : tout le monde\n"
    "Offre : accueil livré et posé\nPreuve : 11 cabinets équipés en 2025\n"
    "Appel à l’action : Envoyez vos cotes";

Poco::JSON::Object::Ptr checkIn(Answer const& answer) {
    Poco::JSON::Object::Ptr check;
    if (answer.object) check = answer.object->getObject("check");
    return check ? check : Poco::JSON::Object::Ptr(new Poco::JSON::Object);
}

std::vector<std::string> codes(Answer const& answer) {
    std::vector<std::string> all;
    Poco::JSON::Array::Ptr const remarks = checkIn(answer)->getArray("remarks");
    for (unsigned i = 0; remarks && i < remarks->size(); ++i)
        all.push_back(remarks->getObject(i)->getValue<std::string>("code"));
    return all;
}

class OfficeCheck : public WithPanel {};

TEST_F(OfficeCheck, SaysWhatADocumentLacksAndThatNothingIsMissing) {
    Document poor = newMinutes(poorBrief);
    Answer answer = poor.command("check-document");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(checkIn(answer)->getValue<std::string>("kind"), "brief") << answer.json;
    EXPECT_THAT(codes(answer), ElementsAre("brief.target-everyone"));
    Document good = newMinutes(goodBrief);
    answer = good.command("check-document");
    EXPECT_THAT(codes(answer), IsEmpty()) << answer.json;
    EXPECT_TRUE(checkIn(answer)->getValue<bool>("ready")) << answer.json;
}

TEST_F(OfficeCheck, JumpingSelectsTheWordsOfTheRemark) {
    Document document = newMinutes(poorBrief);
    EXPECT_EQ(document.command("jump-to", {{"kind", "remark"}, {"index", "0"}}).problem(), "finding.unknown");
    ASSERT_TRUE(document.command("check-document").ok());
    Answer answer = document.command("jump-to", {{"kind", "remark"}, {"index", "0"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(document.selection(), "tout le monde");
    // Words that were typed before them do not lead astray.
    document.select("Cible", Document::At::Start);
    document.dispatch(".uno:InsertText", {{"Text", "Notre "}});
    answer = document.command("jump-to", {{"kind", "remark"}, {"index", "0"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(document.selection(), "tout le monde");
    EXPECT_EQ(document.command("jump-to", {{"kind", "remark"}, {"index", "7"}}).problem(), "finding.unknown");
}

TEST_F(OfficeCheck, APlaceholderOfWriterIsARemarkAndIsSelectedWhole) {
    Document before = newMinutes();
    Answer made = before.command("new-document", {{"template", "brief"}, {"language", "fr"}});
    ASSERT_TRUE(made.ok()) << made.json;
    Document document = Document::current(connection());
    std::vector<std::string> const all = codes(document.command("check-document"));
    int placeholders = 0;  // alone in a paragraph, alone in a cell, behind other words
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] != "unfilled") continue;
        ++placeholders;
        Answer answer = document.command("jump-to", {{"kind", "remark"}, {"index", std::to_string(i)}});
        ASSERT_TRUE(answer.ok()) << answer.json;
        EXPECT_THAT(document.selection(), testing::StartsWith("<")) << answer.json;
        EXPECT_THAT(document.selection(), testing::EndsWith(">")) << answer.json;
    }
    EXPECT_GE(placeholders, 3);
}

TEST_F(OfficeCheck, ChangesNothingInTheDocument) {
    Document document = newMinutes(poorBrief);
    css::uno::Reference<css::util::XModifiable> const state(document.model(), css::uno::UNO_QUERY_THROW);
    state->setModified(false);
    std::vector<std::string> const steps = document.undoTitles();
    ASSERT_TRUE(document.command("check-document").ok());
    ASSERT_TRUE(document.command("jump-to", {{"kind", "remark"}, {"index", "0"}}).ok());
    EXPECT_EQ(document.undoTitles(), steps);
    EXPECT_EQ(document.text(), poorBrief);
    EXPECT_EQ(document.count("Bookmarks"), 0U);
    EXPECT_FALSE(state->isModified());
}

TEST_F(OfficeCheck, PagesAreThoseThatWriterLaidOut) {
    std::string proposal =
        "Proposition commerciale\nPrix : 593 917,10 DA TTC\nOffre valable 30 jours\n"
        "Prochaine étape : signature le 17 mai";
    Document document = Document::create(connection(), "swriter");
    document.setParagraphs(proposal);
    Answer answer = document.command("check-document");
    EXPECT_THAT(codes(answer), IsEmpty()) << answer.json;
    EXPECT_EQ(checkIn(answer)->getValue<int>("pages"), 1) << answer.json;
    EXPECT_FALSE(checkIn(answer)->getValue<bool>("pages_estimated")) << answer.json;
    // A page break adds no word: an estimate would still say one page.
    document.select("Prochaine", Document::At::Start);
    document.dispatch(".uno:InsertPagebreak");
    answer = document.command("check-document");
    EXPECT_THAT(codes(answer), ElementsAre("proposal.too-long")) << answer.json;
    EXPECT_EQ(checkIn(answer)->getValue<int>("pages"), 2) << answer.json;
    ASSERT_TRUE(document.command("jump-to", {{"kind", "remark"}, {"index", "0"}}).ok());
    document.dispatch(".uno:InsertText", {{"Text", "DEUX"}});
    EXPECT_THAT(document.text(), HasSubstr("DEUXProchaine")) << "the cursor is at the start of page 2";
}

TEST_F(OfficeCheck, TheKindAndTheChannelCanBeChosen) {
    Document document = newMinutes("Votre salle d’attente parle avant vous.");
    EXPECT_THAT(codes(document.command("check-document")), ElementsAre("unknown-kind"));
    Answer answer = document.command("check-document", {{"kind", "post"}, {"channel", "LinkedIn"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(checkIn(answer)->getValue<std::string>("kind"), "post");
    EXPECT_EQ(checkIn(answer)->getValue<std::string>("channel"), "linkedin");
    // What was chosen stays until something else is.
    EXPECT_EQ(checkIn(document.command("check-document"))->getValue<std::string>("kind"), "post");
    EXPECT_THAT(codes(document.command("check-document", {{"kind", "auto"}})), ElementsAre("unknown-kind"));
    EXPECT_EQ(document.command("check-document", {{"kind", "poem"}}).problem(), "check.kind");
    EXPECT_EQ(document.command("check-document", {{"channel", "pigeon"}}).problem(), "check.channel");
}

TEST_F(OfficeCheck, AnEmptyDocumentAndASpreadsheetAreRefusedInWords) {
    EXPECT_EQ(newMinutes("").command("check-document").problem(), "document.empty");
    Document calc = Document::create(connection(), "scalc");
    EXPECT_EQ(calc.command("check-document").problem(), "document.not-text");
}

TEST_F(OfficeCheck, ClosingTheDocumentMeanwhileDoesNoHarm) {
    for (int round = 0; round < 3; ++round) {
        Document document = newMinutes(poorBrief);
        document.commandWithoutWaiting("check-document", {{"quiet", "true"}, {"show", "false"}});
        document.close();
        ASSERT_TRUE(office().runs()) << office().log();
    }
}

class OfficeCheckPanel : public WithPanel {};

TEST_F(OfficeCheckPanel, ListsRemarksAndItsButtonLeadsToThePlace) {
    Document document = newMinutes(poorBrief);
    ASSERT_TRUE(document.command("show-panel", {{"panel", "check"}}).ok());
    auto check = waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .name = "Vérifier ce document"});
    ASSERT_TRUE(check) << allTexts(document);
    ASSERT_TRUE(check->press());
    ASSERT_TRUE(waitFor(document, {.contains = "« tout le monde » n’est pas une cible"}))
        << allTexts(document);
    EXPECT_TRUE(waitFor(document, {.contains = "Brief : 1 remarque."})) << allTexts(document);
    auto show = waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .name = "Voir"});
    ASSERT_TRUE(show) << allTexts(document);
    ASSERT_TRUE(show->press());
    EXPECT_TRUE(becomes([&] { return document.selection() == "tout le monde"; })) << document.selection();
}

TEST_F(OfficeCheckPanel, AfterAnEditCheckedAgainItSaysThatNothingIsMissing) {
    Document document = newMinutes(poorBrief);
    ASSERT_TRUE(document.command("show-panel", {{"panel", "check"}}).ok());
    ASSERT_TRUE(document.command("check-document").ok());
    ASSERT_TRUE(waitFor(document, {.contains = "n’est pas une cible"})) << allTexts(document);
    document.select("tout le monde");
    document.dispatch(".uno:InsertText", {{"Text", "cliniques de Sétif"}});
    auto again = waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .name = "Vérifier à nouveau"});
    ASSERT_TRUE(again) << allTexts(document);
    ASSERT_TRUE(again->press());
    EXPECT_TRUE(waitFor(document, {.contains = "Brief : rien à signaler."})) << allTexts(document);
    EXPECT_FALSE(Accessible::of(document.frame()).find({.contains = "n’est pas une cible"}));
}

}  // namespace
}  // namespace diwan::office
