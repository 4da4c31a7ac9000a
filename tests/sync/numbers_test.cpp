// Numbers over a wire that loses, doubles, delays and reorders, with several desks, restarts of desks and of
// the server: no number twice, none without a fate. DIWAN_SEED=n replays one run; DIWAN_RUNS sets how many.
#include <gmock/gmock.h>

#include <map>
#include <random>

#include "desk_transport.hpp"
#include "sync/exchange.hpp"

namespace diwan::sync {
namespace {

using store::Profile;

struct Desk {
    Profile profile;
    std::unique_ptr<Exchange> exchange = std::make_unique<Exchange>(*profile.store);
    std::string name;
    std::vector<std::pair<Request, Answer>> late;
};

int setting(char const* name, int otherwise) {
    char const* const text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

void settle(Desk& desk, DeskServer& server) {
    for (int i = 0; i < 500; ++i) {
        Request const request = desk.exchange->next(0).value();
        if (desk.exchange->answered(request, server.answer(request, desk.name)).value().settled) return;
    }
    FAIL() << desk.name << " never settles";
}

class NumberSimulation {
  public:
    explicit NumberSimulation(unsigned seed)
        : m_random(seed), m_year(static_cast<int>(SystemClock().today().year())) {
        for (int i = 0; i < 4; ++i) {
            m_desks.at(static_cast<std::size_t>(i)).name = "User " + std::to_string(i);
            // Each desk's clock says another day; numbers do not follow from it.
            m_desks.at(static_cast<std::size_t>(i)).profile.clock.time += std::chrono::hours(i * 4000);
        }
    }

    void run() {
        for (int step = 0; step < 250; ++step) {
            Desk& desk = m_desks.at(static_cast<std::size_t>(below(4)));
            switch (below(12)) {
                case 0:
                case 1:
                case 2:
                    draw(desk);
                    break;
                case 3:
                    giveUp(desk);
                    break;
                case 4:
                    if (below(3) == 0)
                        (void)desk.profile.store->returnNumbers(series(), m_year, desk.name).value();
                    break;
                case 5:
                    deliverLate(desk);
                    break;
                case 6:
                    if (below(4) == 0) restart(desk);
                    if (below(8) == 0) m_server.restart();
                    break;
                default:
                    talk(desk);
            }
        }
        for (int round = 0; round < 3; ++round)
            for (Desk& desk : m_desks)
                settle(desk, m_server);
    }

    void expectEveryNumberHasOneFate() {
        auto const truth = m_server.store().numbers().value();
        std::map<std::string, std::string> documents;  // by number
        std::map<std::string, std::string> numbers;    // by document
        std::map<std::pair<std::string, int>, std::int64_t> expected;
        for (NumberFate const& fate : truth) {
            EXPECT_NE(fate.fate, Fate::Contested) << fate.number;
            EXPECT_NE(fate.fate, Fate::Missing) << fate.series << ' ' << fate.value;
            EXPECT_NE(fate.fate, Fate::Provisional) << fate.number;
            if (fate.value > 0) {
                EXPECT_EQ(fate.value, (++expected[{fate.series, fate.year}]));
            }
            if (fate.fate != Fate::Used) continue;
            EXPECT_TRUE(documents.emplace(fate.number, fate.documentId).second) << fate.number << " twice";
            EXPECT_TRUE(numbers.emplace(fate.documentId, fate.number).second)
                << fate.documentId << " has two";
        }
        std::size_t givenUp = 0;
        for (NumberFate const& fate : truth)
            if (fate.fate == Fate::GivenUp && !fate.documentId.empty()) ++givenUp;
        EXPECT_EQ(documents.size() + givenUp, m_documents.size());
        EXPECT_FALSE(m_server.store().verifyChain().value().firstBroken);
        for (Desk& desk : m_desks) {
            EXPECT_EQ(desk.profile.store->waiting().value().count, 0U) << desk.name;
            EXPECT_EQ(desk.profile.store->waiting().value().lastProblem, "") << desk.name;
            EXPECT_EQ(desk.profile.store->numbers().value(), truth) << desk.name;
        }
    }
    [[nodiscard]] std::size_t drawn() const { return m_documents.size(); }

  private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    std::string series() { return below(3) == 0 ? "minutes" : "quote"; }

    void draw(Desk& desk) {
        std::string const document = "document " + std::to_string(m_documents.size());
        auto const drawn = desk.profile.store->drawNumber(
            {.series = series(), .year = m_year, .documentId = document}, desk.name);
        ASSERT_TRUE(drawn);
        m_documents.push_back(document);
    }
    void giveUp(Desk& desk) {
        // Its own latest: what others gave up meanwhile may not be known here yet.
        std::string mine;
        std::string const device = desk.profile.store->meta("device").value();
        auto const listed = desk.profile.store->numbers().value();
        for (NumberFate const& fate : listed)
            if (fate.device == device && (fate.fate == Fate::Used || fate.fate == Fate::Provisional))
                mine = fate.number;
        if (mine.empty() || below(2) == 0) return;
        EXPECT_TRUE(desk.profile.store->giveUpNumber(mine, "annulé", desk.name));
    }
    void talk(Desk& desk) {
        Request const request = desk.exchange->next(0).value();
        int const fate = below(10);
        if (fate == 0) return;
        Answer const answer = m_server.answer(request, desk.name);
        if (fate == 1) return;
        if (fate == 2) (void)m_server.answer(request, desk.name);
        if (fate == 3) return desk.late.emplace_back(request, answer), void();
        take(desk, request, answer);
        if (fate == 4) take(desk, request, answer);
    }
    void deliverLate(Desk& desk) {
        if (desk.late.empty()) return;
        auto const chosen = desk.late.begin() + below(static_cast<int>(desk.late.size()));
        take(desk, chosen->first, chosen->second);
        desk.late.erase(chosen);
    }
    static void take(Desk& desk, Request const& request, Answer const& answer) {
        Result<Progress> const progress = desk.exchange->answered(request, answer);
        EXPECT_TRUE(progress.has_value()) << (progress ? "" : progress.error().code + answer.body);
    }
    static void restart(Desk& desk) {
        desk.exchange.reset();
        desk.profile.reopen();
        desk.exchange = std::make_unique<Exchange>(*desk.profile.store);
    }

    std::mt19937 m_random;
    int m_year;
    DeskServer m_server;
    std::array<Desk, 4> m_desks;
    std::vector<std::string> m_documents;
};

TEST(SyncNumbers, NoNumberIsTwiceOrWithoutAFateOverABadWire) {
    int const first = setting("DIWAN_SEED", 1);
    int const runs = std::getenv("DIWAN_SEED") != nullptr ? 1 : setting("DIWAN_RUNS", 6);
    for (int seed = first; seed < first + runs; ++seed) {
        SCOPED_TRACE("DIWAN_SEED=" + std::to_string(seed));
        NumberSimulation simulation(static_cast<unsigned>(seed));
        simulation.run();
        EXPECT_GT(simulation.drawn(), 20U);
        simulation.expectEveryNumberHasOneFate();
        if (testing::Test::HasFailure()) return;
    }
}

std::string draw(Desk& desk, std::string const& document) {
    return desk.profile.store
        ->drawNumber({.series = "quote",
                      .year = static_cast<int>(SystemClock().today().year()),
                      .documentId = document},
                     "Karim Bensaïd")
        .value()
        .number;
}

TEST(SyncNumbers, AProvisionalNumberIsReplacedAtTheNextSync) {
    DeskServer server;
    Desk desk;
    EXPECT_THAT(draw(desk, "a"), testing::HasSubstr("-P-KB-01"));
    settle(desk, server);
    EXPECT_THAT(draw(desk, "a"), testing::EndsWith("-0001"));
    // The rest of the block serves while the server is away.
    EXPECT_THAT(draw(desk, "b"), testing::EndsWith("-0002"));
}

TEST(SyncNumbers, AServerWithoutNumbersOrAReadersTokenHoldsNothingElseUp) {
    for (int const status : {403, 404, 405}) {
        DeskServer server;
        Desk desk;
        settle(desk, server);
        std::string const provisional = draw(desk, "a");
        desk.profile.log(Action{.what = "livrer"});
        bool settled = false;
        for (int i = 0; i < 20 && !settled; ++i) {
            Request const request = desk.exchange->next(0).value();
            Answer const answer =
                request.path == "/v1/numbers" ? Answer{status, "", ""} : server.answer(request, "N");
            settled = desk.exchange->answered(request, answer).value().settled;
        }
        EXPECT_TRUE(settled) << status;
        EXPECT_EQ(draw(desk, "a"), provisional);
    }
}

TEST(SyncNumbers, NumbersThatAServerLostWithItsDiskComeBackFromTheDesks) {
    DeskServer old;
    Desk one;
    Desk two;
    std::string const before = (draw(one, "a"), settle(one, old), draw(one, "a"));
    settle(one, old);
    settle(two, old);
    DeskServer fresh;  // another log: nothing is known there
    settle(one, fresh);
    settle(two, fresh);
    std::string const after = (draw(two, "b"), settle(two, fresh), draw(two, "b"));
    EXPECT_NE(before, after);
    settle(two, fresh);
    settle(one, fresh);
    auto const listed = fresh.store().numbers().value();
    for (NumberFate const& fate : listed)
        EXPECT_NE(fate.fate, Fate::Contested) << fate.number;
    EXPECT_EQ(draw(one, "a"), before);
}

}  // namespace
}  // namespace diwan::sync
