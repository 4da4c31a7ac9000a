#include "views/sent_view.hpp"

#include <gtest/gtest.h>

#include "followups/sent_clock.hpp"

namespace diwan::views {
namespace {

using namespace std::chrono_literals;

Day const meetingDay{std::chrono::year{2026} / std::chrono::May / 4};
Instant const midnight{std::chrono::sys_days{meetingDay}};

// A meeting in Algiers (UTC+1) that its minutes say ended at 14:40: 13:40 UTC.
SentInput meeting(Instant now) {
    return {.meetingDay = meetingDay,
            .said = 14h + 40min,
            .typed = {},
            .documentId = "d1",
            .events = {},
            .utcOffset = 60min,
            .now = now};
}

Event sentAt(Instant end, Instant at) {
    return followups::minutesSentEvent(end, at, {.documentId = "d1", .document = "CR.odt"});
}

TEST(SentView, SaysUntilWhenTheMinutesAreToBeSentAndHowLongThatIs) {
    SentView const view = sentView(meeting(midnight + 14h + 22min), Language::French);
    EXPECT_EQ(view.text, "Compte rendu : à envoyer avant 15:40 (18 min)");
    EXPECT_EQ(view.end, "14:40");
    EXPECT_TRUE(view.canSend);
    EXPECT_EQ(view.command, "vnd.diwan:minutes-sent?end=2026-05-04T13:40:00.000Z");
    EXPECT_EQ(view.nextChange, midnight + 14h + 23min);
}

TEST(SentView, OfAMeetingThatIsNotOverOnlyTheDeadlineIsSaid) {
    SentView const view = sentView(meeting(midnight + 9h), Language::French);
    EXPECT_EQ(view.text, "Compte rendu : à envoyer avant 15:40");
    EXPECT_FALSE(view.canSend);
    EXPECT_EQ(view.nextChange, midnight + 13h + 40min);
    EXPECT_EQ(sentView(meeting(midnight - 24h), Language::French).text,
              "Compte rendu : à envoyer avant lun. 4 mai 2026, 15:40");
}

TEST(SentView, TheTextIsAnotherOneAtNextChangeAndNotBefore) {
    for (Instant now = midnight + 13h; now < midnight + 24h * 5;) {
        SentView const view = sentView(meeting(now), Language::English);
        ASSERT_TRUE(view.nextChange);
        ASSERT_GT(*view.nextChange, now);
        EXPECT_EQ(sentView(meeting(*view.nextChange - 1ms), Language::English).text, view.text);
        EXPECT_NE(sentView(meeting(*view.nextChange), Language::English).text, view.text);
        now = *view.nextChange;
    }
}

TEST(SentView, SaysHowLateItIsAndStopsAfterAMonth) {
    EXPECT_EQ(sentView(meeting(midnight + 16h + 40min), Language::French).text,
              "Compte rendu : en retard de 2 h");
    SentView const old = sentView(meeting(midnight + 24h * 200), Language::French);
    EXPECT_EQ(old.text, "Compte rendu : envoi non noté");
    EXPECT_FALSE(old.nextChange);
    EXPECT_TRUE(old.canSend);
}

TEST(SentView, SaysHowLongTheSendingTook) {
    SentInput input = meeting(midnight + 20h);
    std::vector<Event> events{sentAt(midnight + 13h + 40min, midnight + 14h + 15min)};
    input.events = events;
    SentView const view = sentView(input, Language::French);
    EXPECT_EQ(view.text, "Compte rendu : envoyé en 35 min");
    EXPECT_EQ(view.end, "14:40");
    EXPECT_FALSE(view.canSend);
    EXPECT_FALSE(view.nextChange);
    events[0] = sentAt(midnight + 13h + 40min, midnight + 15h + 45min);
    EXPECT_EQ(sentView(input, Language::French).text, "Compte rendu : envoyé en 2 h 5 min, plus d’une heure");
}

TEST(SentView, AnEndCorrectedAfterTheSendingKeepsTheMomentOfSending) {
    SentInput input = meeting(midnight + 20h);
    std::vector<Event> const events{sentAt(midnight + 13h + 40min, midnight + 14h + 15min)};
    input.events = events;
    input.typed = "14:00";
    SentView const view = sentView(input, Language::French);
    EXPECT_TRUE(view.canSend);
    EXPECT_EQ(view.button, "Corriger");
    EXPECT_EQ(view.command,
              "vnd.diwan:minutes-sent?end=2026-05-04T13:00:00.000Z&at=2026-05-04T14:15:00.000Z");
}

TEST(SentView, ASendingOfAnotherDocumentOrOfAnotherDaysMeetingIsNotThisOne) {
    SentInput input = meeting(midnight + 14h);
    std::vector<Event> const events{sentAt(midnight - 10h, midnight - 9h)};
    input.events = events;
    EXPECT_TRUE(sentView(input, Language::French).canSend);
    input.events = {};
    EXPECT_EQ(sendingOf(events, "d2", Day{std::chrono::sys_days{meetingDay} - std::chrono::days{1}}, 60min),
              nullptr);
    EXPECT_NE(sendingOf(events, "d1", Day{std::chrono::sys_days{meetingDay} - std::chrono::days{1}}, 60min),
              nullptr);
}

TEST(SentView, WithoutAnEndItAsksForOneAndNothingCanBeSent) {
    SentInput input = meeting(midnight + 14h);
    input.said.reset();
    SentView const view = sentView(input, Language::French);
    EXPECT_EQ(view.end, "");
    EXPECT_FALSE(view.canSend);
    EXPECT_FALSE(view.nextChange);
    EXPECT_EQ(view.text, "Compte rendu : donnez l’heure de fin pour suivre l’envoi dans l’heure");
    input.typed = "vers midi";
    EXPECT_EQ(sentView(input, Language::French).text, "Heure non comprise : « vers midi » (par ex. 14:30)");
    EXPECT_FALSE(sentView(input, Language::French).canSend);
    input.typed = "14h10";
    EXPECT_EQ(sentView(input, Language::French).text, "Compte rendu : à envoyer avant 15:10 (10 min)");
}

TEST(SentView, WhatAPersonTypedCountsMoreThanTheDocument) {
    SentInput input = meeting(midnight + 14h);
    input.typed = "13:10";
    EXPECT_EQ(sentView(input, Language::English).text, "Minutes: 50 min late");
    input.typed = "";
    EXPECT_EQ(sentView(input, Language::Arabic).text,
              "المحضر: أعط ساعة انتهاء الاجتماع لتتبع الإرسال خلال ساعة");
}

}  // namespace
}  // namespace diwan::views
