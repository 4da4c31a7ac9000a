// What becomes of a card that several persons change.
#include "records/card_state.hpp"

#include <gmock/gmock.h>

namespace diwan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

CardEdit by(std::string const& person, CardFields set, CardFields was = {}) {
    return {.what = CardEdit::What::Client,
            .id = "clinique-les-oliviers",
            .set = std::move(set),
            .was = std::move(was),
            .by = person,
            .at = "2026-05-12T09:00:00Z"};
}

TEST(CardEdits, ReadBackWhatWasWritten) {
    CardEdit change = by("", {{"name", "Clinique « Les Oliviers »"}, {"nif", ""}}, {{"nif", "15"}});
    change.at.clear();
    change.removed = false;
    EXPECT_EQ(cardEditFromJson(change.what, toJson(change)).value(), change);
    for (auto const what : {CardEdit::What::Company, CardEdit::What::Person, CardEdit::What::Client})
        EXPECT_EQ(cardKind(kind(what)), what);
    EXPECT_EQ(cardKind("action"), std::nullopt);
}

TEST(CardEdits, ThatMakeNoSenseAreRefused) {
    auto const refused = [](CardEdit::What what, std::string const& json) {
        auto const read = cardEditFromJson(what, json);
        return read ? std::string() : read.error().code;
    };
    auto const client = CardEdit::What::Client;
    EXPECT_EQ(refused(client, R"({"id":"a","name":"A"})"), "");
    EXPECT_EQ(refused(client, R"({"id":"عيادة-الزيتون","name":"A"})"), "");
    EXPECT_EQ(refused(client, R"({"name":"A"})"), "card.malformed");
    EXPECT_EQ(refused(client, R"({"id":"a\nb","name":"A"})"), "card.malformed");
    EXPECT_EQ(refused(client, R"({"id":"a"})"), "card.malformed");
    EXPECT_EQ(refused(client, R"({"id":"a","name":3})"), "card.malformed");
    EXPECT_EQ(refused(client, R"({"id":"a","Name":"A"})"), "card.malformed");
    EXPECT_EQ(refused(client, R"({"id":"company","name":"A"})"), "card.malformed");
    EXPECT_EQ(refused(CardEdit::What::Company, R"({"id":"other","name":"A"})"), "card.malformed");
    EXPECT_EQ(refused(client, R"({"id":"a","name":")" + std::string(longestCardText + 1, 'x') + "\"}"),
              "text.too-long");
}

TEST(CardStates, MergeByField) {
    CardState state;
    state.apply(by("Karim", {{"name", "Clinique"}, {"phone", "034"}}));
    state.apply(by("Nadia", {{"nif", "000019"}}, {{"nif", ""}}));
    state.apply(by("Karim", {{"phone", "035"}}, {{"phone", "034"}}));
    EXPECT_THAT(state.fields(),
                UnorderedElementsAre(Pair("name", "Clinique"), Pair("phone", "035"), Pair("nif", "000019")));
    EXPECT_THAT(state.conflicts(), IsEmpty());
    EXPECT_EQ(state.changedBy(), "Karim");
}

TEST(CardStates, AnEmptyTextTakesTheFieldAway) {
    CardState state;
    state.apply(by("Karim", {{"name", "Clinique"}, {"phone", "034"}}));
    state.apply(by("Karim", {{"phone", ""}}, {{"phone", "034"}}));
    EXPECT_THAT(state.fields(), ElementsAre(Pair("name", "Clinique")));
}

TEST(CardStates, WhatTwoPersonsWroteUnknowinglyIsAConflictUntilSomebodyWritesItAgain) {
    CardState state;
    state.apply(by("Karim", {{"name", "Clinique"}, {"nif", "1"}}, {{"name", ""}, {"nif", ""}}));
    state.apply(by("Nadia", {{"nif", "2"}}, {{"nif", ""}}));
    EXPECT_EQ(state.fields().at("nif"), "2");
    EXPECT_THAT(state.conflicts(),
                ElementsAre(CardConflict{
                    .field = "nif", .other = "1", .otherBy = "Karim", .now = "2", .nowBy = "Nadia"}));
    state.apply(by("Karim", {{"phone", "034"}}, {{"phone", ""}}));
    EXPECT_EQ(state.conflicts().size(), 1U) << "another field says nothing about this one";
    state.apply(by("Karim", {{"nif", "1"}}, {{"nif", "2"}}));
    EXPECT_THAT(state.conflicts(), IsEmpty());
}

TEST(CardStates, TheSameTextTwiceIsNoConflict) {
    CardState state;
    state.apply(by("Karim", {{"nif", "1"}}, {{"nif", ""}}));
    state.apply(by("Nadia", {{"nif", "1"}}, {{"nif", ""}}));
    EXPECT_THAT(state.conflicts(), IsEmpty());
}

TEST(CardStates, ACardThatWasPutAwayKeepsWhatItSaid) {
    CardState state;
    state.apply(by("Karim", {{"name", "Clinique"}}));
    CardEdit removed = by("Karim", {});
    removed.removed = true;
    state.apply(removed);
    EXPECT_TRUE(state.isRemoved());
    removed.removed = false;
    state.apply(removed);
    EXPECT_FALSE(state.isRemoved());
    EXPECT_EQ(state.fields().at("name"), "Clinique");
}

}  // namespace
}  // namespace diwan
