// Shared cards and those of this computer's own files, put together.
#include "drafting/cards_in_effect.hpp"

#include <gmock/gmock.h>

namespace diwan::drafting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;
using What = CardEdit::What;

SharedCard shared(std::string const& id, CardFields fields, What what = What::Client) {
    SharedCard card{.what = what, .id = id, .state = {}};
    card.state.apply({.what = what, .id = id, .set = std::move(fields), .by = "Nadia"});
    return card;
}

FileCards clientFile(FlatCard card) {
    return {.company = {}, .people = {}, .clients = {std::move(card)}};
}

std::vector<std::string> codes(FlatCard const& card) {
    std::vector<std::string> list;
    for (Problem const& doubt : cardDoubts(card, Language::French))
        list.push_back(doubt.code);
    return list;
}

TEST(DraftingCompanyCard, SurvivesTheWayThroughItsFields) {
    Company company;
    company.name = {"SARL Hodna", "ش.ذ.م.م الحضنة", "Hodna Ltd"};
    company.legal.french = "SARL au capital de 4 000 000 DA";
    company.phones = {"036 00 00 00", "0550 00 00 00"};
    company.identifiers.set("nif", "000019000000000");
    company.rib = "999 00000 0000000019 40";
    company.vatRegime = "ifu";
    company.validityDays = 45;
    company.depositHundredths = 33'50;
    company.terms.french = "Article 1\nArticle 2";
    Company back;
    drafting::apply(flatOf(company), back);
    EXPECT_EQ(back, company);
}

TEST(DraftingCompanyCard, DaysAndPercentagesThatAreNoneChangeNothingAndAreTold) {
    Company company;
    company.validityDays = 45;
    FlatCard const flat{{"name", "A"}, {"validity_days", "un mois"}, {"deposit", "120"}};
    drafting::apply(flat, company);
    EXPECT_EQ(company.validityDays, 45);
    EXPECT_EQ(company.depositHundredths, 0);
    EXPECT_THAT(codes(flat), ElementsAre("card.doubt-number", "card.doubt-number"));
}

TEST(DraftingCompanyCard, DoubtsNameWhatAPersonShouldLookAt) {
    EXPECT_THAT(codes({{"name", "A"}, {"nif", "123"}, {"email", "amina(at)example"}}),
                ElementsAre("card.doubt-digits", "card.doubt-email"));
    EXPECT_THAT(codes({{"phone", "034"}}), ElementsAre("card.name-missing"));
    EXPECT_THAT(codes({{"name", "A"}, {"email", "a@b.example"}, {"rib", "999 00000 0000000019 40"}}),
                IsEmpty());
}

TEST(CardsInEffect, OfTheFileLieOverTheSharedOnesFieldByField) {
    auto const cards = cardsInEffect({shared("oliviers", {{"name", "Les Oliviers"}, {"phone", "034"}})},
                                     clientFile({{"id", "oliviers"}, {"phone", "035"}}), {});
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_THAT(cards[0].fields, UnorderedElementsAre(Pair("name", "Les Oliviers"), Pair("phone", "035")));
    EXPECT_THAT(cards[0].own, ElementsAre("phone"));
    EXPECT_TRUE(cards[0].isShared && cards[0].isInFile);
}

TEST(CardsInEffect, WhatWasSharedFromTheFileFollowsTheColleagues) {
    FileCards const file = clientFile({{"id", "oliviers"}, {"name", "Les Oliviers"}, {"phone", "034"}});
    std::vector<SharedCard> const corrected{shared("oliviers", {{"name", "Les Oliviers"}, {"phone", "035"}})};
    // The file still says what was shared once: a colleague's correction counts.
    EXPECT_EQ(cardsInEffect(corrected, file, file).at(0).fields.at("phone"), "035");
    // A person writes something else into the file: it is this computer's own, and is never lost.
    FileCards const changed = clientFile({{"id", "oliviers"}, {"name", "Les Oliviers"}, {"phone", "036"}});
    auto const cards = cardsInEffect(corrected, changed, file);
    EXPECT_EQ(cards.at(0).fields.at("phone"), "036");
    EXPECT_THAT(cards.at(0).own, ElementsAre("phone"));
}

TEST(CardsInEffect, ThatNobodySharedAreTheFiles) {
    FileCards const file = clientFile({{"id", "oliviers"}, {"name", "Les Oliviers"}});
    auto const cards = cardsInEffect({}, file, file);
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_FALSE(cards[0].isShared);
    EXPECT_EQ(cards[0].fields.at("name"), "Les Oliviers");
}

TEST(CardsInEffect, ListTheCompanyThenPeopleThenClients) {
    auto const cards = cardsInEffect({shared("b", {{"name", "Éclair"}}), shared("c", {{"name", "zèbre"}}),
                                      shared("nadia", {{"name", "Nadia"}}, What::Person),
                                      shared("company", {{"name", "Hodna"}}, What::Company)},
                                     clientFile({{"id", "a"}, {"name", "Du fichier"}}), {});
    std::vector<std::string> names;
    for (CardInEffect const& card : cards)
        names.push_back(card.fields.at("name"));
    EXPECT_THAT(names, ElementsAre("Hodna", "Nadia", "Du fichier", "Éclair", "zèbre"));
}

TEST(CardsInEffect, BecomeTheCompanyAndItsClients) {
    Company file;
    file.name.french = "Hodna";
    file.author = "karim";
    file.logo = "logo.png";
    file.unknown = {{"slogan", "\"Du bois\""}};
    file.people = {{.id = "karim", .name = {.french = "Karim"}, .role = {.french = "commercial"}}};
    auto const cards = cardsInEffect({shared("company", {{"name", "Hodna"}, {"rib", "1"}}, What::Company),
                                      shared("nadia", {{"name", "Nadia"}}, What::Person),
                                      shared("oliviers", {{"name", "Les Oliviers"}, {"nif", "15"}})},
                                     fileCards(file, {}), {});
    Company const company = companyOf(cards, file).value();
    EXPECT_EQ(company.rib, "1");
    EXPECT_EQ(company.author, "karim") << "who uses this computer is nobody else's business";
    EXPECT_EQ(company.logo, "logo.png");
    EXPECT_EQ(company.unknown, file.unknown);
    ASSERT_EQ(company.people.size(), 2U);
    EXPECT_EQ(company.people[0].role.french, "commercial");
    EXPECT_EQ(company.people[1].name.french, "Nadia");
    auto const clients = clientsOf(cards, {});
    ASSERT_EQ(clients.size(), 1U);
    EXPECT_EQ(clients[0].id, "oliviers");
    EXPECT_EQ(clients[0].identifiers.nif, "15");
    EXPECT_EQ(companyOf({}, std::nullopt), std::nullopt);
}

TEST(CardsInEffect, AreSavedAsWhatDiffersAndKnowWhatWasThere) {
    std::vector<SharedCard> const known{shared("oliviers", {{"name", "Les Oliviers"}, {"phone", "034"}})};
    auto const edit =
        editOf(known, What::Client, "oliviers", {{"name", "Les Oliviers"}, {"phone", ""}, {"nif", "15"}});
    ASSERT_TRUE(edit);
    EXPECT_THAT(edit->set, UnorderedElementsAre(Pair("phone", ""), Pair("nif", "15")));
    EXPECT_THAT(edit->was, UnorderedElementsAre(Pair("phone", "034"), Pair("nif", "")));
    EXPECT_FALSE(editOf(known, What::Client, "oliviers", {{"name", "Les Oliviers"}}));
}

TEST(CardsInEffect, SavingADisputedTextAsItIsEndsTheDispute) {
    SharedCard card = shared("oliviers", {{"nif", "1"}});
    card.state.apply({.id = "oliviers", .set = {{"nif", "2"}}, .was = {{"nif", ""}}, .by = "Karim"});
    ASSERT_EQ(card.state.conflicts().size(), 1U);
    auto edit = editOf({card}, What::Client, "oliviers", {{"nif", "2"}});
    ASSERT_TRUE(edit);
    card.state.apply(*edit);
    EXPECT_THAT(card.state.conflicts(), IsEmpty());
}

TEST(CardsInEffect, AreSharedFromTheFileOnceAndNotAgain) {
    FileCards const file{.company = {{"name", "Hodna"}},
                         .people = {{{"id", "karim"}, {"name", "Karim"}}},
                         .clients = {{{"name", "Les Oliviers"}, {"phone", "034"}}}};
    auto const edits = sharingOf({}, file, {});
    ASSERT_EQ(edits.size(), 3U);
    EXPECT_EQ(edits[0].id, "company");
    EXPECT_EQ(edits[2].id, "les-oliviers") << "an id from its name";
    std::vector<SharedCard> known;
    for (CardEdit const& edit : edits) {
        EXPECT_TRUE(edit.check());
        known.push_back({.what = edit.what, .id = edit.id, .state = {}});
        known.back().state.apply(edit);
    }
    EXPECT_THAT(sharingOf(known, file, file), IsEmpty());
    // A colleague's correction since is not undone by sharing again.
    known[2].state.apply({.id = "les-oliviers", .set = {{"phone", "035"}}, .was = {{"phone", "034"}}});
    EXPECT_THAT(sharingOf(known, file, file), IsEmpty());
}

TEST(CardsInEffect, ThatWereSavedHereAreNoLongerHiddenByTheFile) {
    FileCards const file = clientFile({{"id", "oliviers"}, {"phone", "034"}});
    std::vector<SharedCard> const saved{shared("oliviers", {{"phone", "035"}})};
    FileCards const base = dealtWith({}, file, What::Client, "oliviers");
    EXPECT_EQ(cardsInEffect(saved, file, base).at(0).fields.at("phone"), "035");
    EXPECT_EQ(fileCardsFromJson(toJson(base)), base);
    EXPECT_EQ(fileCardsFromJson("{"), FileCards{});
}

TEST(CardsInEffect, NewOnesGetAnIdThatNoCardHas) {
    auto const cards = cardsInEffect({shared("les-oliviers", {{"name", "Les Oliviers"}})}, {}, {});
    EXPECT_EQ(newCardId(cards, What::Client, {{"name", "Les Oliviers"}}), "les-oliviers-2");
    EXPECT_EQ(newCardId(cards, What::Person, {{"name", "Les Oliviers"}}), "les-oliviers");
}

}  // namespace
}  // namespace diwan::drafting
