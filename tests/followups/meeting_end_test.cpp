#include "followups/meeting_end.hpp"

#include <gtest/gtest.h>

#include "followups/clock_time.hpp"
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

// A table of two columns: "label|value" for each row.
std::optional<minutes> endOfCard(std::vector<std::pair<std::string, std::string>> const& rows) {
    text::Document document;
    for (int row = 0; auto const& [label, value] : rows) {
        for (int column = 0; std::string const& words : {label, value}) {
            text::Block block;
            block.text = words;
            block.kind = text::BlockKind::TableCell;
            block.table = 0;
            block.row = row;
            block.column = column++;
            document.blocks.push_back(block);
        }
        ++row;
    }
    return meetingEnd(document);
}

TEST(MeetingEnd, IsTakenFromTheHeadWhereNobodyWroteIt) {
    EXPECT_EQ(endOf("Horaire : 14 h – 15 h 30"), minutes{930});
    EXPECT_EQ(endOf("Date : lundi 4 mai 2026, de 9h à 10h15"), minutes{615});
    EXPECT_EQ(endOf("Time: 2:00 pm to 3:30 pm"), minutes{930});
    EXPECT_EQ(endOf("التوقيت: من 10:00 إلى 11:30"), minutes{690});
    EXPECT_EQ(endOf("**Fin** : 16h45"), minutes{1005});
}

TEST(MeetingEnd, IsTakenFromTheCellBesideItsLabel) {
    EXPECT_EQ(endOfCard({{"Lieu", "Atelier"}, {"Fin de la réunion", "11 h 30"}}), minutes{690});
    EXPECT_EQ(endOfCard({{"Heure", "9h00 - 10h30"}, {"Lieu", "Atelier"}}), minutes{630});
    EXPECT_EQ(endOfCard({{"Fin", "prévue plus tard"}, {"Début", "9h00"}}), std::nullopt);
}

TEST(MeetingEnd, WhatWasWrittenOfTheEndCountsMoreThanWhatWasPlanned) {
    text::Document document;
    for (char const* line : {"Horaire : 14h-15h", "La séance est levée à 15 h 20."}) {
        text::Block block;
        block.text = line;
        document.blocks.push_back(block);
    }
    EXPECT_EQ(meetingEnd(document), minutes{920});
}

TEST(MeetingEnd, IsNotGuessedFromOtherTimesAndNumbers) {
    EXPECT_EQ(endOf("La réunion commence à 9h30."), std::nullopt);
    EXPECT_EQ(endOf("La séance est levée après 3 décisions."), std::nullopt);
    EXPECT_EQ(endOf("Horaire : 14 h"), std::nullopt);
    EXPECT_EQ(endOf("14h-14h30 : budget"), std::nullopt);
    EXPECT_EQ(endOf("Date : le 4 mai 2026 à 14 h, salle 3"), std::nullopt);
    EXPECT_EQ(endOf("The meeting was adjourned in 2026: 10 points are open."), std::nullopt);
}

TEST(MeetingEnd, ReadsTheTimeThatAPersonTypes) {
    EXPECT_EQ(clockTime("11:30"), minutes{690});
    EXPECT_EQ(clockTime("9h05"), minutes{545});
    EXPECT_EQ(clockField(minutes{545}), "09:05");
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
