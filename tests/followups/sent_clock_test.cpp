#include "followups/sent_clock.hpp"

#include <gtest/gtest.h>

namespace diwan::followups {
namespace {

using namespace std::chrono_literals;

Instant const end{std::chrono::sys_days{std::chrono::year(2026) / 5 / 3} + 10h};

TEST(FollowupsSentClock, SaysHowMuchOfTheHourIsLeft) {
    SentClock const clock = sentClock(end, std::nullopt, end + 42min, Language::French);
    EXPECT_FALSE(clock.sent);
    EXPECT_TRUE(clock.withinTheHour);
    EXPECT_EQ(clock.text, "Compte rendu à envoyer : encore 18 min.");
    EXPECT_EQ(sentClock(end, std::nullopt, end + 72min, Language::French).text,
              "Compte rendu à envoyer : 12 min de retard.");
}

TEST(FollowupsSentClock, TheHourHasSixtyMinutesAndNoSeconds) {
    EXPECT_TRUE(sentClock(end, end + 60min + 59s, end + 5h, Language::English).withinTheHour);
    SentClock const late = sentClock(end, end + 61min, end + 5h, Language::English);
    EXPECT_FALSE(late.withinTheHour);
    EXPECT_EQ(late.text, "Minutes sent 61 min after the meeting: later than an hour.");
}

TEST(FollowupsSentClock, ALongTimeIsSaidInHoursOrDays) {
    auto const late = [](std::chrono::minutes since, Language language) {
        return sentClock(end, std::nullopt, end + 1h + since, language).text;
    };
    EXPECT_EQ(late(2h, Language::French), "Compte rendu à envoyer : 2 h de retard.");
    EXPECT_EQ(late(47h + 59min, Language::French), "Compte rendu à envoyer : 47 h 59 min de retard.");
    EXPECT_EQ(late(75h, Language::English), "Minutes to be sent: 3 days late.");
    EXPECT_EQ(late(2h + 5min, Language::Arabic), "المحضر في انتظار الإرسال، التأخر: ساعتان و5 دقائق.");
}

TEST(FollowupsSentClock, SendingBeforeTheEndCountsAsAtOnce) {
    EXPECT_EQ(sentClock(end, end - 5min, end, Language::Arabic).elapsed, 0min);
}

TEST(FollowupsSentClock, TheEventHoldsBothInstantsAndNoSentence) {
    Event const event = minutesSentEvent(
        end, end + 20min, {.documentId = "d1", .document = "CR.odt", .anchor = "a", .sentence = "privé"});
    EXPECT_TRUE(event.check());
    EXPECT_EQ(event.since, "2026-05-03T10:00:00.000Z");
    EXPECT_EQ(eventFromJson(toJson(event)).value(), event);
    EXPECT_EQ(toJson(event).find("privé"), std::string::npos);
    EXPECT_EQ(minutesSentEvent(end, end - 1min, {}).check().error().code, "event.too-early");
}

}  // namespace
}  // namespace diwan::followups
