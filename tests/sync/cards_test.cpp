// Cards between two desks over the exchange of the register.
#include <gmock/gmock.h>

#include "desk_transport.hpp"
#include "sync/exchange.hpp"

namespace diwan::sync {
namespace {

using store::Profile;
using testing::Pair;
using testing::UnorderedElementsAre;

struct Desk {
    Profile profile;
    Exchange exchange{*profile.store};
    std::string name;

    void change(std::string const& id, CardFields set, CardFields was = {}) {
        ASSERT_TRUE(profile.store->editCards(
            {{.what = CardEdit::What::Client, .id = id, .set = std::move(set), .was = std::move(was)}},
            name));
    }
    void settle(DeskServer& server) {
        for (int i = 0; i < 100; ++i) {
            Request const request = exchange.next(0).value();
            if (exchange.answered(request, server.answer(request, name)).value().settled) return;
        }
        FAIL() << name << " never settles";
    }
};

TEST(SyncCards, ReachTheOtherDeskWithTheirAuthor) {
    DeskServer server;
    Desk nadia{.name = "Nadia"};
    Desk karim{.name = "Karim"};
    nadia.change("oliviers", {{"name", "Les Oliviers"}, {"rib", "99900000000000001940"}});
    nadia.settle(server);
    karim.settle(server);
    auto const cards = karim.profile.store->cards().value();
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_THAT(cards[0].state.fields(),
                UnorderedElementsAre(Pair("name", "Les Oliviers"), Pair("rib", "99900000000000001940")));
    EXPECT_EQ(cards[0].state.changedBy(), "Nadia");
}

TEST(SyncCards, ChangedOnTwoDesksSayTheSameOnBothAtRest) {
    DeskServer server;
    Desk nadia{.name = "Nadia"};
    Desk karim{.name = "Karim"};
    nadia.change("oliviers", {{"name", "Les Oliviers"}, {"phone", "034"}});
    nadia.settle(server);
    karim.settle(server);
    nadia.change("oliviers", {{"phone", "035"}}, {{"phone", "034"}});
    karim.change("oliviers", {{"phone", "036"}, {"email", "a@b.example"}}, {{"phone", "034"}, {"email", ""}});
    nadia.change("jasmin", {{"name", "Jasmin"}});
    karim.settle(server);
    nadia.settle(server);
    karim.settle(server);
    auto const one = nadia.profile.store->cards().value();
    EXPECT_EQ(one, karim.profile.store->cards().value());
    ASSERT_EQ(one.size(), 2U);
    EXPECT_EQ(one[1].state.fields().at("phone"), "035") << "Nadia's came last to the server";
    EXPECT_EQ(one[1].state.fields().at("email"), "a@b.example");
    ASSERT_EQ(one[1].state.conflicts().size(), 1U);
    EXPECT_EQ(one[1].state.conflicts()[0].other, "036");
    EXPECT_EQ(one[1].state.conflicts()[0].otherBy, "Karim");
}

TEST(SyncCards, OfARestoredServerAreOfferedAgain) {
    DeskServer server;
    Desk nadia{.name = "Nadia"};
    nadia.change("oliviers", {{"name", "Les Oliviers"}});
    nadia.settle(server);
    DeskServer fresh("other.sqlite");
    nadia.settle(fresh);
    Desk karim{.name = "Karim"};
    karim.settle(fresh);
    EXPECT_EQ(karim.profile.store->cards().value().size(), 1U);
}

}  // namespace
}  // namespace diwan::sync
