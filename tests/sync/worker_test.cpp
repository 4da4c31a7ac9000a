// The worker over a wire in memory: order of jobs, pushing soon, offline, stop, settings that apply at once.
#include "sync/worker.hpp"

#include <gtest/gtest.h>

#include <future>

#include "desk_transport.hpp"
#include "sync/back_off.hpp"
#include "sync/server_address.hpp"

namespace diwan::sync {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

bool soon(std::function<bool()> const& condition, std::chrono::milliseconds longest = 5s) {
    auto const deadline = Steady::now() + longest;
    while (Steady::now() < deadline) {
        if (condition()) return true;
        std::this_thread::sleep_for(5ms);
    }
    return condition();
}

struct Office {
    store::Folder folder;
    Wire wire;
    std::atomic<int> changes = 0;
    SystemClock clock;
    UuidSource ids{clock};
    Worker worker;

    Office(DeskServer& server, std::string const& user, std::string const& url = "https://desk")
        : worker(
              {.database = folder / "diwan.sqlite", .server = {.url = url}}, [this] { ++changes; },
              [this, &server, user](ServerSettings const&) -> Result<std::unique_ptr<Transport>> {
                  return std::unique_ptr<Transport>(std::make_unique<DeskTransport>(server, wire, user));
              }) {}
    ~Office() { worker.stop(); }
    void log(std::string const& what) {
        worker.post([this, what](Result<store::Store*> store) {
            (void)(*store)->append(
                {{.entity = ids.next(), .kind = "action", .set = toJson(Action{.what = what})}}, "me");
        });
    }
    std::size_t count() {
        std::promise<std::size_t> counted;
        worker.post(
            [&](Result<store::Store*> store) { counted.set_value((*store)->actions({}).value().size()); });
        return counted.get_future().get();
    }
};

TEST(SyncWorker, AnotherUsersEntryShowsWithinSeconds) {
    DeskServer server;
    Office nadia(server, "Nadia");
    Office karim(server, "Karim");
    ASSERT_TRUE(soon([&] { return karim.worker.status().connection == Connection::UpToDate; }));
    int const before = karim.changes;
    nadia.log("livrer");
    EXPECT_TRUE(soon([&] { return karim.count() == 1; }));
    EXPECT_GT(karim.changes, before);
    EXPECT_TRUE(soon([&] { return nadia.worker.status().waiting == 0; }));
    EXPECT_TRUE(soon([&] { return nadia.worker.status().connection == Connection::UpToDate; }));
    EXPECT_FALSE(nadia.worker.status().lastContact.empty());
}

TEST(SyncWorker, AStuckServerDelaysNoJobAndStopIsQuick) {
    DeskServer server;
    Office office(server, "Nadia");
    office.wire.isStuck = true;
    ASSERT_TRUE(soon([&] { return office.wire.requests > 0; }));
    auto const before = Steady::now();
    office.log("a");
    EXPECT_EQ(office.count(), 1U);
    EXPECT_LT(Steady::now() - before, 500ms);
    auto const stopping = Steady::now();
    office.worker.stop();
    EXPECT_LT(Steady::now() - stopping, 1s);
    office.wire.isStuck = false;
}

TEST(SyncWorker, OfflineWorkWaitsAndLeavesWhenTheServerIsBack) {
    DeskServer server;
    Office office(server, "Nadia");
    office.wire.isCut = true;
    office.log("a");
    office.log("b");
    ASSERT_TRUE(soon([&] { return office.worker.status().connection == Connection::Offline; }));
    ASSERT_TRUE(soon([&] { return office.worker.status().waiting == 2; }));
    EXPECT_EQ(office.worker.status().problem->code, "server.unreachable");
    office.wire.isCut = false;
    std::promise<SyncReport> reported;
    office.worker.syncNow([&](SyncReport const& report) { reported.set_value(report); });
    SyncReport const report = reported.get_future().get();
    EXPECT_EQ(report.sent, 2U);
    EXPECT_EQ(report.status.connection, Connection::UpToDate);
    EXPECT_EQ(server.head(), 2);
}

TEST(SyncWorker, ARefusedTokenIsShownAsRefused) {
    DeskServer server;
    Office office(server, "Nadia");
    office.wire.status = 401;
    std::promise<SyncReport> reported;
    office.worker.syncNow([&](SyncReport const& report) { reported.set_value(report); });
    SyncReport const report = reported.get_future().get();
    EXPECT_EQ(report.status.problem.value_or(Problem{}).code, "server.token-refused")
        << report.status.problem->detail;
    EXPECT_EQ(report.status.connection, Connection::Refused);
    EXPECT_EQ(office.worker.status().problem->code, "server.token-refused");
}

TEST(SyncWorker, SettingsApplyAtOnce) {
    DeskServer server;
    Office office(server, "Nadia", "");
    office.log("a");
    ASSERT_EQ(office.count(), 1U);
    EXPECT_EQ(office.worker.status().connection, Connection::LocalOnly);
    EXPECT_EQ(office.wire.requests, 0);
    office.worker.configure({.url = "https://desk"});
    EXPECT_TRUE(soon([&] { return office.worker.status().connection == Connection::UpToDate; }));
    EXPECT_EQ(server.head(), 1);
    office.worker.configure({});
    EXPECT_TRUE(soon([&] { return office.worker.status().connection == Connection::LocalOnly; }));
}

TEST(SyncWorker, JobsPostedBeforeStopAreDone) {
    DeskServer server;
    store::Folder folder;
    std::atomic<int> ran = 0;
    Worker worker({.database = folder / "d.sqlite"}, [] {});
    for (int i = 0; i < 20; ++i)
        worker.post([&](Result<store::Store*>) { ++ran; });
    worker.stop();
    EXPECT_EQ(ran, 20);
    worker.post([&](Result<store::Store*>) { ++ran; });
    EXPECT_EQ(ran, 20);
}

TEST(SyncWorker, AnUnusableProfileIsSaidAndDoesNotEndTheWorker) {
    store::Folder folder;
    Worker worker({.database = std::filesystem::path("/dev/null/diwan.sqlite")}, [] {});
    std::promise<std::string> code;
    worker.post([&](Result<store::Store*> store) { code.set_value(store ? "" : store.error().code); });
    EXPECT_EQ(code.get_future().get(), "store.unwritable");
    EXPECT_TRUE(soon([&] { return worker.status().problem.has_value(); }));
}

TEST(SyncWorker, TestAnswersWithTheServersGreetingInTheUsersLanguage) {
    DeskServer server;
    Office office(server, "Nadia");
    auto const greeting = [&](Language language) {
        std::promise<std::string> said;
        office.worker.test(
            {.url = "https://desk"},
            [&](Result<std::string> const& answer) {
                said.set_value(answer ? *answer : answer.error().code);
            },
            language);
        return said.get_future().get();
    };
    EXPECT_EQ(greeting(Language::English), "Diwan server Atelier, signed in as Nadia (member)");
    EXPECT_NE(greeting(Language::Arabic).find("Nadia"), std::string::npos);
    office.wire.status = 200;
    EXPECT_EQ(greeting(Language::English), "server.strange");
}

TEST(SyncAddress, OnlyThisComputerIsSpokenToInClear) {
    EXPECT_EQ(readAddress("https://10.0.0.5:8745").value().shown(), "10.0.0.5:8745");
    EXPECT_EQ(readAddress("http://127.0.0.1:1").value().secure, false);
    EXPECT_EQ(readAddress("http://[::1]:1").value().host, "::1");
    EXPECT_EQ(readAddress("http://10.0.0.5:8745").error().code, "server.insecure");
    EXPECT_EQ(readAddress("http://localhost.evil.example").error().code, "server.insecure");
    for (char const* bad :
         {"", "10.0.0.5:8745", "ftp://x", "https://", "https://u:p@x", "https://x/y", "https://x:99999"})
        EXPECT_EQ(readAddress(bad).has_value(), false) << bad;
    EXPECT_EQ(plainFingerprint("AB:cd 01"), "abcd01");
}

TEST(SyncBackOff, DoublesFromOneSecondToFiveMinutesWithAFactor) {
    BackOff backOff(1);
    std::int64_t whole = 1000;
    for (int i = 0; i < 20; ++i) {
        auto const wait = backOff.afterFailure().count();
        EXPECT_GE(wait, whole / 2);
        EXPECT_LE(wait, whole);
        whole = std::min<std::int64_t>(whole * 2, 300'000);
    }
    backOff.reset();
    EXPECT_LE(backOff.afterFailure().count(), 1000);
}

}  // namespace
}  // namespace diwan::sync
