// Texts as they come: marks that nobody sees, mixed line ends, bytes that are no text, words without end.
#include <gtest/gtest.h>

#include <string>

#include "reading/read.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Reading readIn(std::string const& source, Language language) {
    return read(text::fromPlainText(source), {.language = language, .today = 2026y / 5 / 3});
}

// Without the fix: the marks cut the words, and neither the duty nor the day was found.
TEST(RobustReading, MarksOfWidthAndDirectionInsideASentenceChangeNothing) {
    std::string const marks[] = {"\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202B",
                                 "\u202C", "\u2060", "\u2067", "\u2069", "\uFEFF", "\u00AD"};
    for (std::string const& mark : marks) {
        std::string const plain = "Karim doit relancer le client avant jeudi 7 mai.";
        std::string const marked = mark + "Ka" + mark + "rim" + mark + " do" + mark + "it " + mark +
                                   "relancer le client" + mark + " avant " + mark + "jeu" + mark + "di " +
                                   mark + "7" + mark + " mai" + mark + ".";
        Reading const r = readIn(marked, Language::French);
        ASSERT_EQ(r.actions.size(), 1U) << plain;
        EXPECT_EQ(r.actions[0].due, Day(2026y / 5 / 7));
        ASSERT_EQ(r.actions[0].who.size(), 1U);
        EXPECT_EQ(r.actions[0].who[0], "Ka" + mark + "rim");  // as written, without the mark behind it
        Span const& span = r.actions[0].span;
        EXPECT_EQ(text::fromPlainText(marked).blocks[0].text.substr(span.offset, span.length),
                  r.actions[0].text);
    }
}

TEST(RobustReading, ADirectionMarkBeforeABulletOrABoxIsNoPartOfIt) {
    for (std::string const mark : {"\u200F", "\u202B", "\u2067", "\uFEFF"}) {
        Reading const r = readIn("سطر\n" + mark + "- " + mark + "[ ] إرسال العرض\n", Language::Arabic);
        ASSERT_EQ(r.actions.size(), 1U);
        EXPECT_EQ(r.actions[0].text, "إرسال العرض");
    }
}

TEST(RobustReading, AllLineEndsCount) {
    Reading const r = readIn("Un\r\n- [ ] payer\rDeux\n- [ ] livrer\r\r\n- [ ] signer", Language::French);
    ASSERT_EQ(r.actions.size(), 3U);
    EXPECT_EQ(r.actions[0].span.line, 2);
    EXPECT_EQ(r.actions[1].span.line, 4);
    EXPECT_EQ(r.actions[2].span.line, 6);
}

TEST(RobustReading, BytesThatAreNoTextStayWhereTheyAre) {
    std::string const source = "Karim doit payer \x80 le loyer \xFF\xFE avant jeudi \xC3.";
    Reading const r = readIn(source, Language::French);
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(source.substr(r.actions[0].span.offset, r.actions[0].span.length), r.actions[0].text);
    EXPECT_EQ(r.actions[0].due, Day(2026y / 5 / 7));
}

TEST(RobustReading, AWordWithoutEndIsOneWordAndHidesNothing) {
    std::string const word(3000, 'x');
    Reading const r =
        readIn(word + ". Karim doit payer avant jeudi.\n" + std::string(100000, 'y'), Language::French);
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].span.offset, word.size() + 2);
}

TEST(RobustReading, AWordEndsBeforeTheMarksBehindIt) {
    text::Tokens const tokens("\u200Fabc\u200E 12\u200B/05");
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(tokens[0].offset, 3U);
    EXPECT_EQ(tokens[0].length, 3U);
    EXPECT_EQ(tokens[1].number, 12);
    EXPECT_EQ(tokens[1].length, 2U);
    EXPECT_TRUE(tokens[1].spaceBefore);
    EXPECT_FALSE(tokens[2].spaceBefore);
}

}  // namespace
}  // namespace diwan::reading
