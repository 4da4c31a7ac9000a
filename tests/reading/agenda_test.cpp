#include "reading/agenda.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace diwan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

Agenda agendaOf(std::string const& source, Language output = Language::French) {
    return readAgenda(text::fromPlainText(source), {.output = output, .today = 2026y / std::chrono::May / 3});
}

std::vector<std::string> codesOf(Agenda const& agenda) {
    std::vector<std::string> codes;
    for (AgendaRemark const& remark : agenda.remarks)
        codes.push_back(remark.code + (remark.item ? std::to_string(*remark.item + 1) : ""));
    return codes;
}

std::string const ready =
    "# Point commercial\n\nDimanche 10 mai 2026, 9 h, durée : 30 min\nAnimateur : Karim Bouzid\n"
    "Objectif : débloquer les commandes en retard\n\n## Ordre du jour\n\n"
    "1. Commandes en retard (Yacine, 10, résoudre)\n2. Budget salon (Nadia, 5 min, décider)\n"
    "3. Impayés - Samira - 5 min - information\n4. Délai annoncé (Karim, 5', décider)\n5. Divers (5)\n";

TEST(ReadingAgenda, OneThatSaysEverythingIsReady) {
    Agenda const agenda = agendaOf(ready);
    EXPECT_THAT(codesOf(agenda), IsEmpty());
    EXPECT_EQ(agenda.date, Day(2026y / 5 / 10));
    EXPECT_EQ(agenda.startMinute, 9 * 60);
    EXPECT_EQ(agenda.length, 30);
    EXPECT_EQ(agenda.host, "Karim Bouzid");
    EXPECT_EQ(agenda.purpose, "débloquer les commandes en retard");
    ASSERT_EQ(agenda.items.size(), 5u);
    EXPECT_THAT(agenda.items[0].who, ElementsAre("Yacine"));
    EXPECT_EQ(agenda.items[0].minutes, 10);
    EXPECT_EQ(agenda.items[0].expected, Expected::Solve);
    EXPECT_EQ(agenda.items[1].expected, Expected::Decide);
    EXPECT_THAT(agenda.items[2].who, ElementsAre("Samira"));
    EXPECT_EQ(agenda.items[2].expected, Expected::Inform);
    EXPECT_EQ(agenda.items[3].minutes, 5);
    EXPECT_TRUE(agenda.items[4].miscellaneous);
    EXPECT_EQ(agenda.verdict, "Ordre du jour prêt : 5 lignes, 30 min.");
}

TEST(ReadingAgenda, ASixthLineIsRefusedWithAHint) {
    Agenda const agenda = agendaOf(ready + "6. Transport (Rachid, 5, décider)\n", Language::English);
    EXPECT_THAT(codesOf(agenda), ElementsAre("too-many-lines6", "too-long"));
    EXPECT_EQ(agenda.remarks[0].text,
              "6 lines: five at most. Group them, or keep the rest for another meeting.");
    EXPECT_EQ(agenda.remarks[1].text, "The lines take 35 min, the meeting 30. Shorten or drop a line.");
}

TEST(ReadingAgenda, SaysWhatEachLineLacks) {
    Agenda const agenda =
        agendaOf("Ordre du jour :\n- Catalogue\n- Prix de pose (Nadia)\n- Budget (5 min, décider)\n");
    EXPECT_THAT(codesOf(agenda),
                ElementsAre("no-date", "no-time", "no-length", "no-host", "no-purpose", "no-owner1",
                            "no-minutes1", "no-expected1", "no-minutes2", "no-expected2", "no-owner3"));
}

TEST(ReadingAgenda, ATextWithoutOneIsToldSoOnce) {
    EXPECT_THAT(codesOf(agendaOf("Karim envoie le devis avant jeudi.\n")), ElementsAre("no-agenda"));
    EXPECT_THAT(codesOf(agendaOf("")), ElementsAre("no-agenda"));
}

TEST(ReadingAgenda, EnglishWithTimesAndATable) {
    Agenda const agenda = agendaOf(
        "# Sales meeting\n\nSunday 10 May 2026, 9:30 am - 10:00 am\nChair: Karim Bouzid\nPurpose: late "
        "orders\n\n"
        "## Agenda\n\n| Topic | Owner | Minutes | Expected |\n|---|---|---|---|\n"
        "| Late orders | Yacine | 10 | solve |\n| Fair budget | Nadia | 20 | decide |\n",
        Language::English);
    EXPECT_THAT(codesOf(agenda), IsEmpty());
    EXPECT_EQ(agenda.startMinute, 9 * 60 + 30);
    EXPECT_EQ(agenda.length, 30);
    ASSERT_EQ(agenda.items.size(), 2u);
    EXPECT_EQ(agenda.items[0].text, "Late orders");
    EXPECT_EQ(agenda.items[1].minutes, 20);
}

TEST(ReadingAgenda, Arabic) {
    Agenda const agenda = agendaOf(
        "اجتماع تجاري\n\nالأحد 10 ماي 2026 على الساعة 09:00، المدة: 30 دقيقة\nالمسير: كريم\n"
        "الهدف: معالجة الطلبيات المتأخرة\n\nجدول الأعمال:\n- الطلبيات المتأخرة (ياسين، 10 دقائق، حل)\n"
        "- ميزانية المعرض (نادية، 5 د، قرار)\n- متفرقات (5 دقائق)\n",
        Language::Arabic);
    EXPECT_THAT(codesOf(agenda), IsEmpty());
    EXPECT_EQ(agenda.startMinute, 9 * 60);
    ASSERT_EQ(agenda.items.size(), 3u);
    EXPECT_THAT(agenda.items[0].who, ElementsAre("ياسين"));
    EXPECT_EQ(agenda.items[1].minutes, 5);
    EXPECT_EQ(agenda.verdict, "جدول الأعمال جاهز: 3 أسطر، المدة بالدقائق: 30.");
}

TEST(ReadingAgenda, LinesBelowAnItemBelongToIt) {
    Agenda const agenda = agendaOf(
        "Ordre du jour\n\n- Catalogue\n  - Nadia, 10 min\n  - pour décision\n- Divers (5 min)\n\nFin.\n");
    ASSERT_EQ(agenda.items.size(), 2u);
    EXPECT_THAT(agenda.items[0].who, ElementsAre("Nadia"));
    EXPECT_EQ(agenda.items[0].minutes, 10);
    EXPECT_EQ(agenda.items[0].expected, Expected::Decide);
}

TEST(ReadingAgenda, OneLineSeparatedBySemicolons) {
    Agenda const agenda = agendaOf("Ordre du jour : impayés (Samira, 5, informer) ; divers (5).\n");
    ASSERT_EQ(agenda.items.size(), 2u);
    EXPECT_EQ(agenda.items[0].text, "impayés (Samira, 5, informer)");
    EXPECT_THAT(agenda.items[0].who, ElementsAre("Samira"));
    EXPECT_EQ(agenda.items[0].minutes, 5);
}

TEST(ReadingAgenda, OneParagraphWithItsDayAndLines) {
    Agenda const agenda = agendaOf(
        "Ordre du jour, dimanche 10 mai, 9 h, 30 min : commandes en retard (Yacine, 10, résoudre) ; budget "
        "salon "
        "(Nadia, 5, décider) ; impayés (Samira, 5, informer) ; délai annoncé (Karim, 5, décider) ; divers "
        "(5).\n");
    EXPECT_THAT(codesOf(agenda), ElementsAre("no-host", "no-purpose"));
    EXPECT_EQ(agenda.date, Day(2026y / 5 / 10));
    EXPECT_EQ(agenda.startMinute, 540);
    EXPECT_EQ(agenda.length, 30);
    ASSERT_EQ(agenda.items.size(), 5u);
    EXPECT_EQ(agenda.items[0].text, "commandes en retard (Yacine, 10, résoudre)");
}

TEST(ReadingAgenda, TheWordInASentenceOpensNone) {
    EXPECT_THAT(codesOf(agendaOf("Agenda chargé cette semaine.\n- Catalogue\n")), ElementsAre("no-agenda"));
    EXPECT_EQ(agendaOf("# Ordre du jour de la réunion du 10 mai 2026\n\n- Catalogue\n").items.size(), 1u);
}

TEST(ReadingAgenda, HoursAndLengthsInWords) {
    Agenda const arabic = agendaOf(
        "اجتماع يوم الثلاثاء 12 ماي 2026 على الساعة العاشرة صباحا، مدته ساعة واحدة.\n\nجدول الأعمال:\n"
        "- اختيار الناقل: رشيد، نصف ساعة، للقرار\n",
        Language::Arabic);
    EXPECT_EQ(arabic.startMinute, 600);
    EXPECT_EQ(arabic.length, 60);
    ASSERT_EQ(arabic.items.size(), 1u);
    EXPECT_EQ(arabic.items[0].minutes, 30);
    EXPECT_EQ(agendaOf("Durée : une heure et demie\n").length, 90);
    EXPECT_EQ(agendaOf("Duration: half an hour\n", Language::English).length, 30);
}

TEST(ReadingAgenda, TimeSlotsAreMinutes) {
    Agenda const agenda = agendaOf(
        "Mardi 12 mai 2026 de 14h00 à 15h00\n\nOrdre du jour\n1) 14h00-14h10 : Bilan, Karim, "
        "pour information\n2) Décider : date d'inventaire – Yacine – 15 min\n");
    EXPECT_EQ(agenda.startMinute, 14 * 60);
    EXPECT_EQ(agenda.length, 60);
    ASSERT_EQ(agenda.items.size(), 2u);
    EXPECT_EQ(agenda.items[0].minutes, 10);
    EXPECT_THAT(agenda.items[0].who, ElementsAre("Karim"));
    EXPECT_EQ(agenda.items[1].expected, Expected::Decide);
    EXPECT_THAT(agenda.items[1].who, ElementsAre("Yacine"));
}

TEST(ReadingAgenda, ABigHostileTextEnds) {
    std::string source = "Ordre du jour\n";
    for (int i = 0; i < 20000; ++i)
        source += "- ((((((12:12:12h h 9h\n";
    EXPECT_FALSE(agendaOf(source).isReady());
    EXPECT_FALSE(agendaOf("Ordre du jour :\n- \xff\xfe (\x80, 5, décider)\n").isReady());
}

// As the agenda template lays it out: facts under their labels in one table, the lines in another.
TEST(ReadingAgenda, LabelsAboveTheirValuesInATableAreFactsOfTheMeeting) {
    text::Document document;
    int line = 0;
    auto const add = [&](std::string const& words, text::BlockKind kind, int table = -1, int row = 0,
                         int column = 0) {
        document.blocks.push_back({.text = words,
                                   .line = ++line,
                                   .kind = kind,
                                   .level = kind == text::BlockKind::Heading ? (line == 1 ? 1 : 2) : 0,
                                   .table = table,
                                   .row = row,
                                   .column = column});
    };
    auto const cell = text::BlockKind::TableCell;
    add("Ordre du jour", text::BlockKind::Heading);
    add("Réunion d’équipe du dimanche", text::BlockKind::Paragraph);
    int column = 0;
    for (auto const& [label, value] :
         {std::pair("Date", "10 mai 2026"), std::pair("Heure", "9 h"),
          std::pair("Animation", "Mourad Zerrouki"), std::pair("Durée", "30 min")}) {
        add(label, cell, 0, column / 2, column % 2);
        add(value, cell, 0, column / 2, column % 2);
        ++column;
    }
    add("Sujets", text::BlockKind::Heading);
    std::vector<std::vector<std::string>> const rows{{"N°", "Sujet", "Porté par", "Min.", "Attendu"},
                                                     {"1", "Impayés", "Samira Khelifi", "5", "informer"}};
    for (int row = 0; row < 2; ++row)
        for (int at = 0; at < 5; ++at)
            add(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(at)], cell, 1, row, at);
    Agenda const agenda =
        readAgenda(document, {.output = Language::French, .today = 2026y / std::chrono::May / 3});
    EXPECT_THAT(codesOf(agenda), ElementsAre("no-purpose"));
    EXPECT_EQ(agenda.date, Day(2026y / 5 / 10));
    EXPECT_EQ(agenda.startMinute, 9 * 60);
    EXPECT_EQ(agenda.length, 30);
    EXPECT_EQ(agenda.host, "Mourad Zerrouki");
    ASSERT_EQ(agenda.items.size(), 1u);
    EXPECT_EQ(agenda.items[0].text, "Impayés");
}

}  // namespace
}  // namespace diwan::reading
