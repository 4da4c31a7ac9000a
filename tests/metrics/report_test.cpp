#include "metrics/report.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "metrics/working_time.hpp"
#include "zones.hpp"

namespace diwan::metrics {
namespace {

using testing::ElementsAre;

Day day(std::string const& iso) {
    return parseIsoDay(iso).value();
}

Event event(std::string_view name, std::string const& at, std::string id = "") {
    return {.id = std::move(id), .name = std::string(name), .at = at.empty() ? "" : at + ":00Z"};
}

Event reply(std::string const& request, std::string const& at) {
    Event sent = event(replySent, at);
    sent.about = request;
    return sent;
}

Indicator const& indicator(Report const& report, std::string_view id) {
    return *std::ranges::find(report.indicators, id, &Indicator::id);
}

Period const week{.first = day("2026-05-03"), .last = day("2026-05-09")};
Vantage const saturday{.asOf = utc("2026-05-09T12:00"), .zone = algiers, .profile = "dz"};

TEST(Report, TheFirstReplyCountsAndUnansweredOnesStandApart) {
    std::vector<Event> const events{
        event(requestReceived, "2026-05-03T08:00", "a"),
        reply("a", "2026-05-03T11:00"),  // 9:00 to 12:00
        reply("a", "2026-05-03T09:00"),  // this one: an hour
        reply("a", "2026-05-02T09:00"),  // before it was asked
        event(requestReceived, "2026-05-07T15:00", "b"),
        reply("b", "2026-05-10T08:00"),  // after we look
        event(requestReceived, "2026-05-04T07:00", "c"),
        reply("c", "2026-05-04T10:00"),  // 8:00 to 11:00
    };
    Report const report = reportOn({.events = events}, week, saturday);
    EXPECT_EQ(indicator(report, "response-mean").value, 2 * 3'600'000);
    EXPECT_EQ(indicator(report, "response-mean").events, 2U);
    EXPECT_EQ(indicator(report, "unanswered").value, 1);
    EXPECT_EQ(indicator(report, "unanswered").events, 3U);
    ASSERT_EQ(report.open.size(), 1U);
    EXPECT_EQ(report.open[0].request, "b");
    EXPECT_EQ(report.open[0].working, 1h) << "Thursday from 16:00 to 17:00";
    EXPECT_EQ(report.leftOut, 1U) << "the reply still to come";
}

TEST(Report, WhatCannotBeComputedIsNothing) {
    Report const report = reportOn({}, week, saturday);
    EXPECT_FALSE(indicator(report, "response-mean").value);
    EXPECT_FALSE(indicator(report, "unanswered-oldest").value);
    EXPECT_FALSE(indicator(report, "actions-on-time").value);
    EXPECT_EQ(indicator(report, "contents").value, 0);
    EXPECT_THAT(report.contents, ElementsAre(WeekCount{week, 0}));
}

TEST(Report, WeeksBeginOnTheFirstWorkingDayAndAreCutToThePeriod) {
    std::vector<Event> const events{event(contentPublished, "2026-05-02T22:59"),  // Saturday 23:59 in Algiers
                                    event(contentPublished, "2026-05-02T23:00"),  // Sunday midnight
                                    event(contentPublished, "2026-05-09T22:59"),
                                    event(contentPublished, "2026-05-09T23:00")};
    Vantage const later{.asOf = utc("2026-06-01T12:00"), .zone = algiers, .profile = "dz"};
    Period const days{.first = day("2026-05-01"), .last = day("2026-05-11")};
    EXPECT_THAT(contentsByWeek(events, days, later),
                ElementsAre(WeekCount{{day("2026-05-01"), day("2026-05-02")}, 1}, WeekCount{week, 2},
                            WeekCount{{day("2026-05-10"), day("2026-05-11")}, 1}));
    EXPECT_EQ(indicator(reportOn({.events = events}, days, later), "contents-week").value, 255)
        << "4 in 11 days";
    Period const turn{.first = day("2025-12-29"), .last = day("2026-01-04")};
    EXPECT_THAT(contentsByWeek({}, turn, {.asOf = later.asOf, .zone = algiers, .profile = "fr"}),
                ElementsAre(WeekCount{turn, 0}))
        << "a Monday to a Sunday, over the turn of the year";
}

TEST(Report, LeadsAreCountedByChannelAndSource) {
    std::vector<Event> events;
    for (auto const& [channel, origin] : {std::pair("form", "site"), std::pair("call", ""),
                                          std::pair("form", "salon"), std::pair("message", "site")}) {
        events.push_back(event(leadArrived, "2026-05-04T09:00"));
        events.back().channel = channel;
        events.back().origin = origin;
    }
    Leads const leads = leadsIn(events, week, saturday);
    EXPECT_EQ(leads.count, 4U);
    EXPECT_THAT(leads.byChannel,
                ElementsAre(NamedCount{"form", 2}, NamedCount{"call", 1}, NamedCount{"message", 1}));
    EXPECT_THAT(leads.bySource,
                ElementsAre(NamedCount{"site", 2}, NamedCount{"", 1}, NamedCount{"salon", 1}));
}

TEST(Report, AnActionDoneOnItsDayIsOnTimeAndADroppedOneIsNotJudged) {
    auto const action = [](std::string const& due, ActionStatus status, std::string const& at) {
        return Action{.what = "x", .due = day(due), .status = status, .loggedAt = at};
    };
    std::vector<Action> const actions{
        action("2026-05-04", ActionStatus::Done, "2026-05-04T22:30:00Z"),  // 23:30 in Algiers
        action("2026-05-04", ActionStatus::Done, "2026-05-04T23:30:00Z"),  // the next day there
        action("2026-05-05", ActionStatus::Open, "2026-05-01T08:00:00Z"),
        action("2026-05-05", ActionStatus::Dropped, "2026-05-01T08:00:00Z"),
        action("2026-05-09", ActionStatus::Open, "2026-05-01T08:00:00Z"),  // today: not late yet
        action("2026-05-20", ActionStatus::Done, "2026-05-04T08:00:00Z")};
    EXPECT_EQ(actionsDoneByTheirDay(actions, week, saturday), (Share{.hits = 1, .of = 3}));
    EXPECT_EQ(indicator(reportOn({.actions = actions}, week, saturday), "actions-on-time").value, 33);
}

TEST(Report, MinutesAreInTimeWithinTheHour) {
    std::vector<Event> events{event(minutesSent, "2026-05-04T10:00"), event(minutesSent, "2026-05-04T10:00"),
                              event(minutesSent, "2026-05-04T10:00")};
    events[0].since = "2026-05-04T09:00:00Z";
    events[1].since = "2026-05-04T08:59:59Z";
    EXPECT_EQ(minutesWithinTheHour(events, week, saturday), (Share{.hits = 1, .of = 2}));
}

TEST(Report, JsonHoldsEveryIndicatorWithItsEvents) {
    auto const parsed =
        Poco::JSON::Parser().parse(toJson(reportOn({}, week, saturday))).extract<Poco::JSON::Object::Ptr>();
    EXPECT_EQ(parsed->getValue<std::string>("from"), "2026-05-03");
    EXPECT_EQ(parsed->getArray("indicators")->size(), 13U);
    EXPECT_TRUE(parsed->getArray("indicators")->getObject(0)->isNull("value"));
}

// The same figures again, in the plainest way: for each request all replies, for each day all contents.
TEST(Report, AgreesWithAPlainComputationOnAnyEvents) {
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        bool const french = round % 2 == 1;
        Vantage const vantage{.asOf = utc("2026-11-15T12:00"),
                              .zone = french ? Zone(paris) : Zone(algiers),
                              .profile = french ? "fr" : "dz"};
        auto const someTime = [&] {
            std::uniform_int_distribution<int> minute(0, 70 * 24 * 60);
            return utc("2026-09-10T00:00") + std::chrono::minutes{minute(random)};
        };
        std::vector<Event> events;
        for (int i = 0; i < 30; ++i) {
            Event request{
                .id = std::to_string(i), .name = std::string(requestReceived), .at = toRfc3339(someTime())};
            events.push_back(request);
            for (auto replies = random() % 3; replies > 0; --replies)
                events.push_back(
                    {.name = std::string(replySent), .at = toRfc3339(someTime()), .about = request.id});
            events.push_back({.name = std::string(contentPublished), .at = toRfc3339(someTime())});
        }
        std::ranges::shuffle(events, random);
        std::uniform_int_distribution<int> offset(0, 40);
        Day const first = addDays(day("2026-09-15"), offset(random));
        Period const period{.first = first, .last = addDays(first, offset(random))};

        WorkingTime const work(vantage.profile, vantage.zone,
                               {.first = day("2026-09-01"), .last = day("2026-12-01")});
        std::vector<std::chrono::milliseconds> times;
        std::size_t open = 0;
        std::size_t contents = 0;
        for (Event const& one : events) {
            Instant const at = parseRfc3339(one.at).value();
            auto const local = Day(std::chrono::floor<std::chrono::days>(at + vantage.zone(at)));
            if (at > vantage.asOf || local < period.first || local > period.last) continue;
            if (one.name == contentPublished) ++contents;
            if (one.name != requestReceived) continue;
            std::vector<Instant> replies;
            for (Event const& other : events)
                if (other.name == replySent && other.about == one.id)
                    if (Instant const when = parseRfc3339(other.at).value();
                        when >= at && when <= vantage.asOf)
                        replies.push_back(when);
            if (replies.empty()) {
                ++open;
            } else {
                times.push_back(work.between(at, *std::ranges::min_element(replies)));
            }
        }
        Report const report = reportOn({.events = events}, period, vantage);
        EXPECT_EQ(indicator(report, "unanswered").value, static_cast<std::int64_t>(open));
        EXPECT_EQ(indicator(report, "contents").value, static_cast<std::int64_t>(contents));
        EXPECT_EQ(indicator(report, "response-mean").events, times.size());
        if (times.empty()) continue;
        std::ranges::sort(times);
        std::int64_t sum = 0;
        for (auto const time : times)
            sum += time.count();
        EXPECT_EQ(indicator(report, "response-mean").value, sum / static_cast<std::int64_t>(times.size()));
        auto const middle = (times[(times.size() - 1) / 2] + times[times.size() / 2]) / 2;
        EXPECT_EQ(indicator(report, "response-median").value, middle.count());
    }
}

}  // namespace
}  // namespace diwan::metrics
