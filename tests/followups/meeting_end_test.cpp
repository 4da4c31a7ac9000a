#include "followups/meeting_end.hpp"

#include <gtest/gtest.h>

#include "followups/contacts.hpp"

namespace diwan::followups {
namespace {

using std::chrono::minutes;

std::optional<minutes> endOf(std::string const& line) {
    text::Document document;
    text::Block block;
    block.text = line;
    document.blocks.push_back(block);
    return meetingEnd(document);
}

TEST(MeetingEnd, IsTakenFromWhatTheMinutesSay) {
    EXPECT_EQ(endOf("La séance est levée à 11 h 30."), minutes{690});
    EXPECT_EQ(endOf("Fin de la réunion : 12h"), minutes{720});
    EXPECT_EQ(endOf("The meeting was adjourned at 4:15 pm."), minutes{975});
    EXPECT_EQ(endOf("رفعت الجلسة على الساعة ١٢:٠٥"), minutes{725});
}

TEST(MeetingEnd, IsNotGuessedFromOtherTimesAndNumbers) {
    EXPECT_EQ(endOf("La réunion commence à 9h30."), std::nullopt);
    EXPECT_EQ(endOf("La séance est levée après 3 décisions."), std::nullopt);
    EXPECT_EQ(endOf("The meeting was adjourned in 2026: 10 points are open."), std::nullopt);
}

TEST(MeetingEnd, ReadsTheTimeThatAPersonTypes) {
    EXPECT_EQ(clockTime("11:30"), minutes{690});
    EXPECT_EQ(clockTime("9h05"), minutes{545});
    EXPECT_EQ(clockTime("25:00"), std::nullopt);
    EXPECT_EQ(clockTime("demain"), std::nullopt);
}

TEST(Contacts, AreReadFromLinesAndAWrongLineIsNamed) {
    auto const known = contactsFrom("# équipe\nKarim Bouzid <karim@bois.example>\r\n\n", "contacts.txt");
    ASSERT_TRUE(known);
    ASSERT_EQ(known->size(), 1U);
    EXPECT_EQ(known->front().name, "Karim Bouzid");
    EXPECT_EQ(known->front().address, "karim@bois.example");
    auto const wrong = contactsFrom("Karim karim@bois.example", "contacts.txt");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "file.contacts");
}

}  // namespace
}  // namespace diwan::followups
