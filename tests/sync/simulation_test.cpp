// Several clients and one server over a wire that loses, doubles, delays and reorders, with restarts: all
// converge, and nothing acknowledged is lost. DIWAN_SEED=n replays one run; DIWAN_RUNS sets how many.
#include <gtest/gtest.h>

#include <random>

#include "desk_transport.hpp"
#include "sync/exchange.hpp"

namespace diwan::sync {
namespace {

using store::Profile;

struct Client {
    Profile profile;
    std::unique_ptr<Exchange> exchange = std::make_unique<Exchange>(*profile.store);
    std::string name;
    std::vector<std::pair<Request, Answer>> late;  // answers still on their way
};

int setting(char const* name, int otherwise) {
    char const* const text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

class Simulation {
  public:
    explicit Simulation(unsigned seed) : m_random(seed) {
        for (int i = 0; i < 3; ++i)
            m_clients.at(static_cast<std::size_t>(i)).name = "user" + std::to_string(i);
    }

    void run() {
        for (int step = 0; step < 120; ++step) {
            Client& client = m_clients.at(static_cast<std::size_t>(below(3)));
            switch (below(10)) {
                case 0:
                case 1:
                    create(client);
                    break;
                case 2:
                case 3:
                    change(client);
                    break;
                case 4:
                    deliverLate(client);
                    break;
                case 5:
                    if (below(4) == 0) restart(client);
                    break;
                default:
                    talk(client);
            }
        }
        for (int round = 0; round < 2; ++round)
            for (Client& client : m_clients)
                settle(client);
    }

    void expectConverged() {
        auto const truth = m_server.store().feed(0, 10'000).value();
        EXPECT_EQ(truth.size(), m_made);
        EXPECT_FALSE(m_server.store().verifyChain().value().firstBroken);
        auto const records = m_clients.front().profile.store->actions({.limit = 10'000}).value();
        for (Client& client : m_clients) {
            EXPECT_EQ(client.profile.store->waiting().value().count, 0U);
            EXPECT_EQ(client.profile.store->feed(0, 10'000).value(), truth) << client.name;
            EXPECT_EQ(client.profile.store->actions({.limit = 10'000}).value(), records) << client.name;
        }
    }

  private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    void create(Client& client) {
        m_entities.push_back(client.profile.log(Action{.what = "a" + std::to_string(m_made)}, client.name));
        ++m_made;
    }
    void change(Client& client) {
        if (m_entities.empty()) return;
        std::string const& entity =
            m_entities.at(static_cast<std::size_t>(below(static_cast<int>(m_entities.size()))));
        if (client.profile.store->history(entity).value().empty()) return;  // not heard of yet
        char const* const fields[] = {R"({"status":"done"})", R"({"status":"open"})", R"({"urgent":true})",
                                      R"({"who":["Amina","Karim"]})", R"({"what":"autre"})"};
        auto const appended = client.profile.store->append(
            {{.entity = entity, .kind = "action", .set = fields[below(5)]}}, client.name);
        if (appended) ++m_made;  // refused when only a change of an unknown record is known here
    }
    void talk(Client& client) {
        Request const request = client.exchange->next(0).value();
        int const fate = below(10);
        if (fate == 0) return;  // the request is lost
        Answer const answer = m_server.answer(request, client.name);
        if (fate == 1) return;                                       // the answer is lost
        if (fate == 2) (void)m_server.answer(request, client.name);  // the request arrives twice
        if (fate == 3) return client.late.emplace_back(request, answer), void();
        take(client, request, answer);
        if (fate == 4) take(client, request, answer);  // the answer arrives twice
    }
    void deliverLate(Client& client) {
        if (client.late.empty()) return;
        auto const chosen = client.late.begin() + below(static_cast<int>(client.late.size()));
        take(client, chosen->first, chosen->second);
        client.late.erase(chosen);
    }
    static void take(Client& client, Request const& request, Answer const& answer) {
        Result<Progress> const progress = client.exchange->answered(request, answer);
        EXPECT_TRUE(progress.has_value()) << (progress ? "" : progress.error().code);
    }
    static void restart(Client& client) {
        client.exchange.reset();
        client.profile.reopen();
        client.exchange = std::make_unique<Exchange>(*client.profile.store);
    }
    void settle(Client& client) {
        for (int i = 0; i < 500; ++i) {
            Request const request = client.exchange->next(0).value();
            if (client.exchange->answered(request, m_server.answer(request, client.name)).value().settled)
                return;
        }
        FAIL() << client.name << " never settles";
    }

    std::mt19937 m_random;
    DeskServer m_server;
    std::array<Client, 3> m_clients;
    std::vector<std::string> m_entities;
    std::size_t m_made = 0;
};

TEST(SyncSimulation, ClientsConvergeOverABadWire) {
    int const first = setting("DIWAN_SEED", 1);
    int const runs = std::getenv("DIWAN_SEED") != nullptr ? 1 : setting("DIWAN_RUNS", 6);
    for (int seed = first; seed < first + runs; ++seed) {
        SCOPED_TRACE("DIWAN_SEED=" + std::to_string(seed));
        Simulation simulation(static_cast<unsigned>(seed));
        simulation.run();
        simulation.expectConverged();
        if (testing::Test::HasFailure()) return;
    }
}

}  // namespace
}  // namespace diwan::sync
