#include <gtest/gtest.h>

#include "base/civil_day.hpp"
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
