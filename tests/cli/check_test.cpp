// "diwan check": what a document lacks, with an exit status that scripts can ask.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/run.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;

std::pair<int, std::string> check(std::string const& text, std::vector<std::string> const& options = {}) {
    std::istringstream in(text);
    std::ostringstream out;
    std::vector<std::string> arguments{"check", "-", "--output-lang", "fr"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    int const status = run(arguments, {in, out, out});
    return {status, out.str()};
}

TEST(CliCheck, SaysWhatABriefLacksAndEndsWithFour) {
    auto const [status, out] =
        check("# Brief\n\nObjectif : 20 demandes avant le 30 juin 2026\n\nCible : dentistes\n");
    EXPECT_EQ(status, exitNotReady);
    EXPECT_THAT(out, HasSubstr("Preuve"));
    auto const [same, json] = check("# Brief\n\nCible : dentistes\n", {"--format", "json"});
    EXPECT_EQ(same, exitNotReady);
    EXPECT_THAT(json, HasSubstr(R"("kind":"brief")"));
    EXPECT_THAT(json, HasSubstr(R"("ready":false)"));
}

TEST(CliCheck, UnknownKindsAndChannelsAreRefused) {
    EXPECT_EQ(check("x", {"--kind", "poem"}).first, exitUsage);
    EXPECT_EQ(check("x", {"--channel", "pigeon"}).first, exitUsage);
    EXPECT_EQ(check("x", {"--help"}).first, exitFine);
}

}  // namespace
}  // namespace diwan::cli
