// What a person who looks for a template finds first.
#include "drafting/template_search.hpp"

#include <gtest/gtest.h>

namespace diwan::drafting {
namespace {

Template brief() {
    Template made;
    made.id = "brief";
    made.title = {"Brief de création", "موجز المحتوى", "Content brief"};
    made.groupTitle = {"Communication", "الاتصال", "Communication"};
    made.description = {"Objectif, cible, offre et preuve.", "الهدف والجمهور والعرض والدليل.",
                        "Objective and proof."};
    made.keywords = {"campagne", "حملة"};
    made.placeholders.push_back(
        {.name = "brief.cta", .label = {"appel à l’action", "الدعوة", "call to action"}});
    return made;
}

TEST(TemplateSearch, TitleBeforeKeywordBeforeGroupBeforeText) {
    EXPECT_EQ(searchRank(brief(), "CREATION"), SearchRank::Title);
    EXPECT_EQ(searchRank(brief(), "réation"), SearchRank::TitlePart);
    EXPECT_EQ(searchRank(brief(), "campagne"), SearchRank::Keyword);
    EXPECT_EQ(searchRank(brief(), "communic"), SearchRank::Group);
    EXPECT_EQ(searchRank(brief(), "preuve"), SearchRank::Text);
    EXPECT_EQ(searchRank(brief(), "appel"), SearchRank::Text);
    EXPECT_EQ(searchRank(brief(), "facture"), std::nullopt);
}

TEST(TemplateSearch, AllLanguagesAreSearchedWithArabicSpellingFolded) {
    EXPECT_EQ(searchRank(brief(), "content"), SearchRank::Title);
    EXPECT_EQ(searchRank(brief(), "محتوي"), SearchRank::Title);  // without the article, ya for alif maqsura
    EXPECT_EQ(searchRank(brief(), "حمله"), SearchRank::Keyword);
    EXPECT_EQ(searchRank(brief(), "مُوجَز"), SearchRank::Title);
}

TEST(TemplateSearch, EveryWordMustBeFoundAndTheWorstCounts) {
    EXPECT_EQ(searchRank(brief(), "brief preuve"), SearchRank::Text);
    EXPECT_EQ(searchRank(brief(), "brief facture"), std::nullopt);
    EXPECT_EQ(searchRank(brief(), "l'action"), SearchRank::Text);
    EXPECT_EQ(searchRank(brief(), "   "), SearchRank::Title);
}

}  // namespace
}  // namespace diwan::drafting
