// Tables of minutes: what the columns hold, and the sentences in the cells.
#include <gtest/gtest.h>

#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Reading readText(std::string const& text, Language language) {
    return read(text::fromPlainText(text),
                {.language = language, .date = 2026y / 5 / 3, .today = 2026y / 5 / 3});
}

TEST(Tables, AnActionColumnOfInitialsAndDaysSaysWhoActs) {
    Reading const r = readText(
        "Present: Rose McArdle (RMcA), Leila Said (LS)\n\n"
        "| Item | Minute | Action |\n|---|---|---|\n"
        "| 4.1 | Minutes of the last meeting were read and nobody had anything to add to them. | - |\n"
        "| 4.2 | No accidents on site. One ladder was found unsecured and a talk was given the next morning. "
        "| note |\n"
        "| 4.3 | Works are two weeks behind, mainly brickwork. Revised programme to be issued. | RMcA 12/05 "
        "|\n"
        "| 4.4 | The survey of the drains is done. Detail for the new connection required on site. | LS |\n",
        Language::English);
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(r.actions[0].text, "Revised programme to be issued.");
    EXPECT_EQ(r.actions[0].who, std::vector<std::string>{"RMcA"});
    EXPECT_EQ(r.actions[0].due, 2026y / 5 / 12);
    EXPECT_EQ(r.actions[0].confidence, Confidence::High);
    EXPECT_EQ(r.actions[1].who, std::vector<std::string>{"LS"});
}

TEST(Tables, AnActionColumnOfTasksStaysOne) {
    Reading const r = readText(
        "| N° | Action | Responsable |\n|---|---|---|\n"
        "| 1 | Relancer l'imprimeur | @karim |\n| 2 | Archiver | Lina |\n",
        Language::French);
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(r.actions[0].text, "Relancer l'imprimeur");
    EXPECT_EQ(r.actions[0].who, std::vector<std::string>{"karim"});
}

TEST(Tables, SentencesInCellsAreReadAsSentences) {
    Reading const r = readText(
        "| Point | Compte rendu |\n|---|---|\n"
        "| Stock | Le stock couvre dix-sept jours. Mme Haddad doit voir avec la banque avant jeudi. |\n"
        "| Salon | Les avis sont partagés. La participation au salon est adoptée à l'unanimité. |\n"
        "| Divers | Fourniture et pose de trois portes en chêne massif avec leurs serrures d'origine |\n",
        Language::French);
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].who, std::vector<std::string>{"Mme Haddad"});
    EXPECT_EQ(r.actions[0].due, 2026y / 5 / 7);
    ASSERT_EQ(r.decisions.size(), 1U);
}

TEST(Tables, HeadsOfManyWordingsAreKnown) {
    Reading const r = readText(
        "| م | البند | على | الاستحقاق | ملاحظات |\n|---|---|---|---|---|\n"
        "| 1 | رد رسمي على خطاب الحماية المدنية | الحلبي | ٢٥/٦ | عاجل |\n"
        "| 2 | تسوير البوابة الغربية | سلطان | ٨/٦ | تم |\n",
        Language::Arabic);
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].who, std::vector<std::string>{"الحلبي"});
    EXPECT_EQ(r.actions[0].due, 2026y / 6 / 25);
}

TEST(Questions, TheEndOfTheMeetingIsNone) {
    EXPECT_EQ(
        readText("Questions\nQui paie ?\nLa séance est levée à 13h02.\n", Language::French).questions.size(),
        1U);
    EXPECT_EQ(
        readText("Questions\nWho pays?\nThe meeting closed at 13:02.\n", Language::English).questions.size(),
        1U);
    EXPECT_EQ(readText("أسئلة\nمن يدفع؟\nرفعت الجلسة على الساعة 13:02.\n", Language::Arabic).questions.size(),
              1U);
}

}  // namespace
}  // namespace diwan::reading
