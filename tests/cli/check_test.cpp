// `diwan check`: what it prints and how it ends.
#include <gmock/gmock.h>

#include "program.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;

std::string const brief =
    "# Brief de contenu\n\nObjectif : 15 demandes de visite en mai\nCible : cliniques de Sétif\n"
    "Offre : accueil livré et posé\nPreuve : 11 cabinets équipés en 2025\nAppel à l’action : Envoyez vos "
    "cotes\n";

TEST_F(Cli, ABriefWithoutRemarksEndsWithZeroAndOneWithThemWithFour) {
    Outcome const good = run({"check", "-"}, brief);
    EXPECT_EQ(good.status, 0) << good.out << good.error;
    EXPECT_EQ(good.out, "Brief : rien à signaler.\n");
    Outcome const bad = run({"check", "-"}, brief + "Responsable : <responsable>\n");
    EXPECT_EQ(bad.status, 4);
    EXPECT_THAT(bad.out, HasSubstr("  8: ⟨responsable⟩"));
}

TEST_F(Cli, CheckAsAnObjectGivesPlaces) {
    auto const root =
        json(run({"check", "-", "--format", "json"}, brief + "Responsable : <responsable>\n").out);
    EXPECT_FALSE(root->getValue<bool>("ready"));
    EXPECT_EQ(root->getValue<std::string>("kind"), "brief");
    auto const remark = root->getArray("remarks")->getObject(0);
    EXPECT_EQ(remark->getValue<std::string>("code"), "unfilled");
    EXPECT_EQ(remark->getValue<int>("line"), 8);
    EXPECT_EQ(remark->getValue<int>("offset"), 14);
    EXPECT_EQ(remark->getValue<int>("length"), 13);
}

TEST_F(Cli, CheckRefusesAnUnknownKindOrChannelByName) {
    Outcome const kind = run({"check", "-", "--kind", "roman"}, brief);
    EXPECT_EQ(kind.status, 2);
    EXPECT_THAT(kind.error, HasSubstr("proposal"));
    Outcome const channel = run({"check", "-", "--channel", "pigeon"}, brief);
    EXPECT_EQ(channel.status, 2);
    EXPECT_THAT(channel.error, HasSubstr("linkedin"));
    EXPECT_THAT(run({"check", "--help"}).out, HasSubstr("diwan check"));
}

}  // namespace
}  // namespace diwan::cli
