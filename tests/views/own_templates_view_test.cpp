// What is told of a company's own templates beside their titles, and of documents that were made from one.
#include <gmock/gmock.h>

#include "views/own_templates_view.hpp"

namespace diwan::views {
namespace {

using testing::HasSubstr;

std::string id(int n) {
    return "019aafc0-0000-7000-8000-00000000000" + std::to_string(n);
}

TemplateEvent saved(int version, int number, std::vector<std::string> bases = {}) {
    TemplateEvent event{.id = id(version), .templateId = id(9), .bases = std::move(bases), .number = number};
    event.titles = {"Contrat", "عقد", ""};
    event.by = "Nadia";
    event.at = "2026-11-25T08:00:00.000Z";
    event.forTeam = true;
    return event;
}

std::vector<TemplateOrigin> const first{{.templateId = id(9), .version = id(1), .number = 1}};

TEST(ViewsOwnTemplates, ADocumentOfAnOlderVersionSaysWhichOneTookItsPlace) {
    TemplateShelf shelf;
    EXPECT_FALSE(originView(shelf, first, Language::French));
    shelf.apply(saved(1, 1));
    EXPECT_FALSE(originView(shelf, first, Language::French)->isOlder);
    shelf.apply(saved(2, 2, {id(1)}));
    auto const view = originView(shelf, first, Language::French).value();
    EXPECT_TRUE(view.isOlder);
    EXPECT_EQ(view.text,
              "Ce document vient de la version 1 du modèle «\u00A0Contrat\u00A0». La version 2 l’a remplacée "
              "(Nadia, 2026-11-25).");
    EXPECT_EQ(view.from, id(9) + "@" + id(1));
    EXPECT_EQ(view.to, id(9) + "@" + id(2));
    EXPECT_THAT(originView(shelf, first, Language::Arabic)->text, HasSubstr("عقد"));
}

TEST(ViewsOwnTemplates, ADocumentOfARetiredTemplateSaysWhy) {
    TemplateShelf shelf;
    shelf.apply(saved(1, 1));
    TemplateEvent retired{
        .what = TemplateEvent::What::Retired, .id = id(3), .templateId = id(9), .bases = {id(1)}};
    retired.note = "contrat cadre";
    shelf.apply(retired);
    auto const view = originView(shelf, first, Language::English).value();
    EXPECT_THAT(view.text, HasSubstr("contrat cadre"));
    EXPECT_EQ(view.to, "");
}

TEST(ViewsOwnTemplates, TheListSaysVersionAndWhoSharesItAndBothOfTwoSides) {
    TemplateShelf shelf;
    shelf.apply(saved(1, 1));
    EXPECT_EQ(templateNotes(shelf, Language::French).at(id(9)), "équipe, version 1");
    TemplateEvent other = saved(3, 2, {id(1)});
    other.by = "Karim";
    shelf.apply(saved(2, 2, {id(1)}));
    shelf.apply(other);
    auto const notes = templateNotes(shelf, Language::French);
    EXPECT_EQ(notes.at(id(9) + "@" + id(2)), "équipe, version 2 de Nadia, en double");
    EXPECT_EQ(notes.at(id(9) + "@" + id(3)), "équipe, version 2 de Karim, en double");
}

}  // namespace
}  // namespace diwan::views
