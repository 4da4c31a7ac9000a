// Lines broken because they were full are read as one; lines that the writer ended stay apart.
#include "text/wrapped_lines.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/document.hpp"
#include "text/sentences.hpp"

namespace diwan::text {
namespace {

std::string const full = "Un second créneau en fin de journée est envisagé afin de pouvoir développer les";

// A file is taken for wrapped when three of its lines at least are.
std::string const wrappedPart =
    full + "\nateliers.\n\n" + full + "\nateliers.\n\n" + full + "\nateliers.\n\n";

std::vector<std::string> sentencesOf(std::string const& text) {
    std::vector<std::string> words;
    for (Piece const& piece : sentences(text))
        words.push_back(text.substr(piece.offset, piece.length));
    return words;
}

TEST(WrappedLines, GoOnWhereTheLineIsFullAndTheNextBeginsSmall) {
    EXPECT_TRUE(wrapsInto(full, "ateliers du soir."));
    EXPECT_TRUE(wrapsInto(full + "\r\n", "  ateliers du soir."));
    EXPECT_TRUE(wrapsInto(full + " après-midis,", "Nadia et le reste de l'équipe"));
    EXPECT_FALSE(wrapsInto("Achats de la semaine", "relance des fournisseurs"));
    EXPECT_FALSE(wrapsInto(full + " ateliers.", "ensuite la pause"));
    EXPECT_FALSE(wrapsInto(full + " ateliers :", "appeler la mairie"));
    EXPECT_FALSE(wrapsInto(full, "- appeler la mairie"));
    EXPECT_FALSE(wrapsInto(full, "Nadia appelle la mairie"));
    EXPECT_FALSE(wrapsInto(full, ""));
}

TEST(WrappedLines, DoNotGoOnWhereTheNextWordWouldHaveFoundRoom) {
    EXPECT_FALSE(
        wrapsInto("karim prépare les trois visuels de la campagne pour le 14 juin",
                  "reda relit les textes et les légendes avant que tout parte chez l'imprimeur du quartier"));
}

TEST(WrappedLines, OfAFileAreOneBlockWithTheirLineEnds) {
    Document const document =
        fromPlainText("Notes\n\n- " + full + "\r\n  ateliers du soir.\n- Suite\n\n" + wrappedPart);
    ASSERT_EQ(document.blocks.size(), 6U);
    EXPECT_EQ(document.blocks[1].text, "- " + full + "\r\n  ateliers du soir.");
    EXPECT_EQ(document.blocks[1].line, 3);
    EXPECT_TRUE(document.blocks[1].wrapped);
    EXPECT_EQ(document.blocks[1].kind, BlockKind::ListItem);
    EXPECT_FALSE(document.blocks[2].wrapped);
    EXPECT_EQ(document.blocks[2].line, 5);
}

TEST(WrappedLines, StayApartInAFileThatIsNotWrapped) {
    EXPECT_EQ(fromPlainText(full + "\nateliers du soir.\n").blocks.size(), 2U);
    std::string const prose = full + " ateliers du soir et du samedi matin";
    EXPECT_EQ(fromPlainText(prose + "\nsuite\n" + prose + "\nsuite\n" + prose + "\nsuite\n").blocks.size(),
              6U);
}

TEST(WrappedLines, LeaveTablesHeadingsAndCodeAlone) {
    EXPECT_EQ(fromPlainText(wrappedPart).blocks.size(), 3U);
    EXPECT_EQ(fromPlainText(wrappedPart + "# " + full + "\nateliers du soir.\n").blocks.size(), 5U);
    EXPECT_EQ(fromPlainText(wrappedPart + "```\n" + full + "\nateliers du soir.\n```\n").blocks.size(), 7U);
    EXPECT_EQ(fromPlainText(wrappedPart + "| " + full + " | b |\nateliers du soir.\n").blocks.size(), 6U);
}

TEST(WrappedLines, InAParagraphOneSentenceGoesOnAndTheOthersEnd) {
    EXPECT_EQ(
        sentencesOf("Karim envoie le devis\nLina relance l'imprimeur\nPrévoir la salle"),
        (std::vector<std::string>{"Karim envoie le devis", "Lina relance l'imprimeur", "Prévoir la salle"}));
    EXPECT_EQ(sentencesOf(full + "\nateliers du soir. Suite"),
              (std::vector<std::string>{full + "\nateliers du soir.", "Suite"}));
    EXPECT_EQ(sentencesOf("Décision :\nReporter la fête"),
              (std::vector<std::string>{"Décision :\nReporter la fête"}));
}

TEST(Sentences, EndBeforeAMentionBehindAStop) {
    EXPECT_EQ(sentencesOf("C'est fait. @karim relance l'imprimeur"),
              (std::vector<std::string>{"C'est fait.", "@karim relance l'imprimeur"}));
    EXPECT_EQ(sentencesOf("C'est fait ! [@karim](https://exemple.org/k) relance."),
              (std::vector<std::string>{"C'est fait !", "[@karim](https://exemple.org/k) relance."}));
    EXPECT_EQ(sentencesOf("Écrire à M. @karim, puis nadia.b@exemple.org"),
              (std::vector<std::string>{"Écrire à M. @karim, puis nadia.b@exemple.org"}));
}

}  // namespace
}  // namespace diwan::text
