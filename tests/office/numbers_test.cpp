// A quote gets its number when it is inserted: at once, in the same step, and for good.
#include <chrono>
#include <regex>
#include <thread>

#include "with_diwan.hpp"
#include "with_server.hpp"

namespace diwan::office {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

Arguments const quote{{"template", "quote"}, {"language", "fr"}};

std::string numberOf(Answer const& answer) {
    return answer.object ? answer.object->optValue<std::string>("number", "") : "";
}

class OfficeNumbers : public WithDiwan {};

TEST_F(OfficeNumbers, AnInsertedQuoteHasItsNumberInOneStep) {
    Document document = newMinutes();
    std::size_t const steps = document.undoTitles().size();
    Answer const first = document.command("insert-template", quote);
    ASSERT_TRUE(first.ok()) << first.json;
    std::string const number = numberOf(first);
    EXPECT_TRUE(std::regex_match(number, std::regex("DV-\\d{4}-\\d{4}"))) << number;
    EXPECT_THAT(document.text(), HasSubstr(number));
    EXPECT_EQ(document.undoTitles().size(), steps + 1);
    document.undo();
    EXPECT_THAT(document.text(), Not(HasSubstr(number)));
    // The same document, the same number: undoing wastes none.
    EXPECT_EQ(numberOf(document.command("insert-template", quote)), number);
}

TEST_F(OfficeNumbers, EveryNewQuoteHasANumberOfItsOwn) {
    Document before = newMinutes();
    std::string const first = numberOf(before.command("new-document", quote));
    Document const made = Document::current(connection());
    EXPECT_THAT(made.cell("DiwanQuoteTitle", "B1"), HasSubstr(first));
    std::string const second = numberOf(before.command("new-document", quote));
    EXPECT_NE(first, second);
    EXPECT_THAT(Document::current(connection()).cell("DiwanQuoteTitle", "B1"), HasSubstr(second));
}

TEST_F(OfficeNumbers, AProFormaCountsInASeriesOfItsOwn) {
    Document document = newMinutes();
    Answer const inserted =
        document.command("insert-template", {{"template", "proforma"}, {"language", "fr"}});
    EXPECT_TRUE(std::regex_match(numberOf(inserted), std::regex("PF-\\d{4}-0001"))) << inserted.json;
}

TEST_F(OfficeNumbers, ANumberIsGivenUpWithAReasonOnly) {
    Document document = newMinutes();
    EXPECT_EQ(document.command("give-up-number", {{"reason", "essai"}}).problem(), "number.none-here");
    std::string const number = numberOf(document.command("insert-template", quote));
    EXPECT_EQ(document.command("give-up-number").problem(), "number.reason-missing");
    Answer const given = document.command("give-up-number", {{"reason", "annulé par le client"}});
    ASSERT_TRUE(given.ok()) << given.json;
    EXPECT_EQ(numberOf(given), number);
    EXPECT_EQ(document.command("give-up-number", {{"number", number}, {"reason", "encore"}}).problem(),
              "number.given-up-already");
    Answer const opened = document.command("open-register");
    ASSERT_TRUE(opened.ok()) << opened.json;
    EXPECT_GE(opened.object->optValue<int>("numbers", 0), 1);
}

class OfficeNumbersShared : public WithDiwan {};

TEST_F(OfficeNumbersShared, AProvisionalNumberIsReplacedInTheDocumentWhenTheServerHasLentSome) {
    Server server(file("server-numbers"));
    for (auto const& [name, value] :
         {std::pair<char const*, std::string>{"Fingerprint", server.fingerprint()},
          {"Token", server.token()},
          {"Url", server.url()}})
        connection().writeSetting("/org.diwan.Settings/Server", name, value);
    Document document = newMinutes();
    auto const began = std::chrono::steady_clock::now();
    Answer const inserted = document.command("insert-template", quote);
    ASSERT_TRUE(inserted.ok()) << inserted.json;
    EXPECT_LT(std::chrono::steady_clock::now() - began, 5s) << "an absent server delayed the work";
    std::string const provisional = numberOf(inserted);
    EXPECT_THAT(provisional, HasSubstr("-P-AH-01"));
    EXPECT_THAT(document.text(), HasSubstr(provisional));
    server.start();
    (void)document.command("sync-now");
    for (int turn = 0; turn < 100 && document.text().find(provisional) != std::string::npos; ++turn)
        std::this_thread::sleep_for(100ms);
    EXPECT_THAT(document.text(), Not(HasSubstr(provisional)));
    EXPECT_TRUE(std::regex_search(document.text(), std::regex("DV-\\d{4}-0001")));
    // The rest of the block is here: the next quote needs nobody.
    server.stop();
    Document other = newMinutes("Devis");
    EXPECT_TRUE(
        std::regex_match(numberOf(other.command("insert-template", quote)), std::regex("DV-\\d{4}-0002")));
}

}  // namespace
}  // namespace diwan::office
