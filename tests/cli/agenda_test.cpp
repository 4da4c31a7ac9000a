// `diwan agenda`: what it prints and how it ends.
#include <gmock/gmock.h>

#include "program.hpp"

namespace diwan::cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

std::string const agenda =
    "# Point commercial\n\nDimanche 10 mai 2026, 9 h, durée : 30 min\nAnimateur : Karim\n"
    "Objectif : commandes en retard\n\n## Ordre du jour\n\n- Commandes (Yacine, 10 min, résoudre)\n";

TEST_F(Cli, AReadyAgendaEndsWithZeroAndAnIncompleteOneWithFour) {
    Outcome const good = run({"agenda", "-"}, agenda);
    EXPECT_EQ(good.status, 0) << good.out << good.error;
    EXPECT_EQ(good.out,
              "1. Commandes (Yacine, 10 min, résoudre)\n      Yacine · 10 min · résoudre\n"
              "Ordre du jour prêt : 1 ligne, 30 min.\n");
    Outcome const bad = run({"agenda", "-"}, agenda + "- Budget (5 min, décider)\n");
    EXPECT_EQ(bad.status, 4);
    EXPECT_THAT(bad.out, EndsWith("  - Ligne 2 : qui la porte ? Ajoutez un nom.\n"
                                  "Ordre du jour à compléter : 1 remarque.\n"));
}

TEST_F(Cli, AgendaAsAnObject) {
    auto const root = json(run({"agenda", "-", "--format", "json"}, agenda).out);
    EXPECT_TRUE(root->getValue<bool>("ready"));
    EXPECT_EQ(root->getValue<std::string>("date"), "2026-05-10");
    EXPECT_EQ(root->getValue<std::string>("time"), "09:00");
    auto const item = root->getArray("items")->getObject(0);
    EXPECT_EQ(item->getValue<int>("minutes"), 10);
    EXPECT_EQ(item->getValue<std::string>("expected"), "solve");
}

TEST_F(Cli, AgendaHasNoFormOfTheNotesAndShowsItsHelp) {
    EXPECT_EQ(run({"agenda", "-", "--format", "ics"}, agenda).status, 2);
    EXPECT_THAT(run({"agenda", "--help"}).out, HasSubstr("diwan agenda"));
    EXPECT_THAT(run({"--help"}).out, HasSubstr("diwan agenda"));
}

}  // namespace
}  // namespace diwan::cli
