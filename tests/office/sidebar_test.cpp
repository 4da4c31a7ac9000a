// The sidebar as a screen reader meets it: opened, pressed, read.
#include <gmock/gmock.h>

#include <functional>
#include <thread>

#include "fixture/window.hpp"
#include "with_panel.hpp"

namespace diwan::office {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class OfficeSidebar : public WithPanel {};

TEST_F(OfficeSidebar, ReadsTheDocumentWhenItsButtonIsPressed) {
    Document document = newMinutes();
    showDeck(document, "DiwanDeck");
    auto button = waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .name = "Lire ce document"});
    ASSERT_TRUE(button) << allTexts(document);
    EXPECT_TRUE(button->enabled());
    ASSERT_TRUE(button->press());
    EXPECT_TRUE(waitFor(document, {.contains = "envoie le devis"})) << allTexts(document);
    EXPECT_TRUE(waitFor(document, {.contains = "mélaminé chêne 19 mm"})) << allTexts(document);
}

TEST_F(OfficeSidebar, ATickedActionIsLoggedByTheButton) {
    Document document = newMinutes(
        "Réunion du 4 mai 2026\nAction : Karim Bouzid commande les charnières avant le 6 mai 2026.");
    showDeck(document, "DiwanDeck");
    ASSERT_TRUE(document.command("read-document").ok());
    auto box = waitFor(document, {.role = AccessibleRole::CHECK_BOX, .contains = "commande les charnières"});
    ASSERT_TRUE(box) << allTexts(document);
    ASSERT_TRUE(box->press());
    auto button =
        waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .contains = "Enregistrer la sélection"});
    ASSERT_TRUE(button) << allTexts(document);
    ASSERT_TRUE(button->press());
    auto const until = std::chrono::steady_clock::now() + 8s;
    std::string csv;
    while ((csv = registerCsv(document)).find("commande les charnières") == std::string::npos &&
           std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(200ms);
    EXPECT_NE(csv.find("commande les charnières"), std::string::npos) << csv;
}

TEST_F(OfficeSidebar, TheClockSaysHowLongTheSendingTookOnceItIsNoted) {
    Document document =
        newMinutes("Réunion du 4 mai 2026\nAction : Amina Haddad commande les vis.\nSéance levée à 11 h 30.");
    showDeck(document, "DiwanDeck");
    ASSERT_TRUE(document.command("read-document").ok());
    auto button = waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .name = "Noter l’envoi"});
    ASSERT_TRUE(button) << allTexts(document);
    EXPECT_THAT(allTexts(document), HasSubstr("Fin de la réunion"));
    ASSERT_TRUE(button->press());
    EXPECT_TRUE(waitFor(document, {.contains = "Compte rendu : envoyé en"})) << allTexts(document);
    // The moment of sending is corrected, not noted a second time.
    ASSERT_TRUE(document.command("minutes-sent", {{"end", "11:30"}, {"at", "12:05"}}).ok());
    EXPECT_TRUE(waitFor(document, {.contains = "Compte rendu : envoyé en 35 min"})) << allTexts(document);
    Answer again = document.command("minutes-sent");
    ASSERT_TRUE(again.ok()) << again.json;
    EXPECT_EQ(again.object->getValue<int>("minutes"), 35);
}

TEST_F(OfficeSidebar, ThePanelAskedForComesIntoView) {
    Document document = newMinutes();
    auto const becomes = [&](std::string const& panel, bool unfolded) {
        auto const until = std::chrono::steady_clock::now() + 8s;
        while (panelIsUnfolded(document, "DiwanDeck", panel) != unfolded) {
            if (std::chrono::steady_clock::now() > until) return false;
            std::this_thread::sleep_for(100ms);
        }
        return true;
    };
    showDeck(document, "DiwanDeck");
    ASSERT_TRUE(document.command("read-document").ok());
    ASSERT_TRUE(waitFor(document, {.contains = "envoie le devis"}));
    ASSERT_TRUE(document.command("show-panel", {{"panel", "register"}}).ok());
    EXPECT_TRUE(becomes("DiwanRegisterPanel", true));
    EXPECT_TRUE(becomes("DiwanMeetingPanel", false));
    ASSERT_TRUE(document.command("show-panel", {{"panel", "meeting"}}).ok());
    EXPECT_TRUE(becomes("DiwanMeetingPanel", true));
    EXPECT_TRUE(becomes("DiwanRegisterPanel", true));
}

TEST_F(OfficeSidebar, EveryControlHasAName) {
    Document document = newMinutes();
    showDeck(document, "DiwanDeck");
    ASSERT_TRUE(document.command("read-document").ok());
    ASSERT_TRUE(waitFor(document, {.contains = "envoie le devis"}));
    // The deck's own part of the tree: below the nearest common parent of its controls, known by the deck's
    // title.
    auto deck = Accessible::of(document.frame()).find({.role = AccessibleRole::PANEL, .contains = "Diwan"});
    ASSERT_TRUE(deck) << allTexts(document);
    int controls = 0;
    for (Accessible const& one : deck->all()) {
        sal_Int16 role = one.role();
        if (role != AccessibleRole::PUSH_BUTTON && role != AccessibleRole::CHECK_BOX &&
            role != AccessibleRole::TEXT && role != AccessibleRole::TREE && role != AccessibleRole::COMBO_BOX)
            continue;
        ++controls;
        EXPECT_FALSE(one.name().empty()) << "a control of role " << role << " says “" << one.text() << "”";
    }
    EXPECT_GT(controls, 5) << allTexts(document);
}

TEST_F(OfficeSidebar, SurvivesBeingShownHiddenAndClosedWithItsDocument) {
    for (int round = 0; round < 4; ++round) {
        Document document = newMinutes();
        showDeck(document, "DiwanDeck");
        EXPECT_TRUE(waitFor(document, {.name = "Lire ce document"})) << "round " << round;
        document.commandWithoutWaiting("read-document", {{"quiet", "true"}});
        document.dispatch(".uno:Sidebar");
        if (round % 2 == 0) document.dispatch(".uno:Sidebar");
        document.close();
        ASSERT_TRUE(office().runs()) << "round " << round << "\n" << office().log();
    }
}

TEST_F(OfficeSidebar, ShowsTheRegisterInCalc) {
    Document calc = Document::create(connection(), "scalc");
    showDeck(calc, "DiwanDeck");
    EXPECT_TRUE(waitFor(calc, {.contains = "Ouvrir le registre"})) << allTexts(calc);
}

TEST_F(OfficeSidebar, TheMenuIsNamedDiwanAndHoldsTheCommands) {
    Document document = newMinutes();
    EXPECT_TRUE(waitFor(document, {.role = AccessibleRole::MENU, .contains = "Diwan"})) << allTexts(document);
}

}  // namespace
}  // namespace diwan::office
