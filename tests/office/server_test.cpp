// The office with a shared server: absent, present, gone, back. Work in the office never depends on it.
#include "with_diwan.hpp"
#include "with_server.hpp"

namespace diwan::office {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

class OfficeServer : public WithDiwan {
  protected:
    static void point(Server const& server, std::string const& token) {
        for (auto const& [name, value] :
             {std::pair<char const*, std::string>{"Fingerprint", server.fingerprint()},
              {"Token", token},
              {"Url", server.url()}})
            connection().writeSetting("/org.diwan.Settings/Server", name, value);
    }
    static void logMinutes(Document const& document) {
        ASSERT_TRUE(document.command("read-document").ok());
        Answer logged = document.command("log-findings", {{"actions", "all"}, {"decisions", "all"}});
        ASSERT_TRUE(logged.ok()) << logged.json;
    }
    static std::string state(Answer const& answer) {
        return answer.object ? answer.object->optValue<std::string>("connection", "") : "";
    }
    static int number(Answer const& answer, char const* name) {
        return answer.object ? answer.object->optValue<int>(name, -1) : -1;
    }
};

TEST_F(OfficeServer, WithoutOneEverythingWorksAndWaits) {
    Server server(file("server-absent"));
    point(server, server.token());
    Document document = newMinutes();
    auto const began = std::chrono::steady_clock::now();
    logMinutes(document);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 5s) << "an absent server delayed the work";
    Answer offline = document.command("sync-now");
    ASSERT_TRUE(offline.arrived);
    EXPECT_EQ(state(offline), "offline") << offline.json;
    EXPECT_EQ(number(offline, "waiting"), 3) << offline.json;

    server.start();
    Answer online = document.command("sync-now");
    EXPECT_EQ(state(online), "up-to-date") << online.json;
    EXPECT_EQ(number(online, "waiting"), 0) << online.json;
    EXPECT_THAT(server.exported(), HasSubstr("envoie le devis"));
    EXPECT_THAT(server.exported(), HasSubstr("mélaminé chêne 19 mm"));

    Answer again = document.command("sync-now");
    EXPECT_EQ(number(again, "sent"), 0) << "the same entries were sent twice: " << again.json;
}

TEST_F(OfficeServer, AServerThatGoesAndComesBackLosesNothing) {
    Server server(file("server-back"));
    server.start();
    point(server, server.token());
    Document document =
        newMinutes("Réunion du 4 mai 2026\nAction : Karim Bouzid ponce les portes avant le 9 mai 2026.");
    ASSERT_EQ(state(document.command("sync-now")), "up-to-date");
    server.stop();
    logMinutes(document);
    EXPECT_EQ(state(document.command("sync-now")), "offline");
    server.start();
    EXPECT_EQ(state(document.command("sync-now")), "up-to-date");
    EXPECT_THAT(server.exported(), HasSubstr("ponce les portes"));
}

TEST_F(OfficeServer, AWrongTokenIsRefusedAndNothingIsLost) {
    Server server(file("server-token"));
    server.start();
    point(server, "wrong-token-wrong-token-wrong-token-wrong");
    Document document = newMinutes();
    logMinutes(document);
    Answer refused = document.command("sync-now");
    EXPECT_EQ(state(refused), "refused") << refused.json;
    EXPECT_GE(number(refused, "waiting"), 3) << refused.json;
    point(server, server.token());
    EXPECT_EQ(state(document.command("sync-now")), "up-to-date");
}

TEST_F(OfficeServer, AnotherCertificateIsNotTrusted) {
    Server server(file("server-certificate"));
    server.start();
    point(server, server.token());
    connection().writeSetting("/org.diwan.Settings/Server", "Fingerprint", std::string(64, 'a'));
    Document document = newMinutes();
    Answer answer = document.command("sync-now");
    EXPECT_NE(state(answer), "up-to-date") << answer.json;
    EXPECT_EQ(number(answer, "sent"), 0);
}

TEST_F(OfficeServer, EntriesOutliveTheOffice) {
    Server server(file("server-later"));
    point(server, server.token());
    {
        Document document =
            newMinutes("Réunion du 4 mai 2026\nAction : Amina Haddad classe les plans avant le 9 mai 2026.");
        logMinutes(document);
    }
    stopOffice();
    server.start();
    startOffice();
    Document document = newMinutes();
    EXPECT_EQ(state(document.command("sync-now")), "up-to-date");
    EXPECT_THAT(server.exported(), HasSubstr("classe les plans"));
}

}  // namespace
}  // namespace diwan::office
