// The panel "Check" as values: kinds, channels, remarks and where they lead.
#include "views/check_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/document.hpp"

namespace diwan::views {
namespace {

using namespace std::chrono_literals;
using reading::CheckKind;
using testing::HasSubstr;

reading::Check checkOf(std::string const& text, reading::CheckOptions options = {}) {
    options.reading.today = 2026y / 5 / 3;
    options.reading.output = Language::French;
    return reading::checkDocument(text::fromPlainText(text), options);
}

std::string const brief =
    "# Brief de contenu\n\nObjectif : 15 demandes de visite en mai\nCible : cliniques de Sétif\n"
    "Offre : accueil livré et posé\nPreuve : 11 cabinets équipés en 2025\nAppel à l’action : Envoyez vos "
    "cotes\n";

TEST(CheckView, BeforeACheckItSaysWhatACheckIs) {
    CheckView const view = checkView({}, Language::French);
    EXPECT_EQ(view.check.text, "Vérifier ce document");
    EXPECT_TRUE(view.check.enabled);
    EXPECT_THAT(view.verdict, HasSubstr("ce qui manque"));
    EXPECT_TRUE(view.rows.empty());
    EXPECT_FALSE(checkView({.stage = Stage::NoDocument}, Language::French).check.enabled);
    EXPECT_FALSE(checkView({.stage = Stage::Busy}, Language::French).check.enabled);
}

TEST(CheckView, ADocumentWithoutRemarksIsToldSoKindly) {
    reading::Check const check = checkOf(brief);
    CheckView const view = checkView({.stage = Stage::Read, .check = &check}, Language::French);
    EXPECT_EQ(view.verdict, "Brief : rien à signaler. Ce document suit les règles de la maison.");
    EXPECT_EQ(view.check.text, "Vérifier à nouveau");
}

TEST(CheckView, EachRemarkIsARowAndManyAreShownLittleByLittle) {
    std::string many = brief;
    for (int i = 0; i < 30; ++i)
        many += "Note " + std::to_string(i) + " : ⟨à dire⟩\n";
    reading::Check const check = checkOf(many);
    ASSERT_EQ(check.remarks.size(), 30U);
    CheckView view = checkView({.stage = Stage::Read, .check = &check}, Language::French);
    EXPECT_EQ(view.rows.size(), 25U);
    EXPECT_EQ(view.rows[0].text, check.remarks[0].text);
    EXPECT_EQ(view.more, "Afficher 5 autres remarques");
    view = checkView({.stage = Stage::Read, .check = &check, .most = 50}, Language::French);
    EXPECT_EQ(view.rows.size(), 30U);
    EXPECT_EQ(view.more, "");
}

TEST(CheckView, APersonMayChooseTheKindAndForAPostTheChannel) {
    CheckView view = checkView({.kind = CheckKind::Proposal}, Language::French);
    ASSERT_EQ(view.kind.texts.size(), 6U);
    EXPECT_EQ(view.kind.texts[view.kind.chosen], "Proposition");
    EXPECT_EQ(kindAt(view.kind.chosen), CheckKind::Proposal);
    EXPECT_EQ(kindAt(0), std::nullopt);
    EXPECT_FALSE(view.channel.enabled);
    view = checkView({.kind = CheckKind::Post, .channel = "linkedin"}, Language::Arabic);
    EXPECT_TRUE(view.channel.enabled);
    EXPECT_EQ(view.channel.texts[view.channel.chosen], "لينكدإن");
    EXPECT_EQ(channelAt(view.channel.chosen), "linkedin");
    EXPECT_EQ(channelAt(0), "");
}

TEST(CheckView, ARecognisedPostOffersItsChannels) {
    reading::Check const check = checkOf("# Post\n\nAccroche : bonjour\n");
    EXPECT_TRUE(checkView({.stage = Stage::Read, .check = &check}, Language::French).channel.enabled);
    // What a person says it is counts more than what was recognised.
    EXPECT_FALSE(
        checkView({.stage = Stage::Read, .check = &check, .kind = CheckKind::Brief}, Language::French)
            .channel.enabled);
}

TEST(CheckView, TheLengthOfAProposalIsSaidAndWhetherItWasCounted) {
    std::string const proposal = "# Proposition commerciale\n\nNous équipons votre accueil.\n";
    reading::Check const counted = checkOf(proposal, {.pages = 2, .reading = {}});
    EXPECT_THAT(checkView({.stage = Stage::Read, .check = &counted}, Language::French).verdict,
                HasSubstr("Longueur : 2 pages."));
    reading::Check const estimated = checkOf(proposal);
    EXPECT_THAT(checkView({.stage = Stage::Read, .check = &estimated}, Language::English).verdict,
                HasSubstr("Length: about 1 page."));
}

TEST(CheckView, ARemarkAboutTheWholeLeadsWhereItIsMended) {
    EXPECT_EQ(aimOf("proposal.too-long"), Aim::SecondPage);
    EXPECT_EQ(aimOf("brief.no-part"), Aim::End);
    EXPECT_EQ(aimOf("proposal.no-price"), Aim::End);
    EXPECT_EQ(aimOf("unknown-kind"), Aim::Beginning);
    EXPECT_EQ(aimOf("agenda.too-many-items"), Aim::Beginning);
}

}  // namespace
}  // namespace diwan::views
