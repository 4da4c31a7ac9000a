// What became of every number, from its events.
#include "records/number_book.hpp"

#include <gmock/gmock.h>

namespace diwan {
namespace {

using What = NumberEvent::What;
using testing::ElementsAre;

NumberEvent event(What what, std::int64_t first, std::int64_t last, std::string device,
                  std::string document = "") {
    NumberEvent made{.what = what, .series = "quote", .year = 2026, .first = first, .last = last};
    if (what != What::Lent && what != What::Returned) made.number = "DV-" + std::to_string(first);
    if (what == What::GivenUp) made.reason = "cancelled";
    made.documentId = std::move(document);
    made.device = std::move(device);
    return made;
}

std::vector<Fate> fates(NumberBook const& book) {
    std::vector<Fate> list;
    for (NumberFate const& fate : book.fates())
        list.push_back(fate.fate);
    return list;
}

TEST(NumberBook, ADeskUsesWhatItWasLentInOrder) {
    NumberBook book;
    EXPECT_EQ(book.nextLoan(3, 0), (NumberRange{1, 3}));
    book.apply(event(What::Lent, 1, 3, "a"));
    EXPECT_EQ(book.nextOf("a"), 1);
    EXPECT_EQ(book.nextOf("b"), std::nullopt);
    book.apply(event(What::Used, 1, 1, "a", "doc"));
    EXPECT_EQ(book.nextOf("a"), 2);
    EXPECT_EQ(book.leftOf("a"), 2);
    EXPECT_EQ(book.nextLoan(10, 0), (NumberRange{4, 13}));
}

TEST(NumberBook, WhatComesBackIsLentAgainBeforeNewNumbers) {
    NumberBook book;
    book.apply(event(What::Lent, 1, 5, "a"));
    book.apply(event(What::Lent, 6, 10, "b"));
    book.apply(event(What::Used, 1, 1, "a"));
    book.apply(event(What::Returned, 2, 5, "a"));
    EXPECT_EQ(book.nextLoan(3, 0), (NumberRange{2, 4}));
    book.apply(event(What::Lent, 2, 4, "b"));
    EXPECT_EQ(book.nextLoan(3, 0), (NumberRange{5, 5}));
    EXPECT_EQ(book.nextOf("b"), 2);
}

TEST(NumberBook, ANumberIsOneDesksAtATime) {
    NumberBook book;
    book.apply(event(What::Lent, 1, 5, "a"));
    EXPECT_EQ(book.objection(event(What::Lent, 5, 6, "b")).error().code, "number.taken");
    EXPECT_EQ(book.objection(event(What::Used, 1, 1, "b")).error().code, "number.not-lent");
    EXPECT_EQ(book.objection(event(What::Used, 9, 9, "a")).error().code, "number.not-lent");
    book.apply(event(What::Used, 1, 1, "a", "doc"));
    EXPECT_TRUE(book.objection(event(What::Used, 1, 1, "a", "doc")));
    EXPECT_EQ(book.objection(event(What::Used, 1, 1, "a", "other")).error().code, "number.taken");
    EXPECT_EQ(book.objection(event(What::Returned, 1, 2, "a")).error().code, "number.not-lent");
    EXPECT_TRUE(book.objection(event(What::GivenUp, 1, 1, "b")));
    EXPECT_EQ(book.objection(event(What::GivenUp, 2, 2, "b")).error().code, "number.not-lent");
}

TEST(NumberBook, AGivenUpNumberIsNeverLentAgainAndKeepsItsDocumentAndReason) {
    NumberBook book;
    book.apply(event(What::Lent, 1, 1, "a"));
    book.apply(event(What::Used, 1, 1, "a", "doc"));
    book.apply(event(What::GivenUp, 1, 1, "b"));
    EXPECT_EQ(book.nextLoan(1, 0), (NumberRange{2, 2}));
    NumberFate const fate = book.fates().at(0);
    EXPECT_EQ(fate.fate, Fate::GivenUp);
    EXPECT_EQ(fate.documentId, "doc");
    EXPECT_EQ(fate.reason, "cancelled");
    EXPECT_EQ(book.objection(event(What::Used, 1, 1, "a", "doc")).error().code, "number.taken");
}

TEST(NumberBook, NoNumberIsPassedOverInSilence) {
    NumberBook book;
    EXPECT_EQ(book.nextLoan(2, 7), (NumberRange{8, 9}));
    book.apply(event(What::Lent, 3, 4, "a"));
    EXPECT_THAT(fates(book), ElementsAre(Fate::Missing, Fate::Missing, Fate::Lent, Fate::Lent));
}

TEST(NumberBook, TwoClaimsOfOneNumberAreBothListed) {
    NumberBook book;
    book.apply(event(What::Lent, 1, 2, "a"));
    book.apply(event(What::Used, 1, 1, "a", "hers"));
    book.apply(event(What::Lent, 1, 1, "b"));
    book.apply(event(What::Used, 1, 1, "b", "his"));
    EXPECT_THAT(fates(book), ElementsAre(Fate::Contested, Fate::Contested, Fate::Contested, Fate::Lent));
    EXPECT_EQ(book.fates().at(0).documentId, "hers");
    EXPECT_EQ(book.fates().at(2).documentId, "his");
}

TEST(NumberBook, AProvisionalNumberIsReplacedOnItsOwnDesk) {
    NumberBook book;
    NumberEvent provisional = event(What::Provisional, 1, 1, "a", "doc");
    provisional.number = "DV-P-KB-01";
    book.apply(provisional);
    provisional.device = "b";
    book.apply(provisional);
    ASSERT_EQ(book.waitingOf("a").size(), 1U);
    EXPECT_EQ(book.highest(), 0);
    book.apply(event(What::Lent, 1, 2, "a"));
    NumberEvent used = event(What::Used, 1, 1, "a", "doc");
    used.provisional = "DV-P-KB-01";
    book.apply(used);
    EXPECT_TRUE(book.waitingOf("a").empty());
    EXPECT_EQ(book.waitingOf("b").size(), 1U);
    EXPECT_THAT(fates(book), ElementsAre(Fate::Used, Fate::Lent, Fate::Replaced, Fate::Provisional));
}

TEST(NumberEvent, StandsInTheJournalAndIsReadBack) {
    NumberEvent used = event(What::Used, 42, 42, "");
    used.documentId = "id";
    used.document = "Devis « Oliviers »";
    used.provisional = "DV-2026-P-KB-01";
    EXPECT_EQ(numberEventFromJson(What::Used, toJson(used)).value(), used);
    EXPECT_EQ(numberEventKind("number-used"), What::Used);
    EXPECT_EQ(numberEventKind("action"), std::nullopt);
}

TEST(NumberEvent, WhatSaysNothingIsRefused) {
    EXPECT_EQ(numberEventFromJson(What::Used, "{}").error().code, "number.malformed");
    EXPECT_EQ(numberEventFromJson(What::Used, "[").error().code, "number.malformed");
    NumberEvent lent = event(What::Lent, 1, 1000, "a");
    EXPECT_TRUE(lent.check());
    lent.last = 1001;
    EXPECT_FALSE(lent.check());
    lent.last = 0;
    EXPECT_FALSE(lent.check());
    NumberEvent bare = event(What::GivenUp, 1, 1, "a");
    bare.reason = " ";
    EXPECT_EQ(bare.check().error().code, "number.reason-missing");
    NumberEvent late = event(What::Lent, 1, 1, "a");
    late.year = 2162;
    EXPECT_EQ(late.check().error().code, "number.malformed");
}

}  // namespace
}  // namespace diwan
