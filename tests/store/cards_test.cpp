// Cards in the register: what is shared of the company, its people and clients.
#include <gmock/gmock.h>

#include "profile.hpp"

namespace diwan::store {
namespace {

using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

CardEdit client(std::string const& id, CardFields set, CardFields was = {}) {
    return {.what = CardEdit::What::Client, .id = id, .set = std::move(set), .was = std::move(was)};
}

// Everything a desk has not sent yet goes to the server, and what the server knows to the desk.
void exchange(Profile& desk, Profile& server) {
    std::vector<Entry> sent;
    auto const offered = desk.store->outbox(100).value();
    auto const answers = server.store->accept(offered).value();
    for (Store::Accepted const& accepted : answers)
        sent.push_back(accepted.entry);
    ASSERT_TRUE(desk.store->acknowledged(sent));
    ASSERT_TRUE(desk.store->receive(server.store->feed(desk.store->cursor().value(), 1000).value()));
}

TEST(StoreCards, AreThereAfterARestart) {
    Profile desk;
    ASSERT_EQ(desk.store->editCards({client("oliviers", {{"name", "Les Oliviers"}})}, "Nadia").value(), 1U);
    desk.reopen();
    auto const cards = desk.store->cards().value();
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(cards[0].id, "oliviers");
    EXPECT_THAT(cards[0].state.fields(), UnorderedElementsAre(Pair("name", "Les Oliviers")));
    EXPECT_EQ(cards[0].state.changedBy(), "Nadia");
    EXPECT_FALSE(cards[0].isSent);
}

TEST(StoreCards, AMalformedChangeLeavesAllAsItWas) {
    Profile desk;
    auto const changed =
        desk.store->editCards({client("oliviers", {{"name", "A"}}), client("", {{"name", "B"}})}, "Nadia");
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, "card.malformed");
    EXPECT_THAT(desk.store->cards().value(), IsEmpty());
    EXPECT_THAT(desk.store->outbox(10).value(), IsEmpty());
}

TEST(StoreCards, OfTwoDesksAreMergedByField) {
    Profile server;
    Profile one;
    Profile other;
    (void)one.store->editCards({client("oliviers", {{"name", "Les Oliviers"}, {"phone", "034"}})}, "Nadia");
    exchange(one, server);
    exchange(other, server);
    // Both away from the network, each changes something.
    (void)one.store->editCards({client("oliviers", {{"phone", "035"}}, {{"phone", "034"}})}, "Nadia");
    (void)other.store->editCards({client("oliviers", {{"nif", "000019"}}, {{"nif", ""}})}, "Karim");
    exchange(one, server);
    exchange(other, server);
    exchange(one, server);
    for (Profile* desk : {&one, &other, &server}) {
        auto const cards = desk->store->cards().value();
        ASSERT_EQ(cards.size(), 1U);
        EXPECT_THAT(
            cards[0].state.fields(),
            UnorderedElementsAre(Pair("name", "Les Oliviers"), Pair("phone", "035"), Pair("nif", "000019")));
        EXPECT_THAT(cards[0].state.conflicts(), IsEmpty());
        EXPECT_TRUE(cards[0].isSent);
    }
}

TEST(StoreCards, WhatIsNotSentYetStandsOverWhatComesFromTheServer) {
    Profile server;
    Profile one;
    Profile other;
    (void)one.store->editCards({client("oliviers", {{"phone", "034"}}, {{"phone", ""}})}, "Nadia");
    exchange(one, server);
    (void)other.store->editCards({client("oliviers", {{"phone", "035"}}, {{"phone", ""}})}, "Karim");
    ASSERT_TRUE(other.store->receive(server.store->feed(0, 100).value()));
    auto const mine = other.store->cards().value();
    ASSERT_EQ(mine.size(), 1U) << "the same client twice";
    EXPECT_EQ(mine[0].state.fields().at("phone"), "035");
    EXPECT_FALSE(mine[0].isSent);
    // Nobody knew of the other: both are told.
    exchange(other, server);
    exchange(one, server);
    for (Profile* desk : {&one, &other}) {
        auto const conflicts = desk->store->cards().value()[0].state.conflicts();
        ASSERT_EQ(conflicts.size(), 1U);
        EXPECT_EQ(conflicts[0].other, "034");
        EXPECT_EQ(conflicts[0].now, "035");
    }
}

TEST(StoreCards, PutAwayOnOneDeskAreGoneOnAllAndCanComeBack) {
    Profile server;
    Profile one;
    Profile other;
    (void)one.store->editCards({client("oliviers", {{"name", "Les Oliviers"}})}, "Nadia");
    exchange(one, server);
    CardEdit removed = client("oliviers", {});
    removed.removed = true;
    (void)one.store->editCards({removed}, "Nadia");
    exchange(one, server);
    exchange(other, server);
    EXPECT_THAT(other.store->cards().value(), IsEmpty());
    removed.removed = false;
    (void)other.store->editCards({removed}, "Karim");
    EXPECT_EQ(other.store->cards().value().at(0).state.fields().at("name"), "Les Oliviers");
}

TEST(StoreCards, AServerRefusesWhatIsNoCard) {
    Profile server;
    Profile desk;
    (void)desk.store->editCards({client("oliviers", {{"name", "Les Oliviers"}})}, "Nadia");
    Entry entry = desk.store->outbox(1).value().at(0);
    Entry stranger = entry;
    stranger.op = desk.ids.next();
    stranger.entity = desk.ids.next();  // another's record
    Entry broken = entry;
    broken.op = desk.ids.next();
    broken.set = R"({"id":"oliviers","phone":34})";
    auto const answers = server.store->accept({entry, stranger, broken}).value();
    EXPECT_EQ(answers.at(0).applied, Applied::New);
    for (std::size_t i : {1U, 2U}) {
        EXPECT_EQ(answers.at(i).applied, Applied::Refused);
        EXPECT_EQ(answers.at(i).problem, "card.malformed");
    }
    EXPECT_EQ(server.store->cards().value().size(), 1U);
}

TEST(StoreCards, AreNotListedAmongActionsAndDecisions) {
    Profile desk;
    (void)desk.store->editCards({client("oliviers", {{"name", "Les Oliviers"}})}, "Nadia");
    EXPECT_THAT(desk.store->actions({}).value(), IsEmpty());
    EXPECT_THAT(desk.store->decisions({}).value(), IsEmpty());
}

}  // namespace
}  // namespace diwan::store
