#include <gtest/gtest.h>

#include "text/detect.hpp"
#include "text/document.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace diwan::text {
namespace {

std::vector<std::string> sentencesOf(std::string const& text) {
    std::vector<std::string> all;
    for (Piece const& piece : sentences(text))
        all.push_back(text.substr(piece.offset, piece.length));
    return all;
}

TEST(PlainText, KeepsTheLineNumbersOfTheFileAndTheWordsUnchanged) {
    Document const d = fromPlainText("# Réunion\r\n\r\n- [ ] Livrer\r\n  * [x] Payer\n3. Signer\n> cité\n");
    ASSERT_EQ(d.blocks.size(), 5U);
    EXPECT_EQ(d.blocks[0].kind, BlockKind::Heading);
    EXPECT_EQ(d.blocks[1].line, 3);
    EXPECT_EQ(d.blocks[1].text, "- [ ] Livrer");
    EXPECT_EQ(d.blocks[1].kind, BlockKind::Checkbox);
    EXPECT_FALSE(d.blocks[1].checked);
    EXPECT_TRUE(d.blocks[2].checked);
    EXPECT_EQ(d.blocks[2].level, 1);
    EXPECT_EQ(d.blocks[3].kind, BlockKind::ListItem);
    EXPECT_EQ(d.blocks[4].kind, BlockKind::Quote);
    EXPECT_EQ(d.blocks[4].line, 6);
}

TEST(PlainText, AParagraphMayBeNumberedWithoutAStopAndAQuantityIsNoNumber) {
    Document const d = fromPlainText("2.3 Le plan\n1.2.10 École\n4/ La salle\n2.5 litres\n12.05 Réunion\n");
    ASSERT_EQ(d.blocks.size(), 5U);
    EXPECT_EQ(d.blocks[0].kind, BlockKind::ListItem);
    EXPECT_EQ(d.blocks[1].kind, BlockKind::ListItem);
    EXPECT_EQ(d.blocks[2].kind, BlockKind::ListItem);
    EXPECT_EQ(d.blocks[3].kind, BlockKind::Paragraph);
    EXPECT_EQ(d.blocks[4].kind, BlockKind::Paragraph);
}

TEST(PlainText, PassesOverFrontMatterButNotOverALoneRule) {
    Document const closed = fromPlainText("---\ntitle: x\n---\nTexte\n");
    ASSERT_EQ(closed.blocks.size(), 1U);
    EXPECT_EQ(closed.blocks[0].line, 4);
    EXPECT_EQ(fromPlainText("---\ntitle: x\n").blocks.size(), 1U);
}

TEST(PlainText, ReadsPipeTablesCellByCell) {
    std::string const text = "| Action | Qui |\n|---|:-:|\n| Livrer la 118 | Rachid |\nFin\n";
    Document const d = fromPlainText(text);
    ASSERT_EQ(d.blocks.size(), 5U);
    Block const& cell = d.blocks[3];
    EXPECT_EQ(cell.text, "Rachid");
    EXPECT_EQ(cell.kind, BlockKind::TableCell);
    EXPECT_EQ(cell.line, 3);
    EXPECT_EQ(cell.row, 1);
    EXPECT_EQ(cell.column, 1);
    EXPECT_EQ(std::string("| Livrer la 118 | Rachid |").substr(cell.start, cell.text.size()), cell.text);
    EXPECT_EQ(d.blocks[4].table, -1);
}

TEST(PlainText, EachBoxSaysWhetherItIsTicked) {
    for (std::string const box : {"[ ]", "☐"})
        EXPECT_FALSE(fromPlainText(box + " faire").blocks.at(0).checked) << box;
    for (std::string const box : {"[x]", "[X]", "☑", "☒"})
        EXPECT_TRUE(fromPlainText("- " + box + " faire").blocks.at(0).checked) << box;
}

TEST(Sentences, AbbreviationsDoNotEndThem) {
    EXPECT_EQ(sentencesOf("M. Haddad et Mme. Aït signent. Karim relance.").size(), 2U);
    EXPECT_EQ(sentencesOf("Voir avec J.-P. Martin. Puis M. Saïdi.").size(), 2U);
    EXPECT_EQ(sentencesOf("1. Bilan de la fête").size(), 1U);
    EXPECT_EQ(sentencesOf("Dr. Amara will call. Then we stop.").size(), 2U);
}

TEST(Sentences, ArabicEndsWithItsOwnQuestionMark) {
    EXPECT_EQ(sentencesOf("هل نبدأ؟ نعم نبدأ غداً.").size(), 2U);
}

TEST(Sentences, PiecesLieInOrderAndCoverAllWords) {
    std::string const text = "  Un. Deux ! Trois ?  \xC3\x28 cassé… Quatre";
    std::size_t at = 0;
    for (Piece const& piece : sentences(text)) {
        EXPECT_GE(piece.offset, at);
        for (std::size_t i = at; i < piece.offset; ++i)
            EXPECT_EQ(text[i], ' ');
        at = piece.offset + piece.length;
    }
    EXPECT_EQ(at, text.size());
}

TEST(Fold, MakesOneFormOfTheManyWaysOfWriting) {
    EXPECT_EQ(fold("Échéance ŒUVRE"), "echeance oeuvre");
    EXPECT_EQ(fold("الإثنين"), fold("الاثنين"));
    EXPECT_EQ(fold("يُكلَّف"), "يكلف");
    EXPECT_EQ(fold("مـــدرسة"), fold("مدرسه"));
    EXPECT_EQ(fold("١٢/٠٥ ۱۲"), "12/05 12");
    EXPECT_EQ(fold("l’an"), "l'an");
}

TEST(Tokens, OffsetsLeadBackToTheSourceBytes) {
    std::string const text = "L’équipe livre : 12/05 @nadia-b n3aytou";
    Tokens const tokens(text);
    std::string rebuilt;
    for (Token const& token : tokens) {
        EXPECT_EQ(fold(text.substr(token.offset, token.length)).find(token.folded) != std::string::npos, true)
            << token.folded;
        rebuilt += text.substr(token.offset, token.length);
    }
    std::string packed = text;
    std::erase(packed, ' ');
    EXPECT_EQ(rebuilt, packed);
    EXPECT_EQ(tokens[0].folded, "l'");
    EXPECT_EQ(tokens[4].number, 12);
    EXPECT_EQ(tokens[7].kind, TokenKind::Mention);
    EXPECT_EQ(tokens[7].folded, "nadia-b");
    EXPECT_EQ(tokens[8].folded, "n3aytou");
}

TEST(Tokens, EmphasisAndTheTargetsOfLinksAreNone) {
    std::vector<std::string> words;
    Tokens const tokens("**Décision** : [@idir](https://exemple.org/a?b) __relance__ [x]");
    for (Token const& token : tokens)
        words.emplace_back(token.folded);
    EXPECT_EQ(words, (std::vector<std::string>{"decision", ":", "idir", "relance", "[", "x", "]"}));
    EXPECT_EQ(tokens[2].kind, TokenKind::Mention);
}

TEST(Tokens, ArabicFiguresAreNumbersEvenWhenALetterTouchesThem) {
    Tokens const tokens("بين 4 و8 والـ27 خلال 3أيام");
    std::vector<int> numbers;
    for (Token const& token : tokens)
        if (token.kind == TokenKind::Number) numbers.push_back(token.number);
    EXPECT_EQ(numbers, (std::vector{4, 8, 27, 3}));
    EXPECT_EQ(Tokens("9bel l3id").size(), 2U);
}

TEST(Detect, TheTextItselfTellsItsLanguage) {
    EXPECT_EQ(detectLanguage("Il faut relancer le client avant la fin de la semaine", Language::English),
              Language::French);
    EXPECT_EQ(detectLanguage("We need to call the clinic by Friday", Language::French), Language::English);
    EXPECT_EQ(detectLanguage("تقرر تأجيل الاجتماع إلى يوم الأحد", Language::French), Language::Arabic);
    EXPECT_EQ(detectLanguage("Lazem n3aytou l’client ghedwa nchallah", Language::French), Language::Darija);
    EXPECT_EQ(detectLanguage("12/05 — 14/05", Language::Arabic), Language::Arabic);
}

// Plain words with text behind them are read another way than those at the end of a text.
TEST(Tokens, AWordIsTheSameWhereverItStands) {
    for (std::string_view const word : {"a",
                                        "I",
                                        "we",
                                        "WWF",
                                        "Karim",
                                        "HTML",
                                        "responsable",
                                        "RESPONSABLE",
                                        "Iphone",
                                        "zAZ",
                                        "m2",
                                        "l'eau",
                                        "\xC3\xA9t\xC3\xA9",
                                        "verif\xC3\xA9",
                                        "https://a.dz/x",
                                        "www.a.dz",
                                        "htttp",
                                        "wwe",
                                        "aaaaaaaa",
                                        "Zzzzzzzzz"}) {
        std::string const longer = std::string(word) + " ;        ";
        text::Tokens const alone(word);
        text::Tokens const among(longer);
        ASSERT_EQ(among.size(), alone.size() + 1) << word;
        for (std::size_t i = 0; i < alone.size(); ++i) {
            EXPECT_EQ(among[i].folded, alone[i].folded) << word;
            EXPECT_EQ(among[i].offset, alone[i].offset) << word;
            EXPECT_EQ(among[i].length, alone[i].length) << word;
            EXPECT_EQ(among[i].hash, alone[i].hash) << word;
            EXPECT_EQ(among[i].kind, alone[i].kind) << word;
            EXPECT_EQ(among[i].capital, alone[i].capital) << word;
            EXPECT_EQ(among[i].allCapitals, alone[i].allCapitals) << word;
            EXPECT_EQ(among[i].spaceBefore, alone[i].spaceBefore) << word;
        }
        EXPECT_TRUE(among[alone.size()].isSign(";")) << word;
    }
}

}  // namespace
}  // namespace diwan::text
