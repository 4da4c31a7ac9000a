// `diwan numbers` on a register of its own.
#include <gmock/gmock.h>

#include <sstream>

#include "cli/run.hpp"
#include "program.hpp"
#include "store/store.hpp"

namespace diwan::cli {
namespace {

struct Answer {
    int status = 0;
    std::string out, error;
};

class NumbersCommand : public Cli {
  protected:
    void SetUp() override {
        Cli::SetUp();
        m_store = (m_folder / "register.sqlite").string();
        SystemClock const clock;
        UuidSource ids(clock);
        ASSERT_TRUE(store::Store::open(m_store, ids, clock));
    }
    Answer ask(std::vector<std::string> arguments, std::string const& output = "en") {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream error;
        arguments.insert(arguments.begin(), "numbers");
        for (std::string const& last :
             {"--store=" + m_store, std::string("--by=Karim Bensaïd"), "--output-lang=" + output})
            arguments.push_back(last);
        int const status = run(arguments, {in, out, error});
        return {status, out.str(), error.str()};
    }
    std::string m_store;
};

TEST_F(NumbersCommand, DrawsListsAndGivesUp) {
    EXPECT_EQ(ask({"draw", "quote", "--year=2026", "--document=Oliviers"}).out, "DV-2026-0001\n");
    EXPECT_EQ(ask({"draw", "quote", "--year=2026"}).out, "DV-2026-0002\n");
    EXPECT_EQ(ask({"draw", "minutes", "--year=2026"}).out, "CR-2026-01\n");
    Answer const refused = ask({"give-up", "DV-2026-0001"});
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.error, testing::HasSubstr("without a reason"));
    EXPECT_EQ(ask({"give-up", "DV-2026-0001", "--reason", "cancelled"}).out, "DV-2026-0001\n");
    Answer const listed = ask({"list", "--series=quote"});
    EXPECT_EQ(listed.status, 0);
    EXPECT_THAT(listed.out,
                testing::StartsWith("DV-2026-0001\tgiven up\tOliviers\tcancelled\tKarim Bensaïd\t"));
    EXPECT_THAT(listed.out, testing::HasSubstr("\nDV-2026-0002\tused\t"));
    EXPECT_THAT(ask({"list"}, "fr").out, testing::HasSubstr("\tabandonné\t"));
    std::string const line = ask({"list", "--format=json", "--series=minutes"}).out;
    EXPECT_EQ(json(line)->getValue<std::string>("number"), "CR-2026-01");
}

TEST_F(NumbersCommand, GivesBackAndChangesThePattern) {
    EXPECT_EQ(ask({"return", "quote"}).out, "0\n");
    EXPECT_EQ(ask({"pattern", "quote"}).out, "DV-{YYYY}-{0000}\n");
    EXPECT_EQ(ask({"pattern", "quote", "Q{YY}-{000}"}).out, "Q{YY}-{000}\n");
    EXPECT_EQ(ask({"draw", "quote", "--year=2026"}).out, "Q26-001\n");
    EXPECT_THAT(ask({"pattern", "quote", "PF-{YYYY}-{0}"}).error, testing::HasSubstr("proforma"));
}

TEST_F(NumbersCommand, AStoreThatHasAServerDrawsProvisionallyWhenItWasLentNothing) {
    SystemClock const clock;
    UuidSource ids(clock);
    auto const store = store::Store::open(m_store, ids, clock).value()->setMeta("server.configured", "yes");
    ASSERT_TRUE(store);
    EXPECT_EQ(ask({"draw", "quote", "--year=2026"}).out, "DV-2026-P-KB-01\n");
}

TEST_F(NumbersCommand, WhatIsAskedWronglyIsSaidAndNothingIsMade) {
    EXPECT_EQ(ask({}).status, 2);
    EXPECT_EQ(ask({"draw"}).status, 2);
    EXPECT_EQ(ask({"list", "more"}).status, 2);
    EXPECT_THAT(ask({"draw", "letter"}).error, testing::HasSubstr("quote, proforma"));
    EXPECT_EQ(ask({"list", "--format=xml"}).status, 2);
    EXPECT_EQ(ask({"list", "--year=soon"}).status, 2);
    EXPECT_EQ(ask({"draw", "quote", "--year=1970"}).status, 2);
    EXPECT_THAT(ask({"list"}).out, "");
    m_store = (m_folder / "elsewhere.sqlite").string();
    EXPECT_EQ(ask({"list"}).status, 3);
    EXPECT_FALSE(std::filesystem::exists(m_store));
    EXPECT_THAT(ask({"--help"}).out, testing::StartsWith("diwan numbers list"));
}

}  // namespace
}  // namespace diwan::cli
