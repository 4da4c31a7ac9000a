#include <gtest/gtest.h>

#include <sstream>

#include "cli/run.hpp"

namespace diwan::cli {
namespace {

struct Answer {
    int status = 0;
    std::string out, error;
};

Answer ask(std::vector<std::string> arguments, std::string const& output = "en") {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream error;
    arguments.insert(arguments.begin(), "words");
    arguments.push_back("--output-lang=" + output);
    int const status = run(arguments, {in, out, error});
    return {status, out.str(), error.str()};
}

TEST(WordsCommand, WritesAnAmountInEachLanguage) {
    EXPECT_EQ(ask({"593 917,10", "--lang", "fr"}).out,
              "cinq cent quatre-vingt-treize mille neuf cent dix-sept dinars algériens et dix centimes\n");
    EXPECT_EQ(ask({"2000", "--lang=ar"}).out, "ألفا دينار جزائري\n");
    EXPECT_EQ(ask({"101"}).out, "one hundred and one Algerian dinars\n");
    EXPECT_EQ(ask({"٥٫٢٠٠", "--currency", "TND", "--lang", "fr"}).out,
              "cinq dinars tunisiens et deux cents millimes\n");
    EXPECT_EQ(ask({"80 €", "--lang", "fr"}).out, "quatre-vingts euros\n");
}

TEST(WordsCommand, SpellsAsAsked) {
    EXPECT_EQ(ask({"201", "--lang", "fr", "--spelling", "traditional"}).out,
              "deux cent un dinars algériens\n");
    EXPECT_EQ(ask({"201", "--lang", "fr", "--spelling", "1990"}).out, "deux-cent-un dinars algériens\n");
    EXPECT_EQ(ask({"1101", "--spelling", "us"}).out, "one thousand one hundred one Algerian dinars\n");
    EXPECT_EQ(ask({"1001", "--spelling", "uk"}).out, "one thousand and one Algerian dinars\n");
}

TEST(WordsCommand, RefusesInTheOutputLanguageWithStatusTwo) {
    struct Case {
        std::vector<std::string> arguments;
        std::string output, said;
    };
    for (Case const& refused :
         {Case{{"-5"}, "fr", "négatif"}, Case{{"-٥"}, "ar", "سالب"}, Case{{"abc"}, "en", "not a number"},
          Case{{"1,005"}, "fr", "décimales"}, Case{{"5", "--currency", "XAU"}, "en", "XAU"},
          Case{{"5", "--lang", "de"}, "en", "fr, ar or en"}, Case{{"5", "--spelling", "old"}, "en", "1990"},
          Case{{"593", "917"}, "en", "quotation marks"}, Case{{}, "fr", "Aucun montant"},
          Case{{"5", "--curency", "EUR"}, "en", "--curency"}, Case{{"5", "--lang"}, "en", "--output-lang"},
          Case{{"10000000000000000"}, "en", "too large"}}) {
        auto const answer = ask(refused.arguments, refused.output);
        EXPECT_EQ(answer.status, exitUsage) << refused.said;
        EXPECT_EQ(answer.out, "");
        EXPECT_NE(answer.error.find(refused.said), std::string::npos) << answer.error;
    }
}

TEST(WordsCommand, HelpNamesItsOptions) {
    auto const answer = ask({"--help"});
    EXPECT_EQ(answer.status, exitFine);
    EXPECT_NE(answer.out.find("--spelling"), std::string::npos);
}

}  // namespace
}  // namespace diwan::cli
