// Minutes whose lines were broken at a fixed width, and paragraphs with line breaks inside.
#include <gtest/gtest.h>

#include "reading/read.hpp"
#include "reading/source_lines.hpp"

namespace diwan::reading {
namespace {

// A file is taken for wrapped when three of its lines at least are.
std::string const wrappedPart =
    "\nLe quartier est calme depuis que la rue est fermée aux voitures, ce qui plaît aux\nriverains.\n"
    "\nLa bibliothèque du premier étage est ouverte le samedi matin depuis le mois de\nmars.\n"
    "\nLe jardin partagé compte maintenant vingt-deux parcelles et une liste d'attente de\nneuf familles.\n";

Options options() {
    return {.language = Language::French, .today = std::chrono::year(2026) / std::chrono::May / 3};
}

TEST(Wrapped, AnActionRunsOverTheEndOfItsLineAndKeepsItsDay) {
    text::Document const document = text::fromPlainText(
        "Point salle\n\nLa salle du rez-de-chaussée est libre. Karim enverra le contrat signé à la mairie\n"
        "et au comptable avant le 12 mai. Les clés restent chez le gardien jusqu'à lundi,\n"
        "c'est dit. Nadia préparera le plan.\n" +
        wrappedPart);
    Reading const r = read(document, options());
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(r.actions[0].text,
              "Karim enverra le contrat signé à la mairie et au comptable avant le 12 mai.");
    EXPECT_EQ(r.actions[0].span.line, 3);
    EXPECT_EQ(r.actions[0].span.column, 40U);
    EXPECT_EQ(r.actions[0].due, std::chrono::year(2026) / 5 / 12);
    EXPECT_EQ(r.actions[1].span.line, 5);
    EXPECT_EQ(r.actions[1].span.column, 11U);
}

TEST(Wrapped, LinesThatTheWriterEndedInOneParagraphAreActionsOfTheirOwn) {
    text::Document document;
    document.blocks.push_back(
        {.text = "Karim enverra le devis\nLina relancera l'imprimeur\n- Nadia préparera la salle",
         .line = 1});
    Reading const r = read(document, options());
    ASSERT_EQ(r.actions.size(), 3U);
    EXPECT_EQ(r.actions[1].who, std::vector<std::string>{"Lina"});
    EXPECT_EQ(r.actions[1].text, "Lina relancera l'imprimeur");
    EXPECT_EQ(r.actions[2].text, "Nadia préparera la salle");
    EXPECT_EQ(r.actions[2].span.line, 1);
    EXPECT_EQ(r.actions[2].span.column, r.actions[2].span.offset);
}

TEST(Wrapped, AnOwnerBelowBelongsToTheSentenceAbove) {
    Reading const r =
        read(text::fromPlainText(
                 "- Décision : prendre contact avec les trois loueurs de la liste et comparer leurs\n"
                 "  prix avec ceux de l'an dernier, remise comprise, avant de signer quoi que ce\n"
                 "  soit\n- Responsable : @karim\n" +
                 wrappedPart),
             options());
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].who, std::vector<std::string>{"karim"});
    EXPECT_EQ(r.actions[0].text.substr(0, 15), "prendre contact");
    EXPECT_EQ(r.actions[0].span.line, 1);
}

TEST(Wrapped, WordsAreShownOnOneLine) {
    EXPECT_EQ(onOneLine("Décision :\r\n  Reporter\tla fête \n\n"), "Décision : Reporter\tla fête");
    EXPECT_EQ(onOneLine("\n"), "");
    EXPECT_EQ(onOneLine("une  ligne "), "une  ligne ");
}

}  // namespace
}  // namespace diwan::reading
