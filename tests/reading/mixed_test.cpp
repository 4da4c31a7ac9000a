// Documents of several languages and shapes: each sentence is read in its own language, whatever the
// document's.
#include <gtest/gtest.h>

#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Reading readText(std::string const& text, std::optional<Language> language = std::nullopt) {
    Reading reading = read(text::fromPlainText(text),
                           {.language = language, .date = 2026y / 5 / 3, .today = 2026y / 5 / 3});
    text::Document const document = text::fromPlainText(text);
    for (FoundAction const& action : reading.actions) {
        text::Block const& block = document.blocks.at(static_cast<std::size_t>(action.span.block));
        EXPECT_EQ(block.text.substr(action.span.offset, action.span.length), action.text);
    }
    return reading;
}

// "Karim 2026-05-04; sans 2026-…": owners and days of all actions, in their order.
std::string actionsOf(Reading const& reading) {
    std::string all;
    for (FoundAction const& action : reading.actions) {
        all += all.empty() ? "" : "; ";
        all += action.who.empty() ? "-" : action.who[0];
        if (action.due) all += ' ' + toIso(*action.due);
    }
    return all;
}

std::string const paragraph =
    "Karim enverra le devis demain. Omar will call the bank tomorrow. يتولى سفيان مراجعة الفواتير غدا. Lazem "
    "n3aytou "
    "l’client ghedwa.\n";

TEST(MixedDocuments, AParagraphOfFourLanguagesIsReadInEach) {
    for (Language const given : {Language::French, Language::Arabic, Language::English})
        EXPECT_EQ(actionsOf(readText(paragraph, given)),
                  "Karim 2026-05-04; Omar 2026-05-04; سفيان 2026-05-04; - 2026-05-04")
            << language::code(given);
}

TEST(MixedDocuments, AFrenchSentenceInArabicMinutesIsFrenchAndTheOtherWayRound) {
    Reading const arabic = readText(
        "محضر اجتماع المكتب\n\nقرر المكتب شراء شاحنة.\nLe directeur enverra la liste avant le 25 mai.\n"
        "يجب حجز القاعة.\n");
    EXPECT_EQ(arabic.language, Language::Arabic);
    EXPECT_EQ(arabic.decisions.size(), 1U);
    EXPECT_EQ(actionsOf(arabic), "directeur 2026-05-25; -");
    Reading const french = readText(
        "Compte rendu de la réunion\n\nLe bureau décide de vendre le camion.\nتتكفل السيدة وسيلة بمراسلة "
        "البلدية.\n"
        "Lazemna nkemlou le catalogue ghedwa.\nLe loyer est payé.\n");
    EXPECT_EQ(french.language, Language::French);
    EXPECT_EQ(french.decisions.size(), 1U);
    EXPECT_EQ(actionsOf(french), "وسيلة; - 2026-05-04");
}

TEST(MixedDocuments, AHeadingAndATableHeadMayBeInAnotherLanguage) {
    EXPECT_EQ(
        actionsOf(readText("Réunion de la semaine pour le stand\n\n## Next steps\n\n- le plan du stand\n")),
        "-");
    EXPECT_EQ(actionsOf(readText("Notes of the meeting with the board\n\n## المهام\n\n- طباعة الملصقات\n")),
              "-");
    EXPECT_EQ(actionsOf(readText(
                  "Réunion de la semaine pour le stand\n\n| Quoi | Owner | Deadline |\n|---|---|---|\n"
                  "| Coller les affiches | Walid | 08/05 |\n")),
              "Walid 2026-05-08");
}

TEST(MixedDocuments, ANameOrAnEnglishWordDoesNotChangeTheLanguage) {
    EXPECT_EQ(actionsOf(readText("Karim doit préparer le meeting pour demain.\n", Language::French)),
              "Karim 2026-05-04");
    EXPECT_EQ(actionsOf(readText("Karim : إرسال العرض غدا\nإرسال الملف (Nadia)\n", Language::Arabic)),
              "Karim 2026-05-04; Nadia");
}

TEST(Shapes, QuotesNestedListsBoxesAndTablesAllHoldActions) {
    EXPECT_EQ(actionsOf(readText("> Karim doit payer le loyer demain.\n> - [ ] relancer la mairie @nadia\n")),
              "Karim 2026-05-04; nadia");
    EXPECT_EQ(
        actionsOf(readText("1. Divers\n   - Lina appelle le notaire demain\n     - [ ] joindre le plan\n"
                           "       * [x] faire une copie\n       ☐ timbrer la lettre (Omar)\n")),
        "Lina 2026-05-04; -; Omar");
    Reading const row =
        readText("| Action | Responsable | Délai |\n|---|---|---|\n| Livrer les bancs | Karim | 07/05 |\n");
    EXPECT_EQ(actionsOf(row), "Karim 2026-05-07");
    EXPECT_EQ(row.actions[0].span.column, 2U);  // in its line
}

TEST(ArabicText, IsReadWhateverItsVowelsStretchesHamzaAndDigits) {
    for (std::string const text :
         {"يتولى سفيان مراجعة الفواتير قبل 12/05/2026", "يتولّى سُفيان مراجعةَ الفواتيرِ قبل ١٢/٠٥/٢٠٢٦",
          "يتولي سفيان مراجعه الفواتير قبل ۱۲/۰۵/۲۰۲۶", "يتــولى سفيان مراجعة الفواتير قبل ١٢ ماي ٢٠٢٦"}) {
        Reading const reading = readText(text);
        ASSERT_EQ(reading.actions.size(), 1U) << text;
        EXPECT_EQ(toIso(reading.actions[0].due.value()), "2026-05-12") << text;
        EXPECT_EQ(reading.actions[0].who.size(), 1U) << text;
    }
    EXPECT_EQ(readText("قــرّرَ المكتبُ شراءَ شاحنةٍ.").decisions.size(), 1U);
}

TEST(LatinDarija, TwoDoersInOneSentenceHaveAnActionEach) {
    EXPECT_EQ(
        actionsOf(readText("kayen: Walid, Rym, Sonia\n\nRym t3eyet l'agence w Walid ykhelles la caution "
                           "avant le 15\n",
                           Language::French)),
        "Rym; Walid 2026-05-15");
}

}  // namespace
}  // namespace diwan::reading
