#include "views/indicators_view.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

using namespace std::chrono_literals;

Day day(int year, unsigned month, unsigned dayOfMonth) {
    return Day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}

Action action(std::optional<Day> due, ActionStatus status, std::string loggedAt) {
    Action made;
    made.what = "x";
    made.due = due;
    made.status = status;
    made.loggedAt = std::move(loggedAt);
    return made;
}

std::string valueOf(IndicatorsView const& view, std::string_view id) {
    for (Figure const& figure : view.figures)
        if (figure.id == id) return figure.value;
    return "no such figure";
}

// Thursday 7 May 2026, 13:05 UTC, 14:05 in Algiers.
IndicatorsInput inputWith(std::vector<Action> const& actions, std::vector<Decision> const& decisions) {
    IndicatorsInput input;
    input.actions = actions;
    input.decisions = decisions;
    input.loaded = true;
    input.now = std::chrono::sys_days(day(2026, 5, 7)) + 13h + 5min;
    input.utcOffset = 60min;
    return input;
}

TEST(Indicators, CountOpenLateAndPunctualActions) {
    std::vector<Action> const actions = {
        action(day(2026, 5, 6), ActionStatus::Open, "2026-05-01T08:00:00.000Z"),  // late
        action(day(2026, 5, 7), ActionStatus::Open, "2026-05-01T08:00:00.000Z"),  // due today: not judged yet
        action(std::nullopt, ActionStatus::Open, "2026-05-01T08:00:00.000Z"),     // no date: never judged
        action(day(2026, 5, 5), ActionStatus::Done, "2026-05-05T22:30:00.000Z"),  // 23:30 in Algiers: on time
        action(day(2026, 5, 5), ActionStatus::Done, "2026-05-05T23:30:00.000Z"),  // 0:30 of the 6th: too late
        action(day(2026, 6, 1), ActionStatus::Done, "2026-05-05T08:00:00.000Z"),  // early
        action(day(2026, 5, 1), ActionStatus::Dropped, "2026-05-05T08:00:00.000Z"),
    };
    IndicatorsView const view = indicatorsView(inputWith(actions, {}), Language::French);
    EXPECT_EQ(valueOf(view, "open"), "3");
    EXPECT_EQ(valueOf(view, "late"), "1");
    EXPECT_EQ(valueOf(view, "on-time"), "50 % (2 / 4)");
    EXPECT_EQ(view.asOf, "Au jeu. 7 mai 2026, 14:05 · Sur cet ordinateur seulement");
}

TEST(Indicators, TheWeekBeginsOnSundayInAlgeriaAndOnMondayElsewhere) {
    EXPECT_EQ(weekStart(day(2026, 5, 7), "dz"), day(2026, 5, 3));
    EXPECT_EQ(weekStart(day(2026, 5, 3), "dz"), day(2026, 5, 3));
    EXPECT_EQ(weekStart(day(2026, 5, 3), "fr"), day(2026, 4, 27));
    std::vector<Decision> decisions(2);
    decisions[0].loggedAt = "2026-05-03T10:00:00.000Z";
    decisions[1].loggedAt = "2026-05-02T23:30:00.000Z";  // Sunday 0:30 in Algiers
    IndicatorsInput input = inputWith({}, decisions);
    EXPECT_EQ(valueOf(indicatorsView(input, Language::French), "decisions-week"), "2");
    input.profile = "ma";
    EXPECT_EQ(valueOf(indicatorsView(input, Language::French), "decisions-week"), "0");
}

TEST(Indicators, WhatCannotBeComputedIsADashNeverZero) {
    IndicatorsInput input = inputWith({}, {});
    EXPECT_EQ(valueOf(indicatorsView(input, Language::French), "on-time"), "—");
    EXPECT_EQ(valueOf(indicatorsView(input, Language::French), "open"), "0");
    input.loaded = false;
    for (Figure const& figure : indicatorsView(input, Language::French).figures)
        EXPECT_EQ(figure.value, "—") << figure.id;
}

TEST(Indicators, ABrokenTimeIsNoDay) {
    EXPECT_FALSE(localDay("", 0min));
    EXPECT_FALSE(localDay("2026-05-07", 0min));
    EXPECT_FALSE(localDay("2026-05-07Tab:cd:00Z", 0min));
    EXPECT_EQ(localDay("2026-12-31T23:30:00.000Z", 60min), day(2027, 1, 1));
}

}  // namespace
}  // namespace diwan::views
