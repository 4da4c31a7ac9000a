#include "views/sentence_link.hpp"

#include <gtest/gtest.h>

#include <string>

namespace diwan::views {
namespace {

std::string pieceOf(std::string const& text, std::optional<text::Piece> piece) {
    return piece ? text.substr(piece->offset, piece->length) : "(none)";
}

TEST(ViewsSentenceLink, WhiteSpaceAndLineBreaksChangeNothing) {
    std::string const now = "Point 2. Karim envoie\n le\u00A0devis. Fin.";
    EXPECT_EQ(pieceOf(now, recordedIn("Karim envoie le devis.", now)), "Karim envoie\n le\u00A0devis.");
}

TEST(ViewsSentenceLink, AnotherWordIsAnotherSentence) {
    EXPECT_FALSE(recordedIn("Karim envoie le devis.", "Karim n’envoie pas le devis."));
    EXPECT_FALSE(recordedIn("", "Karim envoie le devis."));
    EXPECT_FALSE(recordedIn("envoie le", "envoiele devis"));
}

TEST(ViewsSentenceLink, LikenessIsTheShareOfCommonWords) {
    EXPECT_DOUBLE_EQ(likeness("Karim envoie le devis", "karim envoie le DÉVIS"), 1.0);
    EXPECT_DOUBLE_EQ(likeness("a b c d", "a b x y"), 0.5);
    EXPECT_DOUBLE_EQ(likeness("", "a"), 0.0);
    EXPECT_DOUBLE_EQ(likeness("a a", "a b"), 0.5);
}

TEST(ViewsSentenceLink, TheLikestSentenceIsFoundAndAForeignOneIsNot) {
    std::string const now = "Il pleut. Karim envoie le devis à la mairie lundi. On rentre.";
    EXPECT_EQ(pieceOf(now, likest("Karim envoie le devis à la mairie jeudi.", now)),
              "Karim envoie le devis à la mairie lundi.");
    EXPECT_FALSE(likest("Nadia relance le fournisseur de chants.", now));
}

TEST(ViewsSentenceLink, EdgesAreComparedByTheirWords) {
    EXPECT_TRUE(beginsAlike("Karim envoie le devis.", "Karim relance"));
    EXPECT_FALSE(beginsAlike("Karim envoie le devis.", "envoie le devis."));
    EXPECT_TRUE(endsAlike("Karim envoie le devis.", "Sonia garde le devis"));
    EXPECT_FALSE(endsAlike("Karim envoie le devis.", "Karim envoie"));
}

}  // namespace
}  // namespace diwan::views
