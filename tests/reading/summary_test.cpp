#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace std::chrono_literals;

std::vector<std::string> summaryOf(std::string const& source, int sentences) {
    Reading const reading =
        read(text::fromPlainText(source), {.today = 2026y / std::chrono::May / 3, .sentences = sentences});
    std::vector<std::string> texts;
    for (SummaryLine const& line : reading.summary) {
        texts.push_back(line.text);
        text::Document const document = text::fromPlainText(source);
        std::string const& block = document.blocks[static_cast<std::size_t>(line.span.block)].text;
        EXPECT_EQ(block.substr(line.span.offset, line.span.length), line.text);
    }
    return texts;
}

std::string const prose =
    "La menuiserie de Sétif ouvre un second atelier pour fabriquer des meubles de cliniques.\n\n"
    "Le temps était doux ce matin et les oiseaux chantaient sous les platanes de la cour.\n\n"
    "Le second atelier fabriquera des meubles pour douze cliniques de la région de Sétif.\n\n"
    "Un visiteur cherchait son parapluie oublié la veille près de la porte du bureau.\n\n"
    "Les cliniques de la région attendent ces meubles depuis deux ans, et la menuiserie embauche.\n";

TEST(ReadingSummary, ProseIsSummedUpByWhatItsSentencesShareInTheOrderOfTheText) {
    auto const summary = summaryOf(prose, 2);
    ASSERT_EQ(summary.size(), 2u);
    EXPECT_THAT(summary[0], HasSubstr("ouvre un second atelier"));
    EXPECT_THAT(summary[1], testing::AnyOf(HasSubstr("attendent ces meubles"), HasSubstr("fabriquera")));
}

TEST(ReadingSummary, AnyLengthIsGivenAndNeverMoreThanThereIs) {
    EXPECT_TRUE(summaryOf(prose, 0).empty());
    for (int count = 1; count <= 5; ++count)
        EXPECT_EQ(summaryOf(prose, count).size(), static_cast<std::size_t>(count));
    EXPECT_EQ(summaryOf(prose, 1000).size(), 5u);
    EXPECT_TRUE(summaryOf("", 3).empty());
    EXPECT_EQ(summaryOf("Bref.\n", 3).size(), 1u);
}

TEST(ReadingSummary, WhatWasSaidIsNotSaidAgain) {
    std::string const source =
        "Le transporteur livre les panneaux de chêne à Béjaïa chaque jeudi matin.\n\n"
        "Le transporteur livre les panneaux de chêne à Béjaïa chaque jeudi matin, dit-on.\n\n"
        "Les clients de Béjaïa demandent des tiroirs plus larges et des panneaux clairs.\n";
    EXPECT_THAT(summaryOf(source, 2),
                ElementsAre(HasSubstr("Le transporteur"), HasSubstr("tiroirs plus larges")));
}

std::string const minutes =
    "# Point commercial du 3 mai 2026\n\nPrésents : Karim, Nadia, Yacine\n\n"
    "Le salon de la région a reçu beaucoup de visiteurs venus pour les bureaux en chêne.\n\n"
    "Décision : on retient le mélaminé chêne 19 mm.\n\n"
    "Les visiteurs du salon ont surtout regardé les bureaux en chêne de la région.\n\n"
    "Action : Karim envoie le devis révisé avant jeudi.\n";

TEST(ReadingSummary, FactsOfAMeetingComeFirst) {
    EXPECT_THAT(summaryOf(minutes, 3), ElementsAre("on retient le mélaminé chêne 19 mm.",
                                                   HasSubstr("Karim envoie le devis"), HasSubstr("salon")));
    EXPECT_THAT(summaryOf(minutes, 1), ElementsAre("on retient le mélaminé chêne 19 mm."));
}

TEST(ReadingSummary, WithoutFactsNoFindingIsAmongItsSentences) {
    Reading const reading =
        read(text::fromPlainText(minutes),
             {.today = 2026y / std::chrono::May / 3, .sentences = 2, .summaryFacts = false});
    ASSERT_EQ(reading.summary.size(), 2u);
    for (SummaryLine const& line : reading.summary)
        EXPECT_THAT(line.text, HasSubstr("salon"));
}

TEST(ReadingSummary, NoSentenceStandsTwice) {
    for (int count = 1; count < 8; ++count) {
        auto lines = summaryOf(minutes, count);
        std::sort(lines.begin(), lines.end());
        EXPECT_EQ(std::adjacent_find(lines.begin(), lines.end()), lines.end());
    }
}

TEST(ReadingSummary, ArabicWordsOfOneFamilyCountAsOne) {
    // Without the article and the endings taken off, the first and the third share no word.
    std::string const source =
        "وصلت الورشات الجديدة إلى مصنع الأثاث.\n\n"
        "كان الطقس جميلا ذلك الصباح والعصافير تغني فوق الأشجار.\n\n"
        "تعمل ورشات المصنع طوال الأسبوع.\n\n"
        "نسي أحد الزوار مظلته قرب باب المكتب.\n";
    EXPECT_THAT(summaryOf(source, 2), ElementsAre(HasSubstr("الورشات"), HasSubstr("ورشات المصنع")));
}

TEST(ReadingSummary, TheSameTextGivesTheSameSentences) {
    std::string source;
    for (int i = 0; i < 300; ++i)
        source += "Le lot " + std::to_string(i % 7) + " part vers le dépôt numéro " + std::to_string(i) +
                  " avec ses étiquettes.\n\n";
    EXPECT_EQ(summaryOf(source, 40), summaryOf(source, 40));
    EXPECT_EQ(summaryOf(source, 40).size(), 40u);
}

}  // namespace
}  // namespace diwan::reading
