// "diwan quote": lines in, totals out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "cli/run.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Ran {
    int status = 0;
    std::string out;
    std::string error;
};

Ran quote(std::string const& json, std::vector<std::string> const& options = {}) {
    std::istringstream in(json);
    std::ostringstream out;
    std::ostringstream error;
    std::vector<std::string> arguments{"quote", "-", "--output-lang", "fr", "--date", "2026-05-14"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    int const status = run(arguments, {in, out, error});
    return {status, out.str(), error.str()};
}

std::string sample() {
    std::ifstream file(DIWAN_SOURCE_DIR "/templates/sample/quote.json");
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(CliQuote, TotalsOfTheSampleAreWrittenForPeopleAndForPrograms) {
    Ran const text = quote(sample());
    EXPECT_EQ(text.status, exitFine);
    EXPECT_THAT(text.out, HasSubstr("Total TTC : 593"));
    Ran const json = quote(sample(), {"--format", "json", "--lang", "en"});
    EXPECT_EQ(json.status, exitFine);
    EXPECT_THAT(json.out, HasSubstr(R"("gross":"593917.10")"));
    EXPECT_THAT(json.out, HasSubstr(R"("stamp":"11880.00")"));
    EXPECT_THAT(json.out, HasSubstr(R"("payable":"605797.10")"));
    EXPECT_THAT(json.out, HasSubstr(R"("deposit":"296958.55")"));
    EXPECT_THAT(json.out, HasSubstr(R"("last_day":"2026-06-11","days_left":28,"expired":false)"));
    EXPECT_THAT(json.out, HasSubstr("Algerian dinars and ten centimes"));
    EXPECT_EQ(quote(sample(), {"--format", "json"}).out, quote(sample(), {"--format", "json"}).out);
}

TEST(CliQuote, AllThatIsWrongIsToldWithItsLine) {
    Ran const wrong =
        quote(R"({"lines":[{"label":"x","quantity":"-2","unit_price":"10","discount":"101"}]})");
    EXPECT_EQ(wrong.status, exitNotReady);
    EXPECT_TRUE(wrong.out.empty());
    EXPECT_THAT(wrong.error, HasSubstr("la quantité est négative"));
    EXPECT_THAT(wrong.error, HasSubstr("entre 0 et 100"));
    EXPECT_EQ(quote("{").status, exitUnreadable);
    EXPECT_EQ(quote(sample(), {"--format", "xml"}).status, exitUsage);
    EXPECT_EQ(quote(sample(), {"--lang", "kab"}).status, exitUsage);
}

TEST(CliQuote, MissingMentionsAreListedAsFarAsTheCardsTell) {
    std::string const folder = DIWAN_SOURCE_DIR "/templates/sample/";
    std::vector<std::string> const cards{"--company", folder + "company.json", "--clients",
                                         folder + "clients.json"};
    Ran const complete = quote(sample(), cards);
    EXPECT_EQ(complete.status, exitFine) << complete.error;
    EXPECT_THAT(complete.out, Not(HasSubstr("Il manque")));
    std::vector<std::string> french = cards;
    french.insert(french.end(), {"--profile", "fr"});
    Ran const asFrench = quote(sample(), french);
    EXPECT_THAT(asFrench.out,
                HasSubstr("Il manque le SIREN ou le SIRET. Complétez la fiche de l’entreprise."));
    std::string const bare = R"({"date":"2026-05-12","lines":[{"label":"x","unit_price":"10"}]})";
    EXPECT_THAT(quote(bare, {"--format", "json"}).out, HasSubstr(R"({"field":"doc.number","required":true)"));
    EXPECT_THAT(quote(bare).out, Not(HasSubstr("NIS"))) << "without a card nothing is known of the company";
    EXPECT_EQ(quote(bare, {"--company", "/nowhere"}).status, exitUnreadable);
    EXPECT_THAT(quote(R"({"client":"nobody","lines":[{"label":"x","unit_price":"10"}]})", cards).error,
                HasSubstr("nobody"));
}

TEST(CliQuote, TheProfileAskedForCounts) {
    std::string const json =
        R"({"date":"2026-05-12","currency":"TND","payment":"cash","lines":[{"label":"x","quantity":"1","unit_price":"10.000"}]})";
    Ran const tunisia = quote(json, {"--profile", "tn", "--format", "json"});
    EXPECT_EQ(tunisia.status, exitFine) << tunisia.error;
    EXPECT_THAT(tunisia.out, HasSubstr(R"("profile":"tn")"));
    EXPECT_THAT(tunisia.out, HasSubstr(R"("net":"10.000")"));
}

TEST(CliQuote, AMisspeltFieldIsSaidWithTheNearestName) {
    Ran const ran = quote(R"({"lines":[{"label":"Table","unit_price":"1","quantty":"2"}],"dicount":"5"})");
    EXPECT_EQ(ran.status, exitFine);
    EXPECT_THAT(ran.error, HasSubstr("lines[1].quantty"));
    EXPECT_THAT(ran.error, HasSubstr("«\u00A0quantity\u00A0»"));
    EXPECT_THAT(ran.error, HasSubstr("«\u00A0discount\u00A0»"));
    EXPECT_THAT(quote(sample()).error, Not(HasSubstr("n’existe pas")));
}

// Each hostile amount is refused by its field or line, never computed.
TEST(CliQuote, BadAmountsNameTheirFieldOrLine) {
    auto const with = [](std::string const& line, std::string const& whole = "") {
        return quote(R"({"lines":[{"label":"Table","unit_price":"1"},{"label":"Chaise",)" + line + "}]" +
                     whole + "}");
    };
    struct Case {
        Ran ran;
        char const* words;
    };
    for (Case const& one : {
             Case{with(R"("unit_price":"-1")"), "Ligne 2\u00A0: le prix"},
             Case{with(R"("unit_price":"1","quantity":"-2")"), "Ligne 2\u00A0: la quantité"},
             Case{with(R"("unit_price":"1","discount":"101")"), "Ligne 2\u00A0: la remise"},
             Case{with(R"("unit_price":"1","vat":"-1")"), "Ligne 2\u00A0: le taux de TVA"},
             Case{with(R"("unit_price":"9999999999999.99","quantity":"999999999")"),
                  "Ligne 2\u00A0: le montant"},
             Case{with(R"("unit_price":"99999999999999999999")"), "lines[2].unit_price"},
             Case{with(R"("unit_price":"cent")"), "lines[2].unit_price"},
             Case{with(R"("unit_price":"1","levy":"fodec")"), "Ligne 2\u00A0: la taxe"},
             Case{with(R"("unit_price":"9000000000000.00","quantity":"1")",
                       R"(,"transport":"9000000000000.00")"),
                  "Le total du devis"},
             Case{with(R"("unit_price":"1")", R"(,"discount":"101")"), "La remise globale"},
             Case{with(R"("unit_price":"1")", R"(,"deposit":"101")"), "L’acompte"},
             Case{with(R"("unit_price":"1")", R"(,"transport":"-1")"), "transport"},
             Case{with(R"("unit_price":"1")", R"(,"currency":"dollars")"), "currency"},
         }) {
        EXPECT_NE(one.ran.status, exitFine) << one.words;
        EXPECT_THAT(one.ran.error, HasSubstr(one.words));
        EXPECT_EQ(one.ran.out, "") << one.words;
    }
    Ran const foreign = with(R"("unit_price":"1")", R"(,"currency":"EUR")");
    EXPECT_EQ(foreign.status, exitFine);
    EXPECT_THAT(foreign.error, HasSubstr("la monnaie du profil est DZD"));
}

}  // namespace
}  // namespace diwan::cli
