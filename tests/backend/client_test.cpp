// The office's worker against a real diwand over TLS: what travels, what is refused, what survives.
#include <gtest/gtest.h>

#include <fstream>
#include <future>

#include "backend/certificate.hpp"
#include "daemon.hpp"
#include "sync/http_transport.hpp"
#include "sync/messages.hpp"
#include "sync/worker.hpp"

namespace diwan::backend {
namespace {

using namespace std::chrono_literals;
using sync::ServerSettings;

bool soon(std::function<bool()> const& condition, std::chrono::milliseconds longest = 10s) {
    auto const deadline = std::chrono::steady_clock::now() + longest;
    while (std::chrono::steady_clock::now() < deadline) {
        if (condition()) return true;
        std::this_thread::sleep_for(20ms);
    }
    return condition();
}

struct Office {
    store::Folder folder;
    SystemClock clock;
    UuidSource ids{clock};
    sync::Worker worker;
    explicit Office(ServerSettings server)
        : worker({.database = folder / "d.sqlite", .server = std::move(server)}, [] {}) {}
    void log(std::string const& what) {
        worker.post([this, what](Result<store::Store*> store) {
            (void)(*store)->append(
                {{.entity = ids.next(), .kind = "action", .set = toJson(Action{.what = what})}}, "me");
        });
    }
    std::vector<std::string> actions() {
        std::promise<std::vector<std::string>> listed;
        worker.post([&](Result<store::Store*> store) {
            std::vector<std::string> list;
            Result<std::vector<Action>> const actions = (*store)->actions({});
            for (Action const& action : actions.value())
                list.push_back(action.loggedBy + ": " + action.what);
            listed.set_value(std::move(list));
        });
        return listed.get_future().get();
    }
    std::string tested(ServerSettings const& server) {
        std::promise<std::string> said;
        worker.test(
            server,
            [&](Result<std::string> const& answer) {
                said.set_value(answer ? *answer : answer.error().code);
            },
            Language::English);
        return said.get_future().get();
    }
    sync::SyncReport syncNow() {
        std::promise<sync::SyncReport> reported;
        worker.syncNow([&](sync::SyncReport const& report) { reported.set_value(report); });
        return reported.get_future().get();
    }
};

ServerSettings settingsOf(Daemon const& daemon) {
    return {.url = daemon.url, .token = daemon.token, .fingerprint = daemon.fingerprint};
}

TEST(DiwandClient, AnEntryOfOneOfficeShowsInAnotherWithinSeconds) {
    Daemon daemon;
    Office nadia(settingsOf(daemon));
    ServerSettings his = settingsOf(daemon);
    his.token = daemon.newToken("Karim");
    Office karim(his);
    nadia.log("livrer le chêne — قبل الخميس");
    EXPECT_TRUE(soon([&] { return karim.actions().size() == 1; }));
    EXPECT_EQ(karim.actions().at(0), "Nadia: livrer le chêne — قبل الخميس");
    karim.log("b");
    EXPECT_TRUE(soon([&] { return nadia.actions().size() == 2; }));
    EXPECT_TRUE(soon([&] { return nadia.worker.status().connection == sync::Connection::UpToDate; }));
    daemon.stop();
    EXPECT_EQ(run({"verify", "--data", daemon.data()}).out, "diwand: 2 entries, the chain is whole\n");
    EXPECT_NE(run({"export", "--data", daemon.data()}).out.find("livrer le chêne"), std::string::npos);
}

TEST(DiwandClient, TheTestButtonTellsEachFailureApart) {
    Daemon daemon;
    Office office({});
    ServerSettings const good = settingsOf(daemon);
    EXPECT_EQ(office.tested(good), "Diwan server Atelier, signed in as Nadia (member)");
    auto const with = [&](auto const& change) {
        ServerSettings server = good;
        change(server);
        return office.tested(server);
    };
    EXPECT_EQ(with([](ServerSettings& s) { s.token = "diwan_wrong"; }), "server.token-refused");
    EXPECT_EQ(with([](ServerSettings& s) { s.token = "a\r\nX: y"; }), "server.token-refused");
    EXPECT_EQ(with([](ServerSettings& s) { s.fingerprint = std::string(64, 'a'); }), "server.fingerprint");
    EXPECT_EQ(with([](ServerSettings& s) { s.fingerprint.clear(); }), "server.certificate-untrusted");
    EXPECT_EQ(with([](ServerSettings& s) { s.url = "http://10.0.0.5:1"; }), "server.insecure");
    EXPECT_EQ(with([](ServerSettings& s) { s.url = "https://127.0.0.1:1"; }), "server.unreachable");
    EXPECT_EQ(with([](ServerSettings& s) { s.url = "nonsense"; }), "server.address");
    std::string const spaced = good.fingerprint.substr(0, 2) + ":" + good.fingerprint.substr(2);
    EXPECT_EQ(with([&](ServerSettings& s) { s.fingerprint = spaced; }).substr(0, 5), "Diwan");
    // Clear text to a TLS port, and TLS to a port that speaks clear text.
    EXPECT_NE(with([](ServerSettings& s) { s.url.replace(0, 5, "http"); }).substr(0, 5), "Diwan");
    Daemon plain({"--no-tls"});
    EXPECT_EQ(office.tested({.url = "https" + plain.url.substr(4), .token = plain.token}),
              "server.encryption");
    EXPECT_EQ(office.tested({.url = plain.url, .token = plain.token}).substr(0, 5), "Diwan");
}

TEST(DiwandClient, AnExpiredCertificateIsRefusedEvenWhenPinned) {
    Daemon daemon;
    daemon.stop();
    Certificate const old =
        makeCertificate({.name = "old", .hosts = {"127.0.0.1"}, .fromSeconds = -7200, .toSeconds = -60});
    std::ofstream(daemon.data() + "/server.key") << old.keyPem;
    std::ofstream(daemon.data() + "/server.crt") << old.certificatePem;
    daemon.start();
    Office office({});
    EXPECT_EQ(
        office.tested(
            {.url = daemon.url, .token = daemon.token, .fingerprint = fingerprintOf(old.certificatePem)}),
        "server.certificate-expired");
}

TEST(DiwandClient, OfflineWorkArrivesWhenTheServerIsBack) {
    Daemon daemon;
    ServerSettings const settings = settingsOf(daemon);
    daemon.stop();
    Office office(settings);
    for (int i = 0; i < 250; ++i)
        office.log("a");
    EXPECT_EQ(office.actions().size(), 200U);
    EXPECT_TRUE(soon([&] { return office.worker.status().connection == sync::Connection::Offline; }));
    EXPECT_EQ(office.worker.status().problem->code, "server.unreachable");
    daemon.start();
    ASSERT_TRUE(soon([&] { return office.syncNow().status.connection == sync::Connection::UpToDate; }));
    EXPECT_EQ(office.worker.status().waiting, 0U);
    daemon.stop();
    EXPECT_EQ(run({"verify", "--data", daemon.data()}).out, "diwand: 250 entries, the chain is whole\n");
}

TEST(DiwandClient, KilledWhileWritingItLosesNothingAcknowledged) {
    Daemon daemon;
    SystemClock clock;
    UuidSource ids(clock);
    std::vector<std::string> acknowledged;
    for (int round = 0; round < 3; ++round) {
        auto const transport = sync::connectTo(settingsOf(daemon)).value();
        std::thread killer([&] {
            std::this_thread::sleep_for(150ms);
            daemon.stop(SIGKILL);
        });
        while (true) {
            sync::Interruption never;
            store::Entry const entry{.op = ids.next(),
                                     .entity = ids.next(),
                                     .kind = "action",
                                     .set = R"({"what":"a"})",
                                     .author = "",
                                     .device = "d",
                                     .madeAt = "2026-01-01T00:00:00Z"};
            Result<sync::Answer> const answer = transport->send(
                {.method = "POST", .path = "/v1/push", .body = sync::writePush({entry})}, never);
            if (!answer) break;
            ASSERT_EQ(answer->status, 200);
            acknowledged.push_back(entry.op);
        }
        killer.join();
        daemon.start();
    }
    daemon.stop();
    EXPECT_GT(acknowledged.size(), 10U);
    std::string const kept = run({"export", "--data", daemon.data(), "--format", "ndjson"}).out;
    for (std::string const& op : acknowledged)
        EXPECT_NE(kept.find(op), std::string::npos) << op;
    EXPECT_EQ(run({"verify", "--data", daemon.data()}).status, 0);
}

TEST(DiwandClient, AReaderReadsAndIsToldThatHisEntriesStay) {
    Daemon daemon;
    ServerSettings settings = settingsOf(daemon);
    settings.token = daemon.newToken("Guest", "reader");
    Office guest(settings);
    guest.log("a");
    EXPECT_TRUE(soon([&] { return guest.worker.status().problem.has_value(); }));
    EXPECT_EQ(guest.worker.status().problem->code, "server.forbidden");
    EXPECT_EQ(guest.worker.status().waiting, 1U);
}

TEST(DiwandClient, StoppingDuringALongPollTakesLessThanASecond) {
    Daemon daemon;
    Office office(settingsOf(daemon));
    ASSERT_TRUE(soon([&] { return office.worker.status().connection == sync::Connection::UpToDate; }));
    std::this_thread::sleep_for(100ms);
    auto const before = std::chrono::steady_clock::now();
    office.worker.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
}

}  // namespace
}  // namespace diwan::backend
