// Tokens that remember their words give the same tokens as those that read each word letter by letter.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "text/tokens.hpp"

namespace {

using diwan::text::Token;
using diwan::text::Tokens;

// What a word is for the reading; its number and function word are what remembering adds.
void expectSame(Tokens const& found, Tokens const& wanted, std::string_view text) {
    ASSERT_EQ(found.size(), wanted.size()) << text;
    for (std::size_t i = 0; i < found.size(); ++i) {
        Token const& a = found[i];
        Token const& b = wanted[i];
        EXPECT_EQ(a.offset, b.offset) << text;
        EXPECT_EQ(a.length, b.length) << text;
        EXPECT_EQ(a.folded, b.folded) << text;
        EXPECT_EQ(a.hash, b.hash) << text;
        EXPECT_EQ(a.kind, b.kind) << text;
        EXPECT_EQ(a.number, b.number) << text;
        EXPECT_EQ(a.capital, b.capital) << text;
        EXPECT_EQ(a.allCapitals, b.allCapitals) << text;
        EXPECT_EQ(a.arabic, b.arabic) << text;
        EXPECT_EQ(a.spaceBefore, b.spaceBefore) << text;
        EXPECT_EQ(a.sign, b.sign) << text;
    }
}

constexpr std::array<std::string_view, 62> pieces{
    " ",        " ",      " ",      " ",      "\n",     "é",           "É",      "l’",         "l'",
    "qu’",      "jusqu’", "équipe", "Devis",  "DEVIS",  "à",           "œuvre",  "www",        "http",
    "https://", "www.",   "h",      "w",      "web",    "12",          "2026",   "3lach",      "ni3mlou",
    "S20",      "10h30",  "و8",     "كريم",   "،",      "؟",           "الـ27",  "أحمد",       "مُدير",
    "٣",        "\u00A0", "« ",     " »",     "\u200F", "\u200B",      "\u00AD", "\xFF",       "\xC3",
    "e\u0301",  "**",     "[a](b)", "@karim", "a.b@c",  "-",           "/",      ".",          ",",
    "'",        "’",      "…",      "½",      "ß",      "aujourd'hui", "°",      "rendez-vous"};

TEST(Vocabulary, RememberedWordsMakeTheSameTokens) {
    Tokens remembering;
    remembering.rememberWords();
    std::mt19937 random(1);
    for (int turn = 0; turn < 20000; ++turn) {
        std::string text;
        for (auto count = random() % 9 + 1; count > 0; --count)
            text += pieces[random() % pieces.size()];
        std::size_t const from = random() % 3 == 0 ? random() % text.size() : 0;
        std::size_t const length = random() % 3 == 0 ? random() % text.size() : std::string::npos;
        remembering.read(text, from, length);
        Tokens plain;
        plain.read(text, from, length);
        expectSame(remembering, plain, text);
        if (HasFatalFailure() || HasNonfatalFailure()) return;
    }
}

TEST(Vocabulary, AWordHasTheSameNumberWhereverItStands) {
    Tokens tokens;
    tokens.rememberWords();
    tokens.read("Le devis, le client, Le devis.");
    EXPECT_NE(tokens[0].word, 0U);
    EXPECT_EQ(tokens[0].word, tokens[6].word);
    EXPECT_EQ(tokens[1].word, tokens[7].word);
    EXPECT_NE(tokens[0].word, tokens[3].word);  // "Le" is written otherwise than "le"
    EXPECT_EQ(tokens[2].word, 0U);              // a sign
}

TEST(Vocabulary, NewWordsComeOnceAndSignsNever) {
    Tokens tokens;
    tokens.rememberWords();
    tokens.readNewWords("le devis, le client : 12", 0, std::string::npos);
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[2].folded, "client");
    std::string_view const next = "le client signe";
    tokens.readNewWords(next, 0, next.size());
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].folded, "signe");
    EXPECT_EQ(tokens[0].offset, 10U);
}

TEST(Vocabulary, MoreWordsThanItKeepsAreReadAllTheSame) {
    Tokens tokens;
    tokens.rememberWords();
    std::string text;
    for (int i = 0; i < 40000; ++i) {
        for (int rest = i + 1; rest > 0; rest /= 26)
            text += static_cast<char>('a' + rest % 26);
        text += ' ';
    }
    for (int turn = 0; turn < 2; ++turn) {
        tokens.read(text);
        ASSERT_EQ(tokens.size(), 40000U);
        EXPECT_EQ(tokens[39999].end() + 1, text.size());
    }
}

}  // namespace
