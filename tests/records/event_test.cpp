#include "records/event.hpp"

#include <gtest/gtest.h>

namespace diwan {
namespace {

Event event(std::string_view name) {
    return {.name = std::string(name), .at = "2026-05-04T09:00:00.000Z"};
}

TEST(Event, StandsInTheJournalAndIsReadBack) {
    Event lead = event(leadArrived);
    lead.channel = "call";
    lead.origin = "salon de l’habitat";
    Event content = event(contentPublished);
    content.channel = "post";
    content.subject = "Atelier portes ouvertes";
    content.brief = "0190b5c2-0000-7000-8000-000000000001";
    Event reply = event(replySent);
    reply.about = content.brief;
    for (Event const& one : {lead, content, reply, event(minutesSent)})
        EXPECT_EQ(eventFromJson(toJson(one)).value(), one);
}

TEST(Event, FieldsThatItDoesNotHaveAreNotWritten) {
    EXPECT_EQ(toJson(event(minutesSent)).find("channel"), std::string::npos);
}

TEST(Event, AReplyNamesItsRequestAndALeadItsChannel) {
    EXPECT_EQ(event(replySent).check().error().code, "event.no-request");
    Event lead = event(leadArrived);
    lead.channel = "pigeon";
    EXPECT_EQ(lead.check().error().code, "event.channel");
    lead.channel = "form";
    EXPECT_TRUE(lead.check());
    lead.origin = std::string(5000, 'x');
    EXPECT_EQ(lead.check().error().code, "text.too-long");
    EXPECT_TRUE(event("of-a-later-diwan").check());
}

}  // namespace
}  // namespace diwan
