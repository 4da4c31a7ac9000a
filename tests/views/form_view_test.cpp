#include "views/form_view.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drafting/fill.hpp"

namespace diwan::views {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;
using testing::SizeIs;

constexpr Day may12 = 2026y / std::chrono::May / 12;

std::string wholeFile(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

struct ViewsForm : testing::Test {
    std::string folder = DIWAN_SOURCE_DIR "/templates/";
    std::vector<drafting::Template> templates =
        drafting::readManifest(wholeFile(folder + "templates.json")).value();
    drafting::Company company = drafting::companyFromJson(wholeFile(folder + "sample/company.json")).value();
    std::vector<drafting::Client> clients =
        drafting::clientsFromJson(wholeFile(folder + "sample/clients.json")).value();

    [[nodiscard]] FormInput input(std::string_view id) const {
        return {.which = *drafting::findTemplate(templates, id),
                .company = company,
                .clients = clients,
                .today = may12};
    }
    static FormItem item(FormView const& view, std::string_view name) {
        auto const found =
            std::ranges::find(view.items, name, [](auto const& one) { return one.field.name; });
        if (found == view.items.end()) throw std::runtime_error("no field " + std::string(name));
        return *found;
    }
    static FormField field(FormView const& view, std::string_view name) { return item(view, name).field; }
};

TEST_F(ViewsForm, EachTemplateAsksEachValueAPersonCanGiveOnce) {
    for (drafting::Template const& one : templates) {
        FormView const view = formView(input(one.id), Language::French);
        std::set<std::string> names;
        for (FormItem const& asked : view.items) {
            EXPECT_TRUE(names.insert(asked.field.name).second) << one.id << ' ' << asked.field.name;
            EXPECT_EQ(asked.isTable, !asked.columns.empty()) << one.id << ' ' << asked.field.name;
        }
        for (drafting::Placeholder const& placeholder : one.placeholders)
            if (placeholder.origin == drafting::Origin::Form && placeholder.name != "doc.number" &&
                placeholder.name != "lines") {
                EXPECT_TRUE(names.contains(placeholder.name)) << one.id << ' ' << placeholder.name;
            }
        EXPECT_FALSE(names.contains("company.name")) << "the card says it";
        EXPECT_GT(view.missing, 0) << one.id;
    }
}

TEST_F(ViewsForm, WithoutACardTheCompanyIsAskedToo) {
    FormInput asked = input("brief");
    drafting::Company const nobody;
    FormInput const bare{.which = asked.which, .company = nobody, .clients = clients, .today = may12};
    EXPECT_TRUE(field(formView(bare, Language::French), "company.name").required);
}

TEST_F(ViewsForm, CardsFillWhatNobodyTypedAndAreNotTyped) {
    FormInput asked = input("brief");
    FormField const owner = field(formView(asked, Language::French), "brief.owner");
    EXPECT_FALSE(owner.value.empty());
    EXPECT_TRUE(owner.byDefault);
    asked.typed["brief.owner"] = owner.value;
    EXPECT_FALSE(filledForm(asked).form.contains("brief.owner"))
        << "another author of the card would not show";
    asked.typed["brief.owner"] = "Stagiaire";
    EXPECT_EQ(filledForm(asked).form.at("brief.owner"), "Stagiaire");
}

TEST_F(ViewsForm, ADayIsReadAsPeopleWriteItAndSaidInWords) {
    FormInput asked = input("brief");
    asked.typed["brief.deadline"] = "14/5";
    EXPECT_EQ(field(formView(asked, Language::French), "brief.deadline").note, "jeu. 14 mai 2026");
    EXPECT_EQ(filledForm(asked).form.at("brief.deadline"), "2026-05-14");
    asked.typed["brief.deadline"] = "2026-05-14";
    EXPECT_EQ(field(formView(asked, Language::Arabic), "brief.deadline").value, "14/05/2026");
}

TEST_F(ViewsForm, WhatIsNotUnderstoodIsToldInWordsAndKept) {
    FormInput asked = input("proposal");
    asked.typed = {{"proposal.price", "à voir"}, {"doc.validity_days", "un mois"}};
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        FormView const view = formView(asked, language);
        for (char const* name : {"proposal.price", "doc.validity_days"}) {
            EXPECT_TRUE(field(view, name).doubtful) << name;
            EXPECT_THAT(field(view, name).note, HasSubstr(asked.typed.at(name)));
        }
    }
    EXPECT_EQ(filledForm(asked).form.at("proposal.price"), "à voir");
    asked.typed["proposal.price"] = "38500,5";
    EXPECT_EQ(field(formView(asked, Language::French), "proposal.price").note, "38\u00A0500,50\u00A0DA");
}

TEST_F(ViewsForm, AChoiceThatTheListDoesNotHaveStaysAChoice) {
    FormInput asked = input("brief");
    asked.typed["brief.channel"] = "radio";
    FormField const channel = field(formView(asked, Language::English), "brief.channel");
    EXPECT_EQ(channel.value, "radio");
    EXPECT_EQ(channel.options.front().id, "") << "one may choose nothing";
    EXPECT_EQ(channel.options.back().id, "radio");
    EXPECT_TRUE(channel.doubtful);
}

TEST_F(ViewsForm, AnotherClientBringsTheDetailsOfHisCard) {
    FormInput asked = input("quote");
    EXPECT_EQ(field(formView(asked, Language::French), "client.address").value, "");
    asked.client = clients.at(0).id;
    FormView const view = formView(asked, Language::French);
    EXPECT_EQ(field(view, "client.name").value, clients.at(0).name.french);
    EXPECT_EQ(field(view, "client.address").value, clients.at(0).address.french);
    EXPECT_EQ(filledForm(asked).client, clients.at(0).id);
    FormInput stranger = input("quote");
    stranger.typed["client.name"] = "Hôtel Inconnu";
    EXPECT_THAT(field(formView(stranger, Language::French), "client.name").note, Not(IsEmpty()))
        << "no card: the details are to be typed";
}

TEST_F(ViewsForm, ATableTellsItsRowsAndLeavesEmptyOnesOut) {
    FormInput asked = input("agenda");
    asked.rows["items"] = {{{"items.topic", "Budget"}, {"items.owner", ""}},
                           {},
                           {{"items.topic", "Divers"},
                            {"items.owner", "Lina"},
                            {"items.minutes", "cinq"},
                            {"items.expected", "inform"}}};
    FormView const view = formView(asked, Language::French);
    FormItem const items = item(view, "items");
    ASSERT_THAT(items.rows, SizeIs(3));
    EXPECT_THAT(items.columns, SizeIs(4)) << "the number counts by itself";
    EXPECT_EQ(items.most, 5);
    EXPECT_THAT(items.field.note, HasSubstr("Ligne 1"));
    EXPECT_THAT(items.field.note, HasSubstr("cinq"));
    EXPECT_THAT(items.field.note, Not(HasSubstr("Ligne 2")));
    drafting::FillData const data = filledForm(asked);
    ASSERT_THAT(data.rows.at("items"), SizeIs(2));
    EXPECT_THAT(data.rows.at("items")[0], ElementsAre(Pair("items.topic", "Budget")));
    EXPECT_EQ(data.form.at("items"), "2");
}

TEST_F(ViewsForm, TooManyRowsOrItemsAreTold) {
    FormInput asked = input("agenda");
    for (int i = 0; i < 6; ++i)
        asked.rows["items"].push_back({{"items.topic", "Sujet"},
                                       {"items.owner", "Lina"},
                                       {"items.minutes", "5"},
                                       {"items.expected", "inform"}});
    EXPECT_THAT(item(formView(asked, Language::French), "items").field.note, HasSubstr("6 lignes"));
    FormInput proposal = input("proposal");
    proposal.typed["proposal.need"] = "un\ndeux\n\ntrois\nquatre";
    EXPECT_THAT(field(formView(proposal, Language::French), "proposal.need").note, HasSubstr("4 lignes"));
}

TEST_F(ViewsForm, TheStatusCountsWhatIsLeft) {
    FormInput asked = input("pitch");
    int const before = formView(asked, Language::French).missing;
    asked.typed["pitch.product"] = "Comptoir";
    EXPECT_EQ(formView(asked, Language::French).missing, before - 1);
    asked.rows["points"] = {{{"points.benefit", "Rapide"}, {"points.fact", "15 jours"}}};
    asked.typed["pitch.objection"] = "Trop cher";
    asked.typed["pitch.answer"] = "Dix ans";
    FormView const done = formView(asked, Language::French);
    EXPECT_EQ(done.missing, 0);
    EXPECT_EQ(done.status, "Tout ce qui est obligatoire est rempli.");
}

TEST_F(ViewsForm, WhatItHasNoFieldForIsNotLost) {
    FormInput asked = input("brief");
    asked.typed["brief.from-a-newer-version"] = "gardé";
    EXPECT_EQ(filledForm(asked).form.at("brief.from-a-newer-version"), "gardé");
}

}  // namespace
}  // namespace diwan::views
