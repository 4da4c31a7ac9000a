// Sentences 10 to 21 of docs/protocol.md, without sockets.
#include "sync/exchange.hpp"

#include <gmock/gmock.h>

#include "desk_transport.hpp"

namespace diwan::sync {
namespace {

using store::Profile;

// Talks until nothing is left to do; false if that takes more than `most` requests.
bool settle(Exchange& exchange, DeskServer& server, std::string_view user, int most = 200) {
    for (int i = 0; i < most; ++i) {
        Request const request = exchange.next(0).value();
        if (exchange.answered(request, server.answer(request, user)).value().settled) return true;
    }
    return false;
}

TEST(SyncExchange, AnEntryTravelsFromOneProfileToTheOther) {
    DeskServer server;
    Profile nadia;
    Profile karim;
    Exchange hers(*nadia.store);
    Exchange his(*karim.store);
    std::string const id = nadia.log(Action{.what = "livrer", .who = {"Karim"}});
    EXPECT_EQ(nadia.store->waiting().value().count, 1U);
    ASSERT_TRUE(settle(hers, server, "Nadia"));
    EXPECT_EQ(nadia.store->waiting().value().count, 0U);
    ASSERT_TRUE(settle(his, server, "Karim"));
    EXPECT_EQ(karim.store->action(id).value().value().what, "livrer");
    EXPECT_EQ(karim.store->action(id).value().value().loggedBy, "Nadia");
}

TEST(SyncExchange, TheAuthorIsTheTokensUserWhateverTheClientSays) {
    DeskServer server;
    Profile profile;
    Exchange exchange(*profile.store);
    std::string const id = profile.log(Action{.what = "a"}, "The Director");
    ASSERT_TRUE(settle(exchange, server, "Nadia"));
    EXPECT_EQ(server.store().feed(0, 9).value().at(0).author, "Nadia");
    EXPECT_EQ(profile.store->action(id).value().value().loggedBy, "Nadia");
}

TEST(SyncExchange, ALostAnswerIsAskedForAgainAndChangesNothing) {
    DeskServer server;
    Profile profile;
    Exchange exchange(*profile.store);
    profile.log(Action{.what = "a"});
    Request const lost = exchange.next(0).value();
    (void)server.answer(lost, "Nadia");
    ASSERT_TRUE(settle(exchange, server, "Nadia"));
    EXPECT_EQ(server.store().head().value(), 1);
    EXPECT_EQ(profile.store->waiting().value().count, 0U);
}

TEST(SyncExchange, TheSameOpWithOtherContentsIsKeptBackAndShown) {
    DeskServer server;
    Profile profile;
    profile.log(Action{.what = "a"});
    store::Entry forged = profile.store->outbox(1).value().at(0);
    forged.set = R"({"what":"other"})";
    (void)server.store().accept({forged}).value();
    Exchange exchange(*profile.store);
    ASSERT_TRUE(settle(exchange, server, "Nadia"));
    EXPECT_EQ(profile.store->waiting().value().count, 1U);
    EXPECT_EQ(profile.store->waiting().value().lastProblem, "op-reused");
    EXPECT_TRUE(profile.store->outbox(9).value().empty());
    ASSERT_TRUE(profile.store->offerRefusedAgain());
    EXPECT_EQ(profile.store->outbox(9).value().size(), 1U);
}

TEST(SyncExchange, AMalformedEntryDoesNotHoldBackItsNeighbours) {
    Result<Offer> const offer = readOffer(
        R"({"entries":[{"op":"x"},{"op":"019aafc0-0000-7000-8000-000000000001","entity":"019aafc0-0000-7000-8000-000000000002",
           "kind":"action","set":{"what":"a"},"device":"d","madeAt":"2026-01-01T00:00:00Z"}]})",
        "Nadia");
    ASSERT_TRUE(offer);
    EXPECT_EQ(offer->entries.size(), 1U);
    EXPECT_EQ(offer->results.at(0).status, "rejected");
    EXPECT_EQ(offer->results.at(0).problem, "entry.invalid");
}

TEST(SyncExchange, BatchesAreHalvedAfterTooLargeAndALoneGiantIsRefused) {
    Profile profile;
    Exchange exchange(*profile.store);
    for (int i = 0; i < 4; ++i)
        profile.log(Action{.what = "a"});
    Answer const tooLarge{413, "application/problem+json", "{}"};
    auto const offered = [&] { return readOffer(exchange.next(0).value().body, "").value().entries.size(); };
    EXPECT_EQ(offered(), 4U);
    (void)exchange.answered(exchange.next(0).value(), tooLarge).value();
    EXPECT_EQ(offered(), 2U);
    (void)exchange.answered(exchange.next(0).value(), tooLarge).value();
    EXPECT_EQ(offered(), 1U);
    (void)exchange.answered(exchange.next(0).value(), tooLarge).value();
    EXPECT_EQ(profile.store->waiting().value().lastProblem, "entry.too-large");
    EXPECT_EQ(profile.store->waiting().value().count, 4U);
}

TEST(SyncExchange, AReplacedServerIsRefilledByItsClients) {
    DeskServer old;
    DeskServer fresh;
    Profile nadia;
    Profile karim;
    Exchange hers(*nadia.store);
    Exchange his(*karim.store);
    nadia.log(Action{.what = "de Nadia"});
    ASSERT_TRUE(settle(hers, old, "Nadia"));
    karim.log(Action{.what = "de Karim"});
    ASSERT_TRUE(settle(his, old, "Karim"));
    ASSERT_TRUE(settle(hers, old, "Nadia"));
    ASSERT_TRUE(settle(his, fresh, "Karim"));
    ASSERT_TRUE(settle(hers, fresh, "Nadia"));
    ASSERT_TRUE(settle(his, fresh, "Karim"));
    EXPECT_EQ(fresh.store().head().value(), 2);
    EXPECT_EQ(nadia.store->actions({}).value(), karim.store->actions({}).value());
    EXPECT_EQ(nadia.store->actions({}).value().size(), 2U);
}

TEST(SyncExchange, AServerThatLostEntriesGetsThemBack) {
    DeskServer server;
    Profile profile;
    Exchange exchange(*profile.store);
    profile.log(Action{.what = "a"});
    ASSERT_TRUE(settle(exchange, server, "Nadia"));
    // The same log id, an empty journal: an old copy of the file was put back.
    DeskServer restored;
    ASSERT_TRUE(restored.store().setMeta("log", server.store().logId().value()));
    ASSERT_TRUE(settle(exchange, restored, "Nadia"));
    EXPECT_EQ(restored.store().head().value(), 1);
}

TEST(SyncExchange, EveryFailureHasItsOwnProblem) {
    Profile profile;
    Exchange exchange(*profile.store);
    auto const code = [&](Answer const& answer) {
        Result<Progress> const progress = exchange.answered(exchange.next(0).value(), answer);
        return progress ? std::string("none") : progress.error().code;
    };
    EXPECT_EQ(code({401, "", ""}), "server.token-refused");
    EXPECT_EQ(code({503, "", ""}), "server.busy");
    EXPECT_EQ(code({507, "", ""}), "server.full");
    EXPECT_EQ(code({404, "text/html", "<html>"}), "server.strange");
    EXPECT_EQ(code({200, "text/html", "<html>"}), "server.strange");
    EXPECT_EQ(code({200, "application/json", R"({"log":7})"}), "server.strange");
    profile.log(Action{.what = "a"});
    EXPECT_EQ(code({200, "application/json",
                    R"({"log":"019aafc0-0000-7000-8000-000000000001","head":0,"results":[]})"}),
              "none");  // another log: bound first
    EXPECT_EQ(code({200, "application/json",
                    R"({"log":"019aafc0-0000-7000-8000-000000000001","head":0,"results":[]})"}),
              "server.strange");  // settles nothing, would be asked for ever
}

TEST(SyncExchange, AFeedWithAGapIsThrownAway) {
    char const* const gap =
        R"({"log":"019aafc0-0000-7000-8000-000000000001","from":0,"to":2,"more":false,"head":2,"entries":[
        {"op":"019aafc0-0000-7000-8000-000000000003","entity":"019aafc0-0000-7000-8000-000000000002","kind":"action",
         "set":{},"device":"d","madeAt":"2026","author":"x","sequence":2,"hash":""}]})";
    EXPECT_FALSE(readChangesAnswer(gap));
}

}  // namespace
}  // namespace diwan::sync
