#include "views/register_csv.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

std::string body(std::string const& csv) {
    return csv.substr(csv.find("\r\n") + 2);
}

TEST(RegisterCsv, BeginsWithAByteOrderMarkAndHeadingsInTheLanguage) {
    EXPECT_EQ(registerCsv({}, {}, Language::French),
              "\xEF\xBB\xBFNature,Identifiant,Texte,Responsable,Appui,Échéance,Échéance "
              "(mots),État,Raison,Document,"
              "Phrase,Enregistré le,Enregistré par\r\n");
    EXPECT_EQ(registerCsv({}, {}, Language::Arabic).find("\xEF\xBB\xBFالنوع,"), 0U);
}

TEST(RegisterCsv, QuotesCommasQuotesAndLineBreaks) {
    Action action;
    action.id = "a1";
    action.what = "Envoyer \"le devis\",\nvite";
    action.who = {"Karim", "Amina"};
    action.due = Day{std::chrono::year{2026}, std::chrono::month{5}, std::chrono::day{7}};
    EXPECT_EQ(body(registerCsv({action}, {}, Language::French)),
              "Action,a1,\"Envoyer \"\"le devis\"\",\nvite\",\"Karim, Amina\",,2026-05-07,,À faire,,,,,\r\n");
}

TEST(RegisterCsv, NoCellBecomesAFormula) {
    for (std::string const begin : {"=", "+", "-", "@", "\t", "\r"}) {
        Decision decision;
        decision.text = begin + "cmd|' /C calc'!A0";
        std::string const csv = body(registerCsv({}, {decision}, Language::English));
        bool const quoted = begin == "\r";
        EXPECT_EQ(csv.find("Decision,,'" + begin) != std::string::npos, !quoted) << csv;
        EXPECT_EQ(csv.find("Decision,,\"'" + begin) != std::string::npos, quoted) << csv;
    }
}

}  // namespace
}  // namespace diwan::views
