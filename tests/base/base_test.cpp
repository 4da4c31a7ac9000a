#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "base/civil_day.hpp"
#include "base/clock.hpp"
#include "base/money.hpp"
#include "base/uuid.hpp"

namespace diwan {
namespace {

using namespace std::chrono_literals;

struct StoppedClock final : Clock {
    Instant instant{std::chrono::milliseconds{1'750'000'000'000}};
    [[nodiscard]] Instant now() const override { return instant; }
    [[nodiscard]] Day today() const override { return Day{std::chrono::floor<std::chrono::days>(instant)}; }
};

TEST(BaseCivilDay, ReadsWhatItWrites) {
    Result<Day> const day = parseIsoDay("2024-02-29");
    ASSERT_TRUE(day);
    EXPECT_EQ(toIso(*day), "2024-02-29");
    EXPECT_EQ(toIso(addDays(*day, 1)), "2024-03-01");
}

TEST(BaseCivilDay, RefusesDaysThatDoNotExist) {
    for (char const* text : {"2026-02-29", "2026-13-01", "2026-1-1", "", "2026-05-0x", "2026-05-071"})
        EXPECT_FALSE(parseIsoDay(text)) << text;
}

// The time zone of this process for one test.
class BaseLocalTime : public ::testing::Test {
  protected:
    static void be(char const* zone) {
        setenv("TZ", zone, 1);
        tzset();
    }
    void TearDown() override {
        unsetenv("TZ");
        tzset();
    }
};

TEST_F(BaseLocalTime, ATimeOfADayIsTheInstantThatTheMachinesClocksShowThen) {
    Day const day = *parseIsoDay("2026-05-04");
    be("CET-1");
    EXPECT_EQ(toRfc3339(instantOf(day, 11h + 30min)), "2026-05-04T10:30:00.000Z");
    EXPECT_EQ(toRfc3339(instantOf(day, 24h)), "2026-05-04T23:00:00.000Z");
    be("UTC0");
    EXPECT_EQ(toRfc3339(instantOf(day, 11h + 30min)), "2026-05-04T11:30:00.000Z");
}

TEST_F(BaseLocalTime, TheOffsetFollowsSummerTime) {
    be("CET-1CEST,M3.5.0,M10.5.0/3");
    EXPECT_EQ(utcOffset(*parseRfc3339("2026-01-04T10:00:00Z")), 60min);
    EXPECT_EQ(utcOffset(*parseRfc3339("2026-07-04T10:00:00Z")), 120min);
    be("NST3:30");
    EXPECT_EQ(utcOffset(*parseRfc3339("2026-01-04T10:00:00Z")), -210min);
}

TEST(BaseUuid, NeverGoesBackWhenTheClockDoes) {
    StoppedClock clock;
    UuidSource ids(clock);
    std::string last = ids.next();
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000) clock.instant -= 1h;
        std::string next = ids.next();
        ASSERT_TRUE(isUuid(next)) << next;
        ASSERT_LT(last, next);
        last = next;
    }
}

TEST(BaseMoney, RoundsHalfAwayFromZero) {
    EXPECT_EQ(divideHalfUp(5, 10), 1);
    EXPECT_EQ(divideHalfUp(-5, 10), -1);
    EXPECT_EQ(divideHalfUp(4, 10), 0);
    EXPECT_EQ(divideHalfUp(499'090'00LL * 19, 100), 94'827'10);
}

TEST(BaseClock, WritesInstantsInUtc) {
    EXPECT_EQ(toRfc3339(Instant{1'750'000'000'007ms}), "2025-06-15T15:06:40.007Z");
}

TEST(BaseClock, ReadsWhatItWritesAndNothingElse) {
    Instant const instant{1'750'000'000'007ms};
    EXPECT_EQ(parseRfc3339(toRfc3339(instant)).value(), instant);
    EXPECT_EQ(parseRfc3339("2025-06-15T15:06:40Z").value(), Instant{1'750'000'000'000ms});
    for (char const* text : {"", "2025-06-15", "2025-06-15T15:06:40", "2025-06-31T15:06:40Z",
                             "2025-06-15T24:00:00Z", "2025-06-15T15:06:-1Z", "2025-06-15T-0:06:40Z",
                             "2025-06-15 15:06:40Z", "2025-06-15T15:06:40+01:00", "2025-06-15T15:06:40,007Z"})
        EXPECT_FALSE(parseRfc3339(text)) << text;
}

}  // namespace
}  // namespace diwan
