// Whole Arabic minutes: numbered lists, headings that are names, titles with a stroke, lists that a line
// announces. All invented.
#include <gtest/gtest.h>

#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

Reading readArabic(std::string const& text) {
    return read(text::fromPlainText(text),
                {.language = Language::Arabic, .date = 2026y / 5 / 3, .today = 2026y / 5 / 3, .people = {}});
}

TEST(ArabicMinutes, AnItemBelowANameBelongsToThatPerson) {
    Reading const r =
        readArabic("نور:\n- تحديث الأسعار\n- مراجعة العقد (سفيان)\n\nملاحظة عامة.\n- شراء ورق\n");
    ASSERT_EQ(r.actions.size(), 3U);
    EXPECT_EQ(r.actions[0].who, Texts{"نور"});
    EXPECT_EQ(r.actions[1].who, Texts{"سفيان"});
    EXPECT_TRUE(r.actions[2].who.empty());
}

TEST(ArabicMinutes, ItemsAreNumberedInArabicFiguresAndLetters) {
    for (std::string const marker : {"١- ", "٢. ", "(٣) ", "4/ ", "5 - ", "6-", "أ) ", "ب- "}) {
        text::Document const document = text::fromPlainText(marker + "شراء الورق");
        EXPECT_EQ(document.blocks[0].kind, text::BlockKind::ListItem) << marker;
    }
    for (std::string const line : {"د. سمير يراجع العقد", "12 - 14 ماي", "١٢/٠٥ الاجتماع", "2026 سنة صعبة"})
        EXPECT_EQ(text::fromPlainText(line).blocks[0].kind, text::BlockKind::Paragraph) << line;
}

TEST(ArabicMinutes, ALineTellsThatDecisionsFollow) {
    Reading const r =
        readArabic("وبعد النقاش تقرر ما يلي:\n1. فتح المخزن صباحا\n2. تكليف أمين المال بجرد السلع.\n");
    ASSERT_EQ(r.decisions.size(), 2U);
    EXPECT_EQ(r.decisions[0].text, "فتح المخزن صباحا");
    ASSERT_FALSE(r.actions.empty());
    EXPECT_EQ(r.actions.back().who, Texts{"أمين المال"});
}

TEST(ArabicMinutes, EachVerbOfDecidingIsADecisionOfItsOwn) {
    Reading const r =
        readArabic("وافق المجلس على كراء الحافلة لمدة سنة ورفض طلب التمديد المقدم من المورد.\n");
    ASSERT_EQ(r.decisions.size(), 2U);
    EXPECT_EQ(r.decisions[0].text, "وافق المجلس على كراء الحافلة لمدة سنة");
    EXPECT_EQ(r.decisions[0].outcome, Outcome::Adopted);
    EXPECT_EQ(r.decisions[1].outcome, Outcome::Rejected);
}

TEST(ArabicMinutes, ANumberedPointAboveItsParagraphIsNoTask) {
    Reading const r = readArabic(
        "1) تعبيد الطريق\nعرض المهندس نتائج المعاينة وأوضح أن الأشغال متقدمة.\n\n"
        "2) النظافة\n- غسل الخزان (سفيان)\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].who, Texts{"سفيان"});
}

TEST(ArabicMinutes, WhatATableSaysToBeDoneOnADayIsNoTask) {
    Reading const r = readArabic(
        "| المهمة | المكلف | الأجل |\n|---|---|---|\n| جرد المخزن | سفيان | تم يوم 30 أفريل |\n"
        "| طلاء الباب | هدى | موفى الأسبوع |\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].due, 2026y / 5 / 7);
}

TEST(ArabicMinutes, ATitleMayEndInAStroke) {
    Reading const r = readArabic("على م/ تامر جاد تسليم الكشوف.\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].who, Texts{"تامر جاد"});
}

TEST(ArabicMinutes, TheDateOfTheMeetingIsNoDeadlineOfTheTitle) {
    Reading const r = readArabic("محضر اجتماع الإدارة\nالتاريخ: 11/05/2026\nالمسؤول عن المتابعة: سفيان\n");
    EXPECT_TRUE(r.actions.empty());
}

TEST(ArabicMinutes, ADecisionWithAnOwnerInItsTableIsWorkToo) {
    Reading const r = readArabic(
        "| القرار | جهة التنفيذ | المدة |\n|---|---|---|\n| طلاء الواجهة | قسم الصيانة | 12/05/2026 |\n"
        "| غلق المحل يوم السبت | | |\n");
    EXPECT_EQ(r.decisions.size(), 2U);
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].who, Texts{"قسم الصيانة"});
    EXPECT_EQ(r.actions[0].due, Day(2026y / 5 / 12));
}

TEST(ArabicMinutes, AColumnOfDaysMayHoldATimeFromNow) {
    Reading const r =
        readArabic("| المهمة | المسؤول | المدة |\n|---|---|---|\n| طلاء الباب | عمر | 30 يوما |\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].due, Day(2026y / 6 / 2));
}

}  // namespace
}  // namespace diwan::reading
