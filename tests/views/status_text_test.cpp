#include "views/status_text.hpp"

#include <gtest/gtest.h>

using diwan::ActionStatus;
using diwan::views::readStatus;

TEST(StatusText, WhatDiwanWritesIsReadBack) {
    EXPECT_EQ(readStatus("À faire"), ActionStatus::Open);
    EXPECT_EQ(readStatus("Faite"), ActionStatus::Done);
    EXPECT_EQ(readStatus("متروكة"), ActionStatus::Dropped);
    EXPECT_EQ(readStatus("Done"), ActionStatus::Done);
}

TEST(StatusText, OtherFormsAndMarksThatPeopleWriteAreRead) {
    for (auto const* done : {"fait", "FAIT", "terminée", "منجز", "تم", "finished", "x", "✔", "☑", "[x]"})
        EXPECT_EQ(readStatus(done), ActionStatus::Done) << done;
    for (auto const* open : {"", "☐", "[ ]", "en cours", "قيد الإنجاز", "in progress"})
        EXPECT_EQ(readStatus(open), ActionStatus::Open) << open;
    for (auto const* dropped : {"abandonné", "annulée", "ملغاة", "cancelled"})
        EXPECT_EQ(readStatus(dropped), ActionStatus::Dropped) << dropped;
}

TEST(StatusText, OtherWordsSayNoStatus) {
    EXPECT_EQ(readStatus("presque"), std::nullopt);
    EXPECT_EQ(readStatus("fait faite"), std::nullopt);
}
