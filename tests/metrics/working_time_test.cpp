#include "metrics/working_time.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "zones.hpp"

namespace diwan::metrics {
namespace {

using std::chrono::minutes;

minutes lengthOf(std::string const& day, std::string_view profile) {
    minutes length{0};
    for (WorkSpan const& span : workSpansOf(parseIsoDay(day).value(), profile))
        length += span.until - span.from;
    return length;
}

TEST(WorkSpans, AnAlgerianWeekGoesFromSundayToThursday) {
    EXPECT_EQ(lengthOf("2026-05-03", "dz"), 8h);
    EXPECT_EQ(lengthOf("2026-05-07", "dz"), 8h);
    EXPECT_EQ(lengthOf("2026-05-08", "dz"), 0h);
    EXPECT_EQ(lengthOf("2026-05-09", "dz"), 0h);
    EXPECT_EQ(lengthOf("2026-05-03", "ma"), 0h);
    EXPECT_EQ(lengthOf("2026-05-15", "ma"), 8h);
    EXPECT_EQ(lengthOf("2026-05-15", "fr"), 7h);
}

TEST(WorkSpans, DaysOffHaveNoHours) {
    EXPECT_EQ(lengthOf("2026-07-05", "dz"), 0h);
    EXPECT_EQ(lengthOf("2026-05-28", "dz"), 0h) << "the second day of Eid al-Adha";
    EXPECT_EQ(lengthOf("2026-07-14", "fr"), 0h);
    EXPECT_EQ(lengthOf("2026-07-14", "dz"), 8h);
}

TEST(WorkSpans, RamadanHasHoursOfItsOwn) {
    EXPECT_FALSE(isRamadan(parseIsoDay("2026-02-18").value()));
    EXPECT_TRUE(isRamadan(parseIsoDay("2026-02-19").value()));
    EXPECT_TRUE(isRamadan(parseIsoDay("2026-03-19").value()));
    EXPECT_FALSE(isRamadan(parseIsoDay("2026-03-20").value())) << "Eid al-Fitr";
    EXPECT_EQ(lengthOf("2026-02-22", "dz"), 7h);
    EXPECT_EQ(lengthOf("2026-02-23", "ma"), 6h);
    EXPECT_EQ(lengthOf("2026-02-27", "tn"), 5h + 30min) << "a Friday";
    EXPECT_EQ(lengthOf("2026-02-23", "fr"), 7h) << "no hours of its own";
}

TEST(WorkSpans, AnUnknownProfileIsReadAsAlgeria) {
    EXPECT_EQ(workSpansOf(parseIsoDay("2026-05-03").value(), "xx"),
              workSpansOf(parseIsoDay("2026-05-03").value(), "dz"));
}

TEST(WorkingTime, TheWeekendDoesNotCount) {
    Period const may{.first = parseIsoDay("2026-05-02").value(), .last = parseIsoDay("2026-05-31").value()};
    WorkingTime const time("dz", algiers, may);
    // Thursday 7 May 16:00 to Sunday 10 May 9:00, an hour ahead of UTC.
    EXPECT_EQ(time.between(utc("2026-05-07T15:00"), utc("2026-05-10T08:00")), 2h);
    EXPECT_EQ(time.between(utc("2026-05-10T08:00"), utc("2026-05-07T15:00")), 0h) << "backwards";
    EXPECT_EQ(time.between(utc("2026-05-08T09:00"), utc("2026-05-09T20:00")), 0h) << "Friday and Saturday";
}

struct Place {
    std::string profile;
    Zone zone;
};

class WorkingTimeEverywhere : public testing::TestWithParam<Place> {};

// Counts the minutes one by one, with the wall clock of each.
TEST_P(WorkingTimeEverywhere, IsTheNumberOfMinutesAtWork) {
    auto const& [profile, zone] = GetParam();
    Period const days{.first = parseIsoDay("2025-12-20").value(), .last = parseIsoDay("2026-12-31").value()};
    WorkingTime const time(profile, zone, days);
    std::mt19937 random(20260503);
    Instant const begin = std::chrono::sys_days(days.first) + 24h;
    std::uniform_int_distribution<int> minuteOfYear(0, 370 * 24 * 60);
    std::uniform_int_distribution<int> length(0, 12 * 24 * 60);
    for (int round = 0; round < 60; ++round) {
        Instant const from = begin + minutes{minuteOfYear(random)};
        Instant const to = from + minutes{length(random)};
        minutes counted{0};
        std::map<Day, std::vector<WorkSpan>> spans;
        for (Instant at = from; at < to; at += 1min) {
            auto const local = at + zone(at);
            auto const day = std::chrono::floor<std::chrono::days>(local);
            if (!spans.contains(Day(day))) spans[Day(day)] = workSpansOf(Day(day), profile);
            for (WorkSpan const& span : spans[Day(day)])
                if (span.from <= local - day && local - day < span.until) ++counted;
        }
        EXPECT_EQ(time.between(from, to), counted) << toRfc3339(from) << " to " << toRfc3339(to);
    }
}

INSTANTIATE_TEST_SUITE_P(Places, WorkingTimeEverywhere,
                         testing::Values(Place{"dz", algiers}, Place{"ma", algiers}, Place{"tn", algiers},
                                         Place{"fr", paris}),
                         [](auto const& place) { return place.param.profile; });

}  // namespace
}  // namespace diwan::metrics
