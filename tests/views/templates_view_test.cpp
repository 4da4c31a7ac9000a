#include "views/templates_view.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

drafting::Template make(std::string id, drafting::LocalText group, drafting::LocalText title) {
    drafting::Template made;
    made.id = std::move(id);
    made.groupTitle = std::move(group);
    made.title = std::move(title);
    return made;
}

std::vector<drafting::Template> const items = {
    make("quote", {"Commercial", "المبيعات", "Sales"}, {"Devis", "عرض أسعار", "Quote"}),
    make("brief", {"Communication", "التواصل", "Marketing"},
         {"Brief de création", "ملخص إبداعي", "Creative brief"}),
    make("proposal", {"Commercial", "المبيعات", "Sales"},
         {"Proposition d’une page", "", "One-page proposal"}),
};

TEST(TemplatesView, ListsTitlesByGroupInTheLanguageOfTheWindows) {
    TemplatesView const view = templatesView(items, {}, Language::French);
    ASSERT_EQ(view.groups.size(), 2U);
    EXPECT_EQ(view.groups[0].title, "Commercial");
    ASSERT_EQ(view.groups[0].rows.size(), 2U);
    EXPECT_EQ(view.groups[0].rows[0].title, "Devis");
    EXPECT_EQ(view.groups[1].rows[0].title, "Brief de création");
    EXPECT_FALSE(view.insertEnabled);
}

TEST(TemplatesView, ATitleThatIsMissingIsShownInAnotherLanguage) {
    TemplatesView const view = templatesView(items, {}, Language::Arabic);
    EXPECT_EQ(view.groups[0].rows[1].title, "عرض أسعار");
    EXPECT_EQ(view.groups[0].rows[0].title, "Proposition d’une page");
}

TEST(TemplatesView, FindsATemplateByAnyOfItsNames) {
    EXPECT_EQ(templatesView(items, {.search = "creation"}, Language::English).groups.at(0).rows.at(0).id,
              "brief");
    EXPECT_EQ(templatesView(items, {.search = "اسعار"}, Language::French).groups.at(0).rows.at(0).id,
              "quote");
    EXPECT_EQ(templatesView(items, {.search = "page commercial"}, Language::French).groups.at(0).rows.size(),
              1U);
}

TEST(TemplatesView, TheBestFoundLeadsWithItsGroup) {
    std::vector<drafting::Template> some = items;
    some[0].description = {"Prix et brief des travaux", "", ""};
    TemplatesView const view = templatesView(some, {.search = "brief"}, Language::French);
    ASSERT_EQ(view.groups.size(), 2U);
    EXPECT_EQ(view.groups[0].rows.at(0).id, "brief");
    EXPECT_EQ(view.groups[1].rows.at(0).id, "quote");
}

TEST(TemplatesView, SaysWhyTheListIsEmpty) {
    EXPECT_EQ(templatesView(items, {.search = "zzz"}, Language::English).nothing,
              "No template matches the search.");
    EXPECT_NE(templatesView({}, {}, Language::English).nothing.find("Reinstall"), std::string::npos);
    EXPECT_EQ(templatesView(items, {}, Language::English).nothing, "");
}

TEST(TemplatesView, InsertingNeedsAChoiceAndAWritableDocument) {
    TemplatesInput input{.search = "", .chosen = "quote", .documentWritable = true};
    EXPECT_TRUE(templatesView(items, input, Language::French).insertEnabled);
    input.documentWritable = false;
    EXPECT_FALSE(templatesView(items, input, Language::French).insertEnabled);
    EXPECT_TRUE(templatesView(items, input, Language::French).newDocumentEnabled);
    input.search = "brief";
    EXPECT_FALSE(templatesView(items, input, Language::French).newDocumentEnabled);
}

}  // namespace
}  // namespace diwan::views
