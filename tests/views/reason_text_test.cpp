#include "views/reason_text.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

reading::FoundAction action(std::string why) {
    reading::FoundAction found;
    found.confidence = reading::Confidence::High;
    found.why = std::move(why);
    return found;
}

TEST(ReasonText, NamesTheWordsAndWhatWasFoundBesideThem) {
    reading::FoundAction found = action("Une obligation d’une personne nommée : « doit ».");
    EXPECT_EQ(reasonText(found, Language::French), "Sûr · « doit »");
    found.who = {"Karim"};
    found.due = Day{std::chrono::year{2026} / 5 / 7};
    EXPECT_EQ(reasonText(found, Language::French), "Sûr · « doit » + nom + date");
    found.why = "واجب على شخص مذكور: «على».";
    EXPECT_EQ(reasonText(found, Language::Arabic), "مؤكد · «على» + اسم + تاريخ");
    found.why = "A duty of a named person: “must”.";
    EXPECT_EQ(reasonText(found, Language::English), "Sure · “must” + name + date");
}

TEST(ReasonText, AReasonWithoutWordsIsSaidAsItIs) {
    EXPECT_EQ(reasonText(action("Ligne d’un tableau d’actions."), Language::French),
              "Sûr · Ligne d’un tableau d’actions");
    EXPECT_EQ(reasonText(reading::FoundAction{}, Language::French), "À vérifier");
}

TEST(ReasonText, LongWordsAreCutBetweenWordsAndNeverInsideALetter) {
    EXPECT_EQ(reasonText(action("Écrit sous le titre « Actions à mener avant la prochaine assemblée »."),
                         Language::French),
              "Sûr · « Actions à mener avant la prochaine… »");
    std::string const arabic = reasonText(action("«ااااااااااااااااااااااااااااااا»"), Language::Arabic);
    EXPECT_EQ(arabic, "مؤكد · «اااااااااااااااااا…»");
}

TEST(ReasonText, OfADecisionToo) {
    reading::FoundDecision found;
    found.confidence = reading::Confidence::Medium;
    found.why = "Le texte dit que c’est décidé : « on retient ».";
    EXPECT_EQ(reasonText(found, Language::French), "Probable · « on retient »");
}

}  // namespace
}  // namespace diwan::views
