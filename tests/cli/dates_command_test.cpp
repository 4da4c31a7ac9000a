#include <gtest/gtest.h>

#include <sstream>

#include "cli/run.hpp"

namespace diwan::cli {
namespace {

struct Answer {
    int status = 0;
    std::string out, error;
};

Answer ask(std::string const& lines, std::vector<std::string> arguments = {"dates"}) {
    std::istringstream in(lines);
    std::ostringstream out;
    std::ostringstream error;
    arguments.emplace_back("--output-lang=en");
    int const status = run(arguments, {in, out, error});
    return {status, out.str(), error.str()};
}

TEST(DatesCommand, AnswersEachLineWithItsDates) {
    auto const answer =
        ask(R"({"id":"a","lang":"fr","ref":"2026-05-10T00:00:00","text":"On livre d'ici vendredi"})");
    EXPECT_EQ(answer.status, exitFine);
    EXPECT_EQ(answer.out,
              R"({"id":"a","dates":[{"text":"d'ici vendredi","offset":9,"length":14,"start":"2026-05-15",)"
              R"("grain":"day","qualifier":"by"}]})"
              "\n");
}

TEST(DatesCommand, TellsOfALineItCannotReadAndGoesOn) {
    auto const answer = ask("{\n{\"id\":2,\"lang\":\"en\",\"ref\":\"2026-05-03\",\"text\":\"nothing\"}\n");
    EXPECT_EQ(answer.status, exitUnreadable);
    EXPECT_NE(answer.error.find("Line 1"), std::string::npos);
    EXPECT_EQ(answer.out, "{\"id\":2,\"dates\":[]}\n");
}

TEST(DatesCommand, RefusesAnUnknownProfile) {
    EXPECT_EQ(ask("", {"dates", "--profile", "xx"}).status, exitUsage);
}

}  // namespace
}  // namespace diwan::cli
