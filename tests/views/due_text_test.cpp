#include "views/due_text.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

using namespace std::chrono_literals;

Day day(int year, unsigned month, unsigned dayOfMonth) {
    return Day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}

Day const meeting = day(2026, 5, 3);

TEST(DueText, IsWrittenAsPeopleWriteItInEachLanguage) {
    EXPECT_EQ(dueText(day(2026, 5, 7), Language::French), "jeu. 7 mai 2026");
    EXPECT_EQ(dueText(day(2026, 5, 7), Language::Arabic), "الخميس 7 ماي 2026");
    EXPECT_EQ(dueText(day(2026, 5, 7), Language::English), "Thu 7 May 2026");
    EXPECT_EQ(dueText(day(2026, 12, 27), Language::French), "dim. 27 décembre 2026");
    EXPECT_EQ(dueText(day(2026, 1, 3), Language::Arabic), "السبت 3 جانفي 2026");
}

TEST(DueText, EveryFieldTextIsReadBackAsTheSameDay) {
    for (int i = 0; i < 800; ++i) {
        Day const one = addDays(day(2025, 12, 1), i);
        Result<Day> const back = readDue(dueField(one), meeting);
        ASSERT_TRUE(back) << dueField(one);
        EXPECT_EQ(*back, one) << dueField(one);
    }
}

TEST(ReadingADue, TakesTheFormsThatPeopleType) {
    for (char const* typed : {"2026-05-07", "07/05/2026", "7/5/2026", " 7.5.2026 ", "7-5-26", "7 5 2026",
                              "7/5", "07/05", "٧/٥/٢٠٢٦", "۷/۵"}) {
        Result<Day> const read = readDue(typed, meeting);
        ASSERT_TRUE(read) << typed;
        EXPECT_EQ(*read, day(2026, 5, 7)) << typed;
    }
}

TEST(ReadingADue, WithoutAYearIsTheFirstSuchDayFromTheMeetingOn) {
    EXPECT_EQ(*readDue("3/5", meeting), day(2026, 5, 3));
    EXPECT_EQ(*readDue("2/5", meeting), day(2027, 5, 2));
    EXPECT_EQ(*readDue("29/2", meeting), day(2028, 2, 29));
}

TEST(ReadingADue, RefusesWhatIsNotADayAndQuotesIt) {
    for (char const* typed : {"", "jeudi", "31/2", "32/1/2026", "7/13/2026", "2026-02-30", "7", "1/2/3/4",
                              "7/5/026", "99999999999/1/2026", "7/5/2026 à midi", "0/0", "-"}) {
        Result<Day> const read = readDue(typed, meeting);
        ASSERT_FALSE(read) << typed;
        EXPECT_EQ(read.error().code, "day.unreadable");
        EXPECT_EQ(read.error().arguments.at(0), typed);
    }
}

}  // namespace
}  // namespace diwan::views
