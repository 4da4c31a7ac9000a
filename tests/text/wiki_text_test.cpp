// Wiki markup is told from Markdown by the text as a whole.
#include "text/wiki_text.hpp"

#include <gtest/gtest.h>

namespace diwan::text {
namespace {

TEST(WikiText, IsTakenForWhatItIs) {
    EXPECT_TRUE(isWikiText("== À faire ==\n* relancer\n"));
    EXPECT_TRUE(isWikiText("; Points\n# un\n# deux\n# trois\n# quatre\n"));
    EXPECT_FALSE(isWikiText("# Titre\n\n# Autre\n\n## Sous-titre\n### Encore\ntexte\n"));
    EXPECT_FALSE(isWikiText("Titre\n=====\n\na == b\n"));
}

TEST(WikiText, GivesHeadingsItemsAndIndentedLinesWithTheirPlace) {
    Document const document = fromPlainText(
        "== À faire ==\n#relancer la banque\n## voir le plan\n; Décisions\n: on garde le logo\nfin\n");
    ASSERT_EQ(document.blocks.size(), 6U);
    EXPECT_EQ(document.blocks[0].kind, BlockKind::Heading);
    EXPECT_EQ(document.blocks[0].text, "À faire");
    EXPECT_EQ(document.blocks[0].start, 3U);
    EXPECT_EQ(document.blocks[1].kind, BlockKind::ListItem);
    EXPECT_EQ(document.blocks[1].text, "relancer la banque");
    EXPECT_EQ(document.blocks[1].start, 1U);
    EXPECT_EQ(document.blocks[2].level, 1);
    EXPECT_EQ(document.blocks[3].kind, BlockKind::Heading);
    EXPECT_EQ(document.blocks[4].kind, BlockKind::Paragraph);
    EXPECT_EQ(document.blocks[4].text, "on garde le logo");
    EXPECT_EQ(document.blocks[5].start, 0U);
}

TEST(WikiText, LinesOfMarksAloneAreHarmless) {
    for (char const* const text : {"====\n== a ==\n", "== a ==\n#\n*\n:\n;\n", "== a ==\n=\n== ==\n"})
        for (Block const& block : fromPlainText(text).blocks)
            EXPECT_LE(block.start + block.text.size(), 8U) << text;
}

}  // namespace
}  // namespace diwan::text
