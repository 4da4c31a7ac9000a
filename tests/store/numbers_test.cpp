// Numbers of documents: what a desk draws, what a server lends, and that nothing is twice or lost.
#include <gmock/gmock.h>

#include <set>

#include "profile.hpp"

namespace diwan::store {
namespace {

// A server's store, and a desk that was lent `count` numbers by it.
Entry lent(Profile& server, Profile& desk, int count, std::string const& series = "quote") {
    NumberWish const wish{.op = desk.ids.next(),
                          .series = series,
                          .year = 2026,
                          .count = count,
                          .device = desk.store->meta("device").value()};
    Entry const entry = server.store->lend(wish, "Nadia").value().entry;
    EXPECT_TRUE(desk.store->takeLoan(entry));
    return entry;
}

std::string draw(Profile& desk, std::string const& document, bool local = false) {
    return desk.store
        ->drawNumber({.series = "quote", .year = 2026, .documentId = document, .local = local},
                     "Karim Bensaïd")
        .value()
        .number;
}

std::vector<std::string> fates(Profile& desk) {
    std::vector<std::string> list;
    auto const listed = desk.store->numbers().value();
    for (NumberFate const& fate : listed)
        list.push_back(std::string(code(fate.fate)) + (fate.number.empty() ? "" : " " + fate.number));
    return list;
}

TEST(StoreNumbers, WithoutAServerTheStoreCountsByItself) {
    Profile desk;
    EXPECT_EQ(draw(desk, "a", true), "DV-2026-0001");
    EXPECT_EQ(draw(desk, "b", true), "DV-2026-0002");
    desk.reopen();
    EXPECT_EQ(draw(desk, "c", true), "DV-2026-0003");
    EXPECT_THAT(fates(desk),
                testing::ElementsAre("used DV-2026-0001", "used DV-2026-0002", "used DV-2026-0003"));
}

TEST(StoreNumbers, ADocumentKeepsItsNumberHoweverOftenItAsks) {
    Profile desk;
    EXPECT_EQ(draw(desk, "a", true), draw(desk, "a", true));
    EXPECT_NE(draw(desk, "", true), draw(desk, "", true));
}

TEST(StoreNumbers, EachKindAndEachYearCountsByItself) {
    Profile desk;
    auto const drawn = [&](char const* series, int year) {
        return desk.store->drawNumber({.series = series, .year = year, .local = true}, "K").value().number;
    };
    EXPECT_EQ(drawn("quote", 2026), "DV-2026-0001");
    EXPECT_EQ(drawn("proforma", 2026), "PF-2026-0001");
    EXPECT_EQ(drawn("minutes", 2026), "CR-2026-01");
    EXPECT_EQ(drawn("quote", 2027), "DV-2027-0001");
    EXPECT_EQ(drawn("quote", 2026), "DV-2026-0002");
}

TEST(StoreNumbers, ADeskDrawsFromItsBlockAndThenProvisionally) {
    Profile server;
    Profile desk;
    lent(server, desk, 2);
    EXPECT_EQ(draw(desk, "a"), "DV-2026-0001");
    EXPECT_EQ(draw(desk, "b"), "DV-2026-0002");
    EXPECT_EQ(draw(desk, "c"), "DV-2026-P-KB-01");
    EXPECT_EQ(draw(desk, "c"), "DV-2026-P-KB-01");
    EXPECT_EQ(draw(desk, "d"), "DV-2026-P-KB-02");
    lent(server, desk, 1);
    auto const settled = desk.store->settleNumbers().value();
    ASSERT_EQ(settled.size(), 1U);
    EXPECT_EQ(settled[0].number, "DV-2026-P-KB-01");
    EXPECT_EQ(settled[0].replaced, "DV-2026-0003");
    EXPECT_EQ(settled[0].documentId, "c");
    EXPECT_EQ(draw(desk, "c"), "DV-2026-0003");
    EXPECT_THAT(fates(desk),
                testing::ElementsAre("used DV-2026-0001", "used DV-2026-0002", "used DV-2026-0003",
                                     "replaced DV-2026-P-KB-01", "provisional DV-2026-P-KB-02"));
}

TEST(StoreNumbers, TwoDesksAreLentDifferentNumbersAndAWishIsGrantedOnce) {
    Profile server;
    Profile one;
    Profile two;
    Entry const first = lent(server, one, 3);
    lent(server, two, 3);
    EXPECT_EQ(draw(one, "a"), "DV-2026-0001");
    EXPECT_EQ(draw(two, "b"), "DV-2026-0004");
    NumberWish const again{.op = first.op,
                           .series = "quote",
                           .year = 2026,
                           .count = 3,
                           .device = one.store->meta("device").value()};
    auto const answer = server.store->lend(again, "Nadia").value();
    EXPECT_EQ(answer.applied, Applied::Duplicate);
    EXPECT_EQ(answer.entry, first);
    NumberWish other = again;
    other.series = "proforma";
    EXPECT_EQ(server.store->lend(other, "Nadia").error().code, "op-reused");
}

TEST(StoreNumbers, TheServerTakesNoNumberThatIsAnothers) {
    Profile server;
    Profile one;
    Profile two;
    lent(server, one, 2);
    draw(one, "a");
    auto const sent = server.store->accept(one.store->outbox(9).value()).value();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].applied, Applied::New);
    // Two counted by himself and then found the server.
    draw(two, "b", true);
    auto const refused = server.store->accept(two.store->outbox(9).value()).value();
    ASSERT_EQ(refused.size(), 2U);
    EXPECT_EQ(refused[0].problem, "number.taken");
    EXPECT_EQ(refused[1].problem, "number.taken");
    EXPECT_EQ(server.store->head().value(), 2);
    EXPECT_FALSE(server.store->verifyChain().value().firstBroken);
}

TEST(StoreNumbers, BothClaimsToANumberAreListedOnTheDeskThatLost) {
    Profile server;
    Profile one;
    Profile two;
    lent(server, one, 1);
    draw(one, "a");
    (void)server.store->accept(one.store->outbox(9).value()).value();
    draw(two, "b", true);
    ASSERT_TRUE(two.store->receive(server.store->feed(0, 9).value()));
    EXPECT_THAT(fates(two), testing::Contains("contested DV-2026-0001").Times(2));
}

TEST(StoreNumbers, WhatIsGivenBackIsLentAgain) {
    Profile server;
    Profile one;
    Profile two;
    lent(server, one, 5);
    draw(one, "a");
    EXPECT_EQ(one.store->returnNumbers("quote", 2026, "Karim").value(), 4);
    EXPECT_EQ(one.store->returnNumbers("quote", 2026, "Karim").value(), 0);
    EXPECT_EQ(draw(one, "b"), "DV-2026-P-KB-01");
    auto const listed = server.store->accept(one.store->outbox(9).value()).value();
    for (auto const& answer : listed)
        EXPECT_EQ(answer.applied, Applied::New);
    lent(server, two, 9);
    EXPECT_EQ(draw(two, "c"), "DV-2026-0002");
}

TEST(StoreNumbers, AGivenUpNumberNeedsAReasonAndIsNotDrawnAgain) {
    Profile desk;
    draw(desk, "a", true);
    EXPECT_EQ(desk.store->giveUpNumber("DV-2026-0001", " ", "K").error().code, "number.reason-missing");
    EXPECT_EQ(desk.store->giveUpNumber("DV-2026-0009", "x", "K").error().code, "number.unknown");
    EXPECT_EQ(desk.store->giveUpNumber("DV-2026-0001", "annulé", "K").value().documentId, "a");
    EXPECT_EQ(desk.store->giveUpNumber("DV-2026-0001", "annulé", "K").error().code,
              "number.given-up-already");
    EXPECT_EQ(draw(desk, "a", true), "DV-2026-0002");
    NumberFate const fate = desk.store->numbers().value().at(0);
    EXPECT_EQ(fate.fate, Fate::GivenUp);
    EXPECT_EQ(fate.reason, "annulé");
    EXPECT_EQ(fate.by, "K");
}

TEST(StoreNumbers, AnUnusedAndAProvisionalNumberCanBeGivenUpToo) {
    Profile server;
    Profile desk;
    draw(desk, "a");
    EXPECT_TRUE(desk.store->giveUpNumber("DV-2026-P-KB-01", "essai", "K"));
    lent(server, desk, 2);
    EXPECT_TRUE(desk.store->settleNumbers().value().empty());
    EXPECT_TRUE(desk.store->giveUpNumber("DV-2026-0001", "imprimé par erreur", "K"));
    EXPECT_EQ(draw(desk, "b"), "DV-2026-0002");
    EXPECT_THAT(fates(desk), testing::ElementsAre("given-up DV-2026-0001", "used DV-2026-0002",
                                                  "given-up DV-2026-P-KB-01"));
}

TEST(StoreNumbers, AClockThatIsWrongGetsNoNumberFromTheServer) {
    Profile server;
    NumberWish wish{.op = server.ids.next(), .series = "quote", .year = 2062, .count = 1, .device = "d"};
    EXPECT_EQ(server.store->lend(wish, "N").error().code, "number.year");
    wish.year = 2025;
    EXPECT_TRUE(server.store->lend(wish, "N"));
    Profile desk;
    EXPECT_EQ(desk.store->drawNumber({.series = "quote", .year = 1970, .local = true}, "N").error().code,
              "number.year");
}

TEST(StoreNumbers, AServerRestoredFromABackupLendsAboveWhatTheDeskRemembers) {
    Profile server;
    NumberWish wish{
        .op = server.ids.next(), .series = "quote", .year = 2026, .count = 2, .after = 20, .device = "d"};
    auto const entry = server.store->lend(wish, "N").value().entry;
    EXPECT_THAT(entry.set, testing::HasSubstr(R"("first":21,"last":22)"));
    EXPECT_EQ(server.store->numbers().value().at(0).fate, Fate::Missing);
    wish.op = server.ids.next();
    wish.after = 1'000'000'000;
    EXPECT_EQ(server.store->lend(wish, "N").error().code, "number.malformed");
}

TEST(StoreNumbers, AWishStaysTheSameUntilItIsAnswered) {
    Profile server;
    Profile desk;
    draw(desk, "a");
    NumberWish const wish = desk.store->numberWish().value().value();
    desk.reopen();
    draw(desk, "b");
    EXPECT_EQ(desk.store->numberWish().value().value(), wish);
    EXPECT_TRUE(desk.store->takeLoan(server.store->lend(wish, "N").value().entry));
    EXPECT_FALSE(desk.store->numberWish().value());
    EXPECT_EQ(desk.store->settleNumbers().value().size(), 2U);
}

TEST(StoreNumbers, ThePatternIsTheCompanysAndMayNotMeetAnothers) {
    Profile desk;
    EXPECT_EQ(desk.store->setNumberPattern("quote", "PF-{YYYY}-{000}", "N").error().code,
              "number.pattern-taken");
    EXPECT_EQ(desk.store->setNumberPattern("letter", "L-{000}", "N").error().code, "number.series");
    EXPECT_EQ(desk.store->setNumberPattern("quote", "D {0}", "N").error().code, "number.pattern");
    EXPECT_TRUE(desk.store->setNumberPattern("quote", "Q{YY}-{000}", "N"));
    EXPECT_EQ(draw(desk, "a", true), "Q26-001");
    EXPECT_EQ(desk.store->setNumberPattern("quote", "Q-{000}", "N").error().code, "number.pattern-year");
    desk.reopen();
    EXPECT_EQ(desk.store->numberPattern("quote").value().text(), "Q{YY}-{000}");
}

}  // namespace
}  // namespace diwan::store
