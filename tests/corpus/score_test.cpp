// The measure itself: what counts as right, wrong and missed.
#include <gtest/gtest.h>

#include "score.hpp"

namespace diwan::corpus {
namespace {

using namespace std::chrono_literals;

Score scoreOf(Annotation const& annotation, reading::Reading const& reading) {
    Score score;
    score.add(annotation, reading);
    return score;
}

reading::FoundAction found(int line, std::string text, std::vector<std::string> who = {}) {
    return {.text = std::move(text), .span = {.line = line}, .who = std::move(who)};
}

Item item(int line, std::string text, std::vector<std::string> who = {}) {
    return {.line = line, .text = std::move(text), .who = std::move(who)};
}

TEST(Score, CountsWhatIsRightWrongAndMissed) {
    Annotation const annotation{.actions = {item(3, "envoyer le devis"), item(5, "relancer la mairie")}};
    Score const score = scoreOf(
        annotation, {.actions = {found(3, "Karim doit envoyer le devis"), found(8, "Bonjour à tous")}});
    EXPECT_EQ(score.actions.right, 1);
    EXPECT_EQ(score.actions.wrong, 1);
    EXPECT_EQ(score.actions.missed, 1);
    EXPECT_DOUBLE_EQ(score.actions.f1(), 50);
}

TEST(Score, TakesANeighbouringLineOnlyWhenTheWordsAreTheSame) {
    Annotation const annotation{.actions = {item(3, "envoyer le devis à la clinique")}};
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(4, "envoyer le devis à la clinique")}}).actions.right,
              1);
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(4, "payer le loyer")}}).actions.right, 0);
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(5, "envoyer le devis à la clinique")}}).actions.right,
              0);
}

TEST(Score, PassesOverFindingsOnOptionalItems) {
    Annotation annotation{.optional = {item(3, "on pourrait relancer la mairie")}};
    annotation.optional[0].kind = "action";
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(3, "relancer la mairie")}}).actions.wrong, 0);
    annotation.optional[0].kind = "decision";
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(3, "relancer la mairie")}}).actions.wrong, 1);
}

TEST(Score, KnowsAnOwnerByHisNameWithOrWithoutTitle) {
    Annotation const annotation{.actions = {item(1, "payer", {"M. Zerrouki"})}};
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(1, "payer", {"Zerrouki"})}}).owner.right, 1);
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(1, "payer", {"Nadia"})}}).owner.right, 0);
    EXPECT_EQ(scoreOf(annotation, {.actions = {found(1, "payer")}}).owner.right, 0);
}

TEST(Score, CountsAnInventedOwnerOrDay) {
    Annotation const annotation{.actions = {item(1, "payer")}};
    reading::FoundAction invented = found(1, "payer", {"Nadia"});
    invented.due = 2026y / 5 / 3;
    Score const score = scoreOf(annotation, {.actions = {invented}});
    EXPECT_EQ(score.noOwner.right, 0);
    EXPECT_EQ(score.noOwner.all, 1);
    EXPECT_EQ(score.noDue.right, 0);
}

}  // namespace
}  // namespace diwan::corpus
