// Numbers from a real diwand: two offices at once, a server killed between, readers, strangers' wishes.
#include <gmock/gmock.h>

#include <future>
#include <set>

#include "daemon.hpp"
#include "sync/http_transport.hpp"
#include "sync/messages.hpp"
#include "sync/worker.hpp"

namespace diwan::backend {
namespace {

using namespace std::chrono_literals;

int thisYear() {
    return static_cast<int>(SystemClock().today().year());
}

struct Office {
    store::Folder folder;
    sync::Worker worker;
    Office(Daemon const& daemon, std::string const& token)
        : worker({.database = folder / "d.sqlite",
                  .server = {.url = daemon.url, .token = token, .fingerprint = daemon.fingerprint}},
                 [] {}) {}
    // As the office does it: at once, whatever the server does.
    std::string draw(std::string const& document) {
        std::promise<std::string> drawn;
        worker.post([&](Result<store::Store*> const& store) {
            auto const fate = (*store)->drawNumber(
                {.series = "quote", .year = thisYear(), .documentId = document}, "Karim Bensaïd");
            drawn.set_value(fate ? fate->number : fate.error().code);
        });
        return drawn.get_future().get();
    }
    bool settles(std::string const& document) {
        auto const deadline = std::chrono::steady_clock::now() + 15s;
        while (std::chrono::steady_clock::now() < deadline) {
            if (draw(document).find("-P-") == std::string::npos) return true;
            syncNow();
            std::this_thread::sleep_for(20ms);
        }
        return false;
    }
    void syncNow() {
        std::promise<void> reported;
        worker.syncNow([&](sync::SyncReport const&) { reported.set_value(); });
        reported.get_future().wait();
    }
};

sync::Answer ask(Daemon const& daemon, std::string const& token, std::string const& method,
                 std::string const& path, std::string const& body = "") {
    auto transport =
        sync::connectTo({.url = daemon.url, .token = token, .fingerprint = daemon.fingerprint}).value();
    sync::Interruption interruption;
    return transport->send({.method = method, .path = path, .body = body}, interruption).value();
}

std::string wish(std::string const& op, int count = 3, int year = thisYear(),
                 std::string const& device = "d") {
    return sync::write(store::NumberWish{
        .op = op, .series = "quote", .year = year, .count = count, .after = 0, .device = device});
}

std::string const op = "019aafc0-0000-7000-8000-00000000000";

TEST(DiwandNumbers, TwoOfficesAtOnceNeverGetTheSameNumber) {
    Daemon daemon;
    Office nadia(daemon, daemon.token);
    Office karim(daemon, daemon.newToken("Karim"));
    std::set<std::string> numbers;
    for (int i = 0; i < 15; ++i) {
        std::string const document = std::to_string(i);
        (void)nadia.draw("n" + document);
        (void)karim.draw("k" + document);
    }
    for (int i = 0; i < 15; ++i)
        for (auto const& [office, name] : {std::pair(&nadia, "n"), std::pair(&karim, "k")}) {
            std::string const document = name + std::to_string(i);
            ASSERT_TRUE(office->settles(document)) << document;
            EXPECT_TRUE(numbers.insert(office->draw(document)).second) << document;
        }
    EXPECT_EQ(numbers.size(), 30U);
    nadia.syncNow();
    karim.syncNow();
    std::string const listed = ask(daemon, daemon.token, "GET", "/v1/numbers?series=quote").body;
    EXPECT_THAT(listed, testing::Not(testing::HasSubstr(R"("fate":"missing")")));
    EXPECT_THAT(listed, testing::Not(testing::HasSubstr(R"("fate":"contested")")));
}

TEST(DiwandNumbers, AKilledServerLendsNothingTwiceAndAnswersTheSameWishTheSame) {
    Daemon daemon;
    sync::Answer const first = ask(daemon, daemon.token, "POST", "/v1/numbers", wish(op + "1"));
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_THAT(first.body, testing::HasSubstr(R"("first":1,"last":3)"));
    daemon.stop(SIGKILL);
    daemon.start();
    sync::Answer const again = ask(daemon, daemon.token, "POST", "/v1/numbers", wish(op + "1"));
    EXPECT_EQ(again.body, first.body);
    EXPECT_THAT(ask(daemon, daemon.token, "POST", "/v1/numbers", wish(op + "2")).body,
                testing::HasSubstr(R"("first":4,"last":6)"));
    EXPECT_EQ(daemon.stop(), 0);
    EXPECT_EQ(run({"verify", "--data", daemon.data()}).status, 0);
}

TEST(DiwandNumbers, AnOfficeIsNotHeldUpByAServerThatIsAway) {
    Daemon daemon;
    Office office(daemon, daemon.token);
    (void)office.draw("a");
    ASSERT_TRUE(office.settles("a"));
    daemon.stop(SIGKILL);
    EXPECT_THAT(office.draw("b"), testing::EndsWith("-0002"));
    for (int i = 0; i < 12; ++i)
        (void)office.draw("c" + std::to_string(i));
    EXPECT_THAT(office.draw("z"), testing::HasSubstr("-P-KB-"));
    daemon.start();
    EXPECT_TRUE(office.settles("z"));
}

TEST(DiwandNumbers, AReaderMayLookAndNotDraw) {
    Daemon daemon;
    std::string const reader = daemon.newToken("Samia", "reader");
    EXPECT_EQ(ask(daemon, reader, "POST", "/v1/numbers", wish(op + "1")).status, 403);
    sync::Answer const listed = ask(daemon, reader, "GET", "/v1/numbers");
    EXPECT_EQ(listed.status, 200);
    EXPECT_THAT(listed.body, testing::HasSubstr(R"("numbers":[])"));
    EXPECT_EQ(ask(daemon, "wrong", "GET", "/v1/numbers").status, 401);
}

TEST(DiwandNumbers, AWishThatMakesNoSenseIsRefusedWithItsReason) {
    Daemon daemon;
    auto const refused = [&](std::string const& body) {
        sync::Answer const answer = ask(daemon, daemon.token, "POST", "/v1/numbers", body);
        return std::to_string(answer.status) + (answer.body.find("\"code\"") == std::string::npos ? "?" : "");
    };
    EXPECT_EQ(refused("{"), "400");
    EXPECT_EQ(refused("{}"), "400");
    EXPECT_EQ(refused(wish(op + "1", 0)), "400");
    EXPECT_EQ(refused(wish(op + "1", 1001)), "400");
    EXPECT_EQ(refused(wish(op + "1", 3, thisYear() + 2)), "422");
    EXPECT_EQ(refused(wish("no-uuid")), "422");
    EXPECT_EQ(refused(wish(op + "1", 3, thisYear(), "")), "422");
    EXPECT_EQ(refused(wish(op + "1")), "200?");
    EXPECT_EQ(refused(wish(op + "1", 3, thisYear(), "other")), "422");
    EXPECT_EQ(ask(daemon, daemon.token, "GET", "/v1/numbers?year=x").status, 400);
    EXPECT_THAT(ask(daemon, daemon.token, "GET", "/v1/numbers?year=1999").body,
                testing::HasSubstr(R"("numbers":[])"));
}

}  // namespace
}  // namespace diwan::backend
