// Patterns of numbers: what they write, what they read back, what they refuse.
#include "records/number_pattern.hpp"

#include <gmock/gmock.h>

#include <set>

namespace diwan {
namespace {

NumberPattern pattern(std::string_view text) {
    return NumberPattern::parse(text).value();
}

TEST(NumberPattern, WritesAndReadsWhatTheCompanyPrints) {
    EXPECT_EQ(pattern("DV-{YYYY}-{0000}").format(2026, 42), "DV-2026-0042");
    EXPECT_EQ(pattern("CR-{AAAA}-{00}").format(2026, 7), "CR-2026-07");
    EXPECT_EQ(pattern("{YY}/{000}").format(2026, 7), "26/007");
    EXPECT_EQ(pattern("F{0}").format(2026, 7), "F7");
    EXPECT_EQ(pattern("DV-{YYYY}-{0000}").read("DV-2026-0042"), (NumberParts{2026, 42}));
}

TEST(NumberPattern, EveryNumberIsReadBackAndNoTwoLookAlike) {
    for (std::string_view const text :
         {"DV-{YYYY}-{0000}", "{YY}{00}", "{0}{YYYY}", "F{000}", "{0000}/{YY}.A1"}) {
        NumberPattern const each = pattern(text);
        std::set<std::string> seen;
        for (int const year : {2000, 2026, 2099})
            for (std::int64_t const value : {1L, 9L, 10L, 99L, 100L, 999L, 9999L, 10000L, 123456789L}) {
                std::string const number = each.format(year, value);
                if (each.hasYear()) {
                    EXPECT_TRUE(seen.insert(number).second) << number;
                }
                EXPECT_EQ(each.read(number), (NumberParts{each.countingYear(year), value})) << number;
            }
    }
}

TEST(NumberPattern, ACounterGrowsBeyondItsZerosInsteadOfStartingAgain) {
    EXPECT_EQ(pattern("CR-{YYYY}-{00}").format(2026, 99), "CR-2026-99");
    EXPECT_EQ(pattern("CR-{YYYY}-{00}").format(2026, 100), "CR-2026-100");
}

TEST(NumberPattern, ANumberHasOneSpelling) {
    NumberPattern const quotes = pattern("DV-{YYYY}-{0000}");
    for (std::string_view const other : {"DV-2026-00042", "DV-2026-42", "dv-2026-0042", "DV-2026-0000",
                                         "DV-2026-", "DV-2026-P-KB-01", "DV-2026-0042 ", "", "DV-2O26-0042"})
        EXPECT_FALSE(quotes.read(other)) << other;
}

TEST(NumberPattern, AProvisionalNumberIsNeverReadAsANumber) {
    NumberPattern const quotes = pattern("DV-{YYYY}-{0000}");
    EXPECT_EQ(quotes.provisional(2026, "KB", 1), "DV-2026-P-KB-01");
    for (NumberSeries const& series : numberSeries())
        EXPECT_FALSE(pattern(series.pattern).read(pattern(series.pattern).provisional(2026, "KB", 1)));
}

TEST(NumberPattern, WhatIsNoPatternIsRefusedAndNamed) {
    for (std::string_view const text :
         {"", "DV", "DV-{YYYY}", "{0000}{0000}", "{YYYY}{YY}{0}", "DV {0000}", "DV-{000", "{}", "{1}",
          "{0000000000}", "Ñ{0}", "a\\{0}", "{YYY}{0}", "DV-------------------------------------------{0}"}) {
        auto const refused = NumberPattern::parse(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().code, "number.pattern");
        EXPECT_EQ(refused.error().arguments.at(0), text);
    }
}

TEST(NumberPattern, TwoKindsMayNotWriteTheSameNumber) {
    EXPECT_TRUE(pattern("DV-{YYYY}-{0000}").collidesWith(pattern("DV-{AAAA}-{000}")));
    EXPECT_TRUE(pattern("DV{YYYY}{0000}").collidesWith(pattern("DV{0000}")));
    EXPECT_FALSE(pattern("DV-{YYYY}-{0000}").collidesWith(pattern("PF-{YYYY}-{0000}")));
    auto const all = numberSeries();
    ASSERT_GE(all.size(), 3U);
    for (NumberSeries const& one : all)
        for (NumberSeries const& other : all)
            EXPECT_EQ(pattern(one.pattern).collidesWith(pattern(other.pattern)), one.id == other.id);
}

TEST(NumberPattern, InitialsAreLatinCapitals) {
    EXPECT_EQ(initialsOf("Karim Bensaïd"), "KB");
    EXPECT_EQ(initialsOf("amina ben-ali zohra x"), "ABA");
    EXPECT_EQ(initialsOf("كريم"), "X");
    EXPECT_EQ(initialsOf(""), "X");
}

}  // namespace
}  // namespace diwan
