// Cards shared through a real diwand: two offices, one of them away for a while, and a server that is killed.
#include <gmock/gmock.h>

#include <chrono>
#include <future>
#include <thread>

#include "daemon.hpp"
#include "sync/worker.hpp"

namespace diwan::backend {
namespace {

struct Office {
    store::Folder folder;
    std::string name;
    sync::Worker worker;
    Office(Daemon const& daemon, std::string person, std::string const& token)
        : name(std::move(person)),
          worker({.database = folder / "d.sqlite",
                  .server = {.url = daemon.url, .token = token, .fingerprint = daemon.fingerprint}},
                 [] {}) {}

    template <typename Question>
    auto ask(Question const& question) {
        std::promise<decltype(question(std::declval<store::Store&>()))> answered;
        worker.post([&](Result<store::Store*> const& store) { answered.set_value(question(**store)); });
        return answered.get_future().get();
    }
    void change(CardFields set, CardFields was = {}) {
        ASSERT_TRUE(ask([&](store::Store& store) {
            return store.editCards({{.what = CardEdit::What::Client,
                                     .id = "oliviers",
                                     .set = std::move(set),
                                     .was = std::move(was)}},
                                   name);
        }));
    }
    std::vector<SharedCard> cards() {
        return ask([](store::Store& store) { return store.cards().value(); });
    }
    // Everything sent and everything received; a server that has just come up may need a second try.
    bool settles() {
        auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds{15};
        while (std::chrono::steady_clock::now() < deadline) {
            sync::Status const status = syncNow().status;
            if (status.connection == sync::Connection::UpToDate && status.waiting == 0) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
        }
        return false;
    }
    sync::SyncReport syncNow() {
        std::promise<sync::SyncReport> reported;
        worker.syncNow([&](sync::SyncReport const& report) { reported.set_value(report); });
        return reported.get_future().get();
    }
};

TEST(DiwandCards, AreTheSameInTwoOfficesAfterEachWasAway) {
    Daemon daemon;
    Office nadia(daemon, "Nadia", daemon.token);
    Office karim(daemon, "Karim", daemon.newToken("Karim"));
    nadia.change({{"name", "Les Oliviers"}, {"phone", "034"}});
    ASSERT_TRUE(nadia.settles());
    ASSERT_TRUE(karim.settles());
    ASSERT_EQ(karim.cards().size(), 1U);
    daemon.stop(SIGKILL);
    // Without a server everything goes on.
    nadia.change({{"phone", "035"}}, {{"phone", "034"}});
    karim.change({{"nif", "000019000000000"}}, {{"nif", ""}});
    EXPECT_EQ(nadia.cards().at(0).state.fields().at("phone"), "035");
    daemon.start();
    ASSERT_TRUE(nadia.settles());
    ASSERT_TRUE(karim.settles());
    ASSERT_TRUE(nadia.settles());
    EXPECT_EQ(nadia.cards(), karim.cards());
    EXPECT_EQ(karim.cards().at(0).state.fields().at("phone"), "035");
    EXPECT_EQ(nadia.cards().at(0).state.fields().at("nif"), "000019000000000");
    EXPECT_EQ(daemon.stop(), 0);
    EXPECT_EQ(run({"verify", "--data", daemon.data()}).status, 0);
}

TEST(DiwandCards, OfAReaderStayOnHisComputer) {
    Daemon daemon;
    Office nadia(daemon, "Nadia", daemon.token);
    Office samia(daemon, "Samia", daemon.newToken("Samia", "reader"));
    samia.change({{"name", "Les Oliviers"}});
    (void)samia.syncNow();
    ASSERT_TRUE(nadia.settles());
    EXPECT_TRUE(nadia.cards().empty());
    ASSERT_EQ(samia.cards().size(), 1U);
    EXPECT_FALSE(samia.cards()[0].isSent);
}

}  // namespace
}  // namespace diwan::backend
