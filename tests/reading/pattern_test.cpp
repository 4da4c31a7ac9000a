#include "reading/pattern.hpp"

#include <gtest/gtest.h>

#include "reading/lexicon.hpp"

namespace diwan::reading {
namespace {

void read(std::string_view text, Language language, Sentence& sentence) {
    sentence.language = language;
    sentence.tokens.read(text);
    lexicon(language).tag(sentence);
}

// Without the fix: a word that no table knows stopped every pattern that begins with a gap.
TEST(Patterns, MayStartAtAWordThatNoTableKnows) {
    Sentence sentence;
    read("Zxqwv vgrtp janvier", Language::French, sentence);
    EXPECT_TRUE(Pattern("^ ...4 MONTH").search(sentence).has_value());
    EXPECT_TRUE(Pattern("!WEEKDAY ANY MONTH").search(sentence).has_value());
    EXPECT_TRUE(Pattern("WEEKDAY? ANY ANY MONTH $").search(sentence).has_value());
    EXPECT_FALSE(Pattern("^ ...1 MONTH").search(sentence).has_value());
    EXPECT_FALSE(Pattern("WEEKDAY ...4 MONTH").search(sentence).has_value());
}

TEST(Patterns, ClausesStartAfterCommasAndConjunctions) {
    Sentence sentence;
    read("- Donc, le client appelle, et Karim relance", Language::French, sentence);
    EXPECT_EQ(sentence.tokens[sentence.firstWord].folded, "le");
    EXPECT_TRUE(isClauseStart(sentence, sentence.firstWord));
    EXPECT_FALSE(isClauseStart(sentence, sentence.firstWord + 1));
    ASSERT_FALSE(sentence.clauses.empty());
    EXPECT_EQ(sentence.tokens[sentence.clauses.back()].folded, "karim");
}

}  // namespace
}  // namespace diwan::reading
