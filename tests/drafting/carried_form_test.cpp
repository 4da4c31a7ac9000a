#include "drafting/carried_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "table_file.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::Pair;

constexpr Day may12 = 2026y / std::chrono::May / 12;

struct DraftingCarriedForm : testing::Test {
    std::vector<Template> templates =
        readManifest(wholeFile(DIWAN_SOURCE_DIR "/templates/templates.json")).value();
    [[nodiscard]] Template const& named(std::string_view id) const { return *findTemplate(templates, id); }

    [[nodiscard]] CarriedForm brief() const {
        CarriedForm carried{.templateId = "brief",
                            .typed = {{"brief.deadline", "2026-05-14"},
                                      {"brief.channel", "email"},
                                      {"brief.proof", "Un chiffre\nUne photo"}}};
        carried.shown = fillTemplate(named("brief"), Language::French, {}, {}, carried.typed, may12).values;
        return carried;
    }
};

TEST_F(DraftingCarriedForm, ComesBackFromItsJsonAsItWas) {
    CarriedForm carried = brief();
    carried.clientId = "clinique";
    carried.tables["items"] = {.name = "DiwanAgenda1",
                               .columns = {"items.number", "", "items.topic"},
                               .before = {"D", "", ""},
                               .typed = {{{"items.topic", "« Budget »\n\t"}}, {}}};
    CarriedForm const other{.templateId = "agenda", .language = Language::Arabic};
    auto const back = carriedFormsFromJson(toJson({carried, other}));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, (std::vector{carried, other}));
    EXPECT_EQ(toJson(*back), toJson({carried, other}));
}

TEST_F(DraftingCarriedForm, WhatIsNoFormIsRefusedByItsField) {
    for (auto const& [json, field] : std::map<std::string, std::string>{
             {R"({"forms":[{"language":"fr"}]})", "template"},
             {R"({"forms":[{"template":"brief","language":"xx"}]})", "language"},
             {R"({"forms":[{"template":"brief","language":"fr","tables":{"items":3}}]})", "tables.items"}}) {
        auto const read = carriedFormsFromJson(json);
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.error().code, "form.unreadable");
        EXPECT_THAT(read.error().arguments, ElementsAre(field));
    }
}

TEST_F(DraftingCarriedForm, AnUntouchedDocumentGivesWhatWasTyped) {
    CarriedForm const carried = brief();
    EXPECT_EQ(formOfDocument(carried, named("brief"), carried.shown), carried.typed);
}

TEST_F(DraftingCarriedForm, WhatAPersonWroteInTheDocumentIsNewer) {
    CarriedForm const carried = brief();
    auto texts = carried.shown;
    texts["brief.deadline"] = "fin mai";
    texts["brief.channel"] = "Imprimé";
    texts["brief.theme"] = "Le bois";
    texts["brief.proof"] = "Un chiffre\rDeux photos";
    Form const form = formOfDocument(carried, named("brief"), texts);
    EXPECT_EQ(form.at("brief.deadline"), "fin mai") << "a day that nobody understands is kept";
    EXPECT_EQ(form.at("brief.channel"), "print");
    EXPECT_EQ(form.at("brief.theme"), "Le bois") << "a choice that is in no list is kept";
    EXPECT_EQ(form.at("brief.proof"), "Un chiffre\nDeux photos");
}

TEST_F(DraftingCarriedForm, ADayAndAnAmountWrittenInTheDocumentAreUnderstood) {
    CarriedForm const carried{.templateId = "proposal"};
    Form const form = formOfDocument(
        carried, named("proposal"),
        {{"proposal.price", "39\u00A0500,00\u00A0DA"}, {"proposal.title", "\u2066Wi-Fi\u2069"}});
    EXPECT_EQ(form.at("proposal.price"), "39500.00");
    EXPECT_EQ(form.at("proposal.title"), "Wi-Fi") << "it would be isolated once more each time";
    for (char const* day : {"1er\u00A0juin 2026", "1er juin 2026", "1 ماي 2026", "31 May 2026"})
        EXPECT_NE(formOfDocument(brief(), named("brief"), {{"brief.deadline", day}}).at("brief.deadline"),
                  day);
    EXPECT_EQ(
        formOfDocument(brief(), named("brief"), {{"brief.deadline", "31 mai 2026"}}).at("brief.deadline"),
        "2026-05-31");
    EXPECT_EQ(
        formOfDocument(brief(), named("brief"), {{"brief.deadline", "31 juin 2026"}}).at("brief.deadline"),
        "31 juin 2026");
}

TEST_F(DraftingCarriedForm, WhatWasTakenOutOfTheDocumentIsNotTypedAnyMore) {
    CarriedForm const carried = brief();
    auto texts = carried.shown;
    texts["brief.channel"] = "";
    EXPECT_FALSE(formOfDocument(carried, named("brief"), texts).contains("brief.channel"));
}

TEST_F(DraftingCarriedForm, OfSeveralPlacesTheChangedOneCounts) {
    CarriedForm const carried = brief();
    std::string const written = carried.shown.at("brief.deadline");
    EXPECT_EQ(presentText(carried, "brief.deadline", {written, "fin mai", written}), "fin mai");
    EXPECT_EQ(presentText(carried, "brief.deadline", {written, written}), written);
    EXPECT_EQ(presentText(carried, "brief.nothing", {"a", "b"}), "a");
}

TEST_F(DraftingCarriedForm, RowsThatMovedAreKnownByTheirTexts) {
    Placeholder const& actions =
        *std::ranges::find(named("minutes").placeholders, "actions", &Placeholder::name);
    CarriedTable const carried{
        .name = "DiwanMinutesActions",
        .columns = {"actions.number", "actions.what", "actions.when", "actions.status"},
        .before = {"A", "", "", ""},
        .typed = {{{"actions.what", "Devis"}, {"actions.when", "2026-05-12"}},
                  {{"actions.what", "Photo"}, {"actions.when", "2026-05-14"}}}};
    auto const rows = rowsOfDocument(
        carried, actions, Language::French,
        {{"1", "Photo", "14\u00A0mai 2026", "faite"}, {"2", "", "", ""}, {"3", "Devis", "bientôt", ""}});
    ASSERT_EQ(rows.size(), 2U) << "an empty row is none";
    EXPECT_THAT(rows[0], ElementsAre(Pair("actions.status", "done"), Pair("actions.what", "Photo"),
                                     Pair("actions.when", "2026-05-14")));
    EXPECT_THAT(rows[1], ElementsAre(Pair("actions.what", "Devis"), Pair("actions.when", "bientôt")));
}

TEST_F(DraftingCarriedForm, ATableBeginsWithTheRowsThatItMayHave) {
    auto const rows = [&](char const* id, char const* table) {
        return emptyRows(*std::ranges::find(named(id).placeholders, table, &Placeholder::name));
    };
    EXPECT_EQ(rows("agenda", "items"), 5);
    EXPECT_EQ(rows("seven-day-plan", "days"), 7);
    EXPECT_EQ(rows("minutes", "actions"), 3) << "no limit";
}

}  // namespace
}  // namespace diwan::drafting
