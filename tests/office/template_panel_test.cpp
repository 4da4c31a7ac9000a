// The Templates panel by keyboard: searching, choosing, inserting; and the picture of what is chosen.
#include <com/sun/star/awt/Key.hpp>

#include "fixture/window.hpp"
#include "with_panel.hpp"

namespace diwan::office {
namespace {

namespace Key = com::sun::star::awt::Key;
using testing::HasSubstr;

class OfficeTemplatePanel : public WithPanel {
  protected:
    static std::optional<Accessible> searchField(Document const& document) {
        if (!document.command("show-panel", {{"panel", "templates"}}).ok()) return std::nullopt;
        auto const tree = waitFor(document, {.role = AccessibleRole::TREE, .contains = "Modèles"});
        if (!tree) return std::nullopt;
        std::optional<Accessible> field;
        becomes([&] {
            for (Accessible const& one : Accessible::of(document.frame())
                                             .findAll({.role = AccessibleRole::TEXT, .contains = "Chercher"}))
                if (one.focused()) field = one;
            return field.has_value();
        });
        return field;
    }
};

TEST_F(OfficeTemplatePanel, WhatIsSearchedIsFoundWithoutAccentsAndEnterInsertsIt) {
    Document document = newMinutes("Bonjour.");
    std::size_t const steps = document.undoTitles().size();
    auto field = searchField(document);
    ASSERT_TRUE(field) << allTexts(document);
    ASSERT_TRUE(field->type("PROCEDURE"));
    ASSERT_TRUE(waitFor(document, {.contains = "À remplir :"})) << allTexts(document);
    EXPECT_FALSE(Accessible::of(document.frame()).find({.name = "Ordre du jour"}))
        << "what does not match is not listed";
    pressKey(connection(), document, Key::RETURN);
    EXPECT_TRUE(becomes([&] { return document.undoTitles().size() == steps + 1; })) << allTexts(document);
    EXPECT_THAT(document.undoTitles().front(), HasSubstr("Procédure"));
}

TEST_F(OfficeTemplatePanel, DownLeavesTheSearchForTheListAndEnterInsertsFromThere) {
    Document document = newMinutes("Bonjour.");
    std::size_t const steps = document.undoTitles().size();
    auto field = searchField(document);
    ASSERT_TRUE(field) << allTexts(document);
    pressKey(connection(), document, Key::DOWN);
    EXPECT_TRUE(becomes([&] { return !field->focused(); }));
    ASSERT_TRUE(waitFor(document, {.contains = "À remplir :"})) << "something is chosen\n"
                                                                << allTexts(document);
    pressKey(connection(), document, Key::DOWN);
    pressKey(connection(), document, Key::RETURN);
    EXPECT_TRUE(becomes([&] { return document.undoTitles().size() == steps + 1; })) << allTexts(document);
}

TEST_F(OfficeTemplatePanel, TheChosenTemplateShowsItsFirstPage) {
    Document document = newMinutes("Bonjour.");
    auto field = searchField(document);
    ASSERT_TRUE(field) << allTexts(document);
    EXPECT_FALSE(Accessible::of(document.frame()).find({.contains = "Première page de"}));
    ASSERT_TRUE(field->type("عرض أسعار"));
    EXPECT_TRUE(waitFor(document, {.contains = "Première page de « Devis »"})) << allTexts(document);
}

}  // namespace
}  // namespace diwan::office
