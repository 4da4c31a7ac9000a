// Forms that English minutes have as whole documents: names above lists, officers, contracted names.
#include <gtest/gtest.h>

#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Reading readText(std::string const& text) {
    return read(text::fromPlainText(text),
                {.language = Language::English, .date = 2026y / 5 / 3, .today = 2026y / 5 / 3});
}

std::vector<std::string> ownersOfOnly(Reading const& reading) {
    return reading.actions.size() == 1 ? reading.actions[0].who : std::vector<std::string>{"not one action"};
}

using Names = std::vector<std::string>;

TEST(EnglishMinutes, InitialsAloneAboveAListOwnWhatItSays) {
    EXPECT_EQ(ownersOfOnly(readText("GL\n- will order the felt\n- saw the roofer last week\n")), Names{"GL"});
    EXPECT_EQ(ownersOfOnly(readText("LvG\n- will order the felt\n")), Names{"LvG"});
}

TEST(EnglishMinutes, ATopicAloneAboveAListOwnsNothing) {
    EXPECT_EQ(ownersOfOnly(readText("Roofing\n- will order the felt\n")), Names{});
}

TEST(EnglishMinutes, WhoSomebodyIsIsNoSecondOwner) {
    EXPECT_EQ(ownersOfOnly(readText("The treasurer, Lucy, will pay the deposit.\n")), Names{"Lucy"});
    EXPECT_EQ(ownersOfOnly(readText("Lucy, the treasurer, will pay the deposit.\n")), Names{"Lucy"});
}

TEST(EnglishMinutes, AContractedNameIsTheName) {
    EXPECT_EQ(ownersOfOnly(readText("Lucy'll pay the deposit.\n")), Names{"Lucy"});
    EXPECT_EQ(ownersOfOnly(readText("Lucy’s going to pay the deposit.\n")), Names{"Lucy"});
}

TEST(EnglishMinutes, ANameBehindTheSentenceOwnsIt) {
    EXPECT_EQ(ownersOfOnly(readText("1. Lift: the rope needs to be replaced by 10 May. - Mr. Anand\n")),
              Names{"Mr. Anand"});
}

TEST(EnglishMinutes, OneWordBeforeANameIsATopicAndItsSpeaker) {
    EXPECT_TRUE(readText("Budget (Lucy)\nUpdate - Omar\n").actions.empty());
}

}  // namespace
}  // namespace diwan::reading
