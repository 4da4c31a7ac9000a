// A person's document made a template: what is proposed, what becomes a field, what is refused.
#include "drafting/template_making.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "drafting/document_package.hpp"
#include "drafting/document_survey.hpp"
#include "drafting/own_template.hpp"

namespace diwan::drafting {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string const namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    "xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\"";

Parts document(std::string const& body) {
    return {{"mimetype", std::string(textMimeType)},
            {"content.xml", "<office:document-content " + namespaces + "><office:body>" + body +
                                "</office:body></office:document-content>"},
            {"styles.xml", "<office:document-styles " + namespaces + "/>"}};
}

std::vector<Template> const& house() {
    static std::vector<Template> const list = [] {
        std::ifstream file(std::string(DIWAN_SOURCE_DIR) + "/templates/templates.json");
        std::ostringstream text;
        text << file.rdbuf();
        return readManifest(text.str()).value();
    }();
    return list;
}

Proposal proposed(std::string const& body, Language language = Language::French) {
    return proposeTemplate(document(body), house(), language, "test.odt").value();
}

// "name (as it stands)", with "?" when a person has to tick it.
std::vector<std::string> names(Proposal const& proposal) {
    std::vector<std::string> list;
    for (ProposedPlace const& place : proposal.places)
        list.push_back(place.placeholder.name + (place.isCertain ? "" : "?"));
    return list;
}

TemplateEvent identity() {
    TemplateEvent event{.id = "019aafc0-0000-7000-8000-000000000001",
                        .templateId = "019aafc0-0000-7000-8000-000000000002",
                        .language = "fr"};
    event.titles.french = "Contrat";
    return event;
}

std::string made(std::string const& body, std::vector<std::string> const& chosen) {
    auto const result =
        makeTemplate(document(body), house(), {.identity = identity(), .chosen = chosen}, "test.odt");
    EXPECT_TRUE(result) << result.error().code;
    std::string const content = result->parts.at("content.xml");
    std::size_t const begin = content.find("<office:body>") + 13;
    return content.substr(begin, content.find("</office:body>") - begin);
}

std::string field(std::string const& name, std::string const& label) {
    return "<text:placeholder text:description=\"" + name + "\" text:placeholder-type=\"text\">&lt;" + label +
           "&gt;</text:placeholder>";
}

TEST(DraftingTemplateMaking, FieldsAndPointedBracketsAreCertainOtherBracketsAreAsked) {
    Proposal const proposal = proposed(
        "<text:p>Entre ⟨nom du client⟩ et [Nom du chantier], le {{date}} à {Ville}.</text:p>"
        "<text:p><text:text-input text:description=\"Délai de pose\">?</text:text-input></text:p>");
    EXPECT_THAT(names(proposal), ElementsAre("client.name", "own.nom-du-chantier?", "doc.date", "own.ville?",
                                             "own.delai-de-pose"));
    EXPECT_EQ(proposal.places[0].shown, "⟨nom du client⟩");
    EXPECT_EQ(proposal.places[0].placeholder.origin, Origin::Client);
    EXPECT_EQ(proposal.places[2].placeholder.type, PlaceholderType::Date);
}

TEST(DraftingTemplateMaking, WhatTheWordsOfALabelMeanIsItsType) {
    Proposal const proposal = proposed(
        "<text:p>⟨montant de l’acompte⟩ ⟨date de livraison⟩ ⟨taux de TVA⟩ "
        "⟨nombre de postes⟩ ⟨lieu⟩</text:p>");
    std::vector<PlaceholderType> types;
    for (ProposedPlace const& place : proposal.places)
        types.push_back(place.placeholder.type);
    EXPECT_THAT(types, ElementsAre(PlaceholderType::Money, PlaceholderType::Date, PlaceholderType::Percentage,
                                   PlaceholderType::Number, PlaceholderType::Text));
}

TEST(DraftingTemplateMaking, ARowOfDotsBehindALabelIsAsked) {
    Proposal const proposal = proposed("<text:p>Nom et prénom : ………………  Fonction : ______________</text:p>");
    EXPECT_THAT(names(proposal), ElementsAre("own.nom-et-prenom?", "own.fonction?"));
    // An apostrophe shares a byte with the dots.
    Proposal const money = proposed("<text:p>Fait à Alger. Montant de l’acompte : ……………</text:p>");
    ASSERT_EQ(money.places.size(), 1U);
    EXPECT_EQ(money.places[0].placeholder.label.french, "Montant de l’acompte");
    EXPECT_EQ(money.places[0].placeholder.type, PlaceholderType::Money);
    EXPECT_EQ(made("<text:p>Nom et prénom : ……………… , Alger</text:p>", {"own.nom-et-prenom"}),
              "<text:p>Nom et prénom : " + field("own.nom-et-prenom", "Nom et prénom") + " , Alger</text:p>");
}

TEST(DraftingTemplateMaking, BracketsThatAskForNothingAreNotProposed) {
    EXPECT_THAT(
        names(proposed("<text:p>[1] [sic] […] [...] [12] [Voir la note. Elle dit tout.] a &lt; b et c "
                       "&gt; d {} [https://diwan.example/x] 5 [%] etc....</text:p>")),
        IsEmpty());
}

TEST(DraftingTemplateMaking, ArabicMarksAreUnderstood) {
    Proposal const proposal =
        proposed("<text:p>بين ⟨اسم الزبون⟩ و[مكان الأشغال] بمبلغ ⟨مبلغ الدفعة⟩</text:p>", Language::Arabic);
    ASSERT_EQ(proposal.places.size(), 3U);
    EXPECT_EQ(proposal.places[0].placeholder.name, "client.name");
    EXPECT_EQ(proposal.places[1].placeholder.label.in(Language::Arabic), "مكان الأشغال");
    EXPECT_FALSE(proposal.places[1].isCertain);
    EXPECT_EQ(proposal.places[2].placeholder.type, PlaceholderType::Money);
    EXPECT_EQ(proposal.language, Language::Arabic);
}

TEST(DraftingTemplateMaking, AMarkCutIntoSpansBecomesOneField) {
    EXPECT_EQ(made("<text:p>Pour <text:span text:style-name=\"B\">⟨nom</text:span> du<text:s/>"
                   "<text:bookmark text:name=\"b\"/>cli<text:span>ent⟩ et</text:span> nous</text:p>",
                   {"client.name"}),
              "<text:p>Pour <text:span text:style-name=\"B\">" + field("client.name", "nom du client") +
                  "</text:span><text:bookmark text:name=\"b\"/><text:span> et</text:span> nous</text:p>");
}

TEST(DraftingTemplateMaking, OnlyWhatWasTickedBecomesAFieldAndEveryPlaceOfIt) {
    EXPECT_EQ(
        made("<text:p>[Ville], [Ville] et [Rue]</text:p>", {"own.ville"}),
        "<text:p>" + field("own.ville", "Ville") + ", " + field("own.ville", "Ville") + " et [Rue]</text:p>");
}

TEST(DraftingTemplateMaking, TwoLabelsAreTwoPlaceholdersEvenWhenTheirNamesWouldBeOne) {
    EXPECT_THAT(names(proposed("<text:p>⟨Lieu-dit⟩ ⟨Lieu dit⟩ ⟨lieu dit :⟩</text:p>")),
                ElementsAre("own.lieu-dit", "own.lieu-dit-2"));
}

TEST(DraftingTemplateMaking, AListOfChoicesStaysAChoice) {
    Proposal const proposal = proposed(
        "<text:p><text:drop-down text:name=\"Paiement\"><text:label text:value=\"chèque\"/>"
        "<text:label text:value=\"virement\"/>chèque</text:drop-down></text:p>");
    ASSERT_EQ(proposal.places.size(), 1U);
    EXPECT_EQ(proposal.places[0].placeholder.type, PlaceholderType::Choice);
    EXPECT_EQ(proposal.places[0].placeholder.choices.size(), 2U);
}

TEST(DraftingTemplateMaking, DeletedTextAndCommentsProposeNothing) {
    EXPECT_THAT(
        names(proposed("<text:tracked-changes><text:p>⟨ancien⟩</text:p></text:tracked-changes>"
                       "<text:p>a<office:annotation><text:p>⟨note⟩</text:p></office:annotation></text:p>")),
        IsEmpty());
}

TEST(DraftingTemplateMaking, WhoWroteItGoesAndTheTemplateSaysWhichItIs) {
    Parts parts = document("<text:p>x</text:p>");
    parts["meta.xml"] = "<office:document-meta " + namespaces +
                        "><office:meta><meta:initial-creator>Nadia</meta:initial-creator>"
                        "<dc:creator>Karim</dc:creator><dc:title>Brouillon</dc:title>"
                        "<meta:user-defined meta:name=\"DiwanQuote\">{}</meta:user-defined>"
                        "<meta:user-defined meta:name=\"Chantier\">A</meta:user-defined>"
                        "</office:meta></office:document-meta>";
    parts["Thumbnails/thumbnail.png"] = "picture";
    parts["Configurations2/menubar/menubar.xml"] = "<menu/>";
    auto const result =
        makeTemplate(parts, house(), {.identity = identity(), .chosen = {}}, "test.odt").value();
    std::string const meta = result.parts.at("meta.xml");
    EXPECT_THAT(meta, Not(HasSubstr("Nadia")));
    EXPECT_THAT(meta, Not(HasSubstr("Karim")));
    EXPECT_THAT(meta, Not(HasSubstr("DiwanQuote")));
    EXPECT_THAT(meta, HasSubstr("Chantier"));
    EXPECT_FALSE(result.parts.contains("Thumbnails/thumbnail.png"));
    EXPECT_FALSE(result.parts.contains("Configurations2/menubar/menubar.xml"));
    Survey const survey = surveyDocument(result.parts, "test.odt");
    EXPECT_EQ(survey.title, "Contrat");
    EXPECT_EQ(survey.templateId, identity().templateId);
    EXPECT_THAT(meta, HasSubstr(identity().id));
}

TEST(DraftingTemplateMaking, WhatHidesADangerIsNoTemplate) {
    for (auto const& [body, code] :
         {std::pair{"<text:p><office:script/></text:p>", "template.macro"},
          std::pair{"<text:p><text:section xlink:href=\"file:///etc/passwd\"/></text:p>",
                    "template.external-link"}}) {
        EXPECT_EQ(proposeTemplate(document(body), house(), Language::French, "x").error().code, code);
        EXPECT_EQ(makeTemplate(document(body), house(), {.identity = identity()}, "x").error().code, code);
    }
}

TEST(DraftingOwnTemplate, StandsInTheListAsTheHousesDo) {
    auto const result = makeTemplate(document("<text:p>⟨nom du client⟩ [Ville]</text:p>"), house(),
                                     {.identity = identity(), .chosen = {"client.name", "own.ville"}}, "x")
                            .value();
    TemplateEvent event = identity();
    event.titles.arabic = "عقد";
    event.group = "sales";
    event.placeholders = placeholdersJson(result.placeholders);
    Template const listed = ownTemplate(event, house()).value();
    EXPECT_EQ(listed.id, event.templateId);
    EXPECT_EQ(listed.groupTitle.french, "Ventes");
    EXPECT_EQ(listed.title.in(Language::Arabic), "عقد");
    EXPECT_EQ(listed.title.in(Language::English), "Contrat");
    ASSERT_EQ(listed.placeholders.size(), 2U);
    EXPECT_EQ(listed.placeholders, result.placeholders);
    EXPECT_EQ(ownTemplate(event, house(), true)->id, event.templateId + "@" + event.id);
    event.group = "Chantiers";
    EXPECT_EQ(ownTemplate(event, house())->groupTitle.french, "Chantiers");
    event.placeholders = R"([{"name":7}])";
    EXPECT_EQ(ownTemplate(event, house()).error().code, "template.manifest-wrong");
}

TEST(DraftingOwnTemplate, ADocumentWithoutWhatItsEntryNamesIsRefused) {
    auto const result = makeTemplate(document("<text:p>⟨nom du client⟩</text:p>"), house(),
                                     {.identity = identity(), .chosen = {"client.name"}}, "x")
                            .value();
    TemplateEvent event = identity();
    event.placeholders = placeholdersJson(result.placeholders);
    EXPECT_TRUE(checkedDocument(packageBytes(result.parts), event));
    EXPECT_EQ(checkedDocument(packageBytes(document("<text:p/>")), event).error().code,
              "template.placeholder-missing");
    EXPECT_EQ(checkedDocument(packageBytes(document("<office:script/>")), event).error().code,
              "template.macro");
    EXPECT_EQ(checkedDocument("no zip at all", event).error().code, "file.damaged");
    Parts bomb = result.parts;
    bomb["Pictures/a.png"] = std::string(8UL << 20, '0');
    EXPECT_EQ(checkedDocument(packageBytes(bomb), event).error().code, "file.bomb");
}

}  // namespace
}  // namespace diwan::drafting
