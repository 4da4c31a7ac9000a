// Values written into a document's parts.
#include "drafting/document_fill.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drafting/fill_data.hpp"

namespace diwan::drafting {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char const* office =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

// Attributes in the order of their names, as they are written back.
std::string field(std::string const& name) {
    return "<text:placeholder text:description=\"" + name + "\" text:placeholder-type=\"text\">&lt;" + name +
           "&gt;</text:placeholder>";
}

Template steps() {
    Template one{.id = "procedure"};
    Placeholder table{.name = "steps", .type = PlaceholderType::Table};
    table.label = {.french = "étapes"};
    table.fields = {{.name = "steps.number", .origin = Origin::Automatic},
                    {.name = "steps.action", .required = true, .label = {.french = "action"}},
                    {.name = "steps.day", .type = PlaceholderType::Date, .label = {.french = "jour"}},
                    {.name = "steps.who", .type = PlaceholderType::Person, .label = {.french = "qui"}}};
    one.placeholders = {
        {.name = "procedure.title"}, {.name = "procedure.points", .type = PlaceholderType::List}, table};
    return one;
}

std::string filled(std::string const& body, DocumentValues const& values) {
    Parts parts{{"mimetype", std::string(textMimeType)},
                {"content.xml", std::string("<office:document-content ") + office + "><office:body>" + body +
                                    "</office:body></office:document-content>"},
                {"styles.xml", std::string("<office:document-styles ") + office + "/>"}};
    auto const document = fillDocument(std::move(parts), steps(), values, "test.odt");
    EXPECT_TRUE(document);
    std::string const content = document->at("content.xml");
    std::size_t const begin = content.find("<office:body>") + 13;
    return content.substr(begin, content.find("</office:body>") - begin);
}

TEST(DraftingDocumentFill, ATextTakesThePlaceOfItsField) {
    EXPECT_EQ(filled("<text:p text:style-name=\"T\">De " + field("procedure.title") + ".</text:p>",
                     {.texts = {{"procedure.title", "A & B <C>"}}}),
              "<text:p text:style-name=\"T\">De A &amp; B &lt;C&gt;.</text:p>");
}

TEST(DraftingDocumentFill, ItemsOfAListAreParagraphsOfTheSameStyle) {
    EXPECT_EQ(filled("<text:p text:style-name=\"L\">- " + field("procedure.points") + ";</text:p>",
                     {.texts = {{"procedure.points", "a\rb\rc"}}}),
              "<text:p text:style-name=\"L\">- a</text:p><text:p text:style-name=\"L\">b</text:p>"
              "<text:p text:style-name=\"L\">c;</text:p>");
}

TEST(DraftingDocumentFill, ItemsInsideAListAreItemsOfIt) {
    EXPECT_EQ(
        filled("<text:list><text:list-item><text:p><text:span text:style-name=\"S\">" +
                   field("procedure.points") + "</text:span></text:p></text:list-item></text:list>",
               {.texts = {{"procedure.points", "a\rb"}}}),
        "<text:list><text:list-item><text:p><text:span text:style-name=\"S\">a</text:span></text:p>"
        "</text:list-item><text:list-item><text:p><text:span text:style-name=\"S\">b</text:span></text:p>"
        "</text:list-item></text:list>");
}

TEST(DraftingDocumentFill, SpacesLinesAndForbiddenSignsAreKeptOrDroppedAsOpenDocumentWants) {
    EXPECT_EQ(filled("<text:p>" + field("procedure.title") + "</text:p>", {.texts = {{"procedure.title",
                                                                                      " a  b\nc\td\x01"
                                                                                      "e\xFF"}}}),
              "<text:p><text:s/>a <text:s/>b<text:line-break/>c<text:tab/>de\uFFFD</text:p>");
}

TEST(DraftingDocumentFill, WhatIsEmptyGoesAndWhatIsMissingStays) {
    EXPECT_EQ(filled("<text:p>" + field("procedure.title") + "</text:p><text:p>" + field("procedure.points") +
                         "</text:p>",
                     {.texts = {{"procedure.title", ""}}}),
              "<text:p>" + field("procedure.points") + "</text:p>");
}

TEST(DraftingDocumentFill, ARowOfNothingButEmptyFieldsGoesWithItsLabels) {
    std::string const kept =
        "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
    EXPECT_EQ(
        filled("<table:table>" + kept +
                   "<table:table-row><table:table-cell><text:p>Label</text:p>"
                   "</table:table-cell><table:table-cell><text:p>" +
                   field("procedure.title") + "</text:p></table:table-cell></table:table-row></table:table>",
               {.texts = {{"procedure.title", ""}}}),
        "<table:table>" + kept + "</table:table>");
}

std::string const table = "<table:table><table:table-row><table:table-cell><text:p>" + field("steps.number") +
                          "</text:p></table:table-cell><table:table-cell><text:p>" + field("steps.action") +
                          "</text:p></table:table-cell></table:table-row></table:table>";

TEST(DraftingDocumentFill, ThePatternRowIsRepeated) {
    std::vector<Problem> problems;
    auto const rows =
        fillRows(steps().placeholders[2], Language::French,
                 {{{"steps.action", "noter"}, {"steps.day", "2026-05-12"}}, {{"steps.who", "x"}}}, problems);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].at("steps.day"), "12\u00A0mai 2026");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].arguments, (std::vector<std::string>{"étapes", "2", "action"}));
    EXPECT_EQ(filled(table, {.rows = {{"steps", rows}}}),
              "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
              "<table:table-cell><text:p>noter</text:p></table:table-cell></table:table-row>"
              "<table:table-row><table:table-cell><text:p>2</text:p></table:table-cell>"
              "<table:table-cell><text:p/></table:table-cell></table:table-row></table:table>");
}

TEST(DraftingDocumentFill, AnOptionalTableWithoutRowsKeepsOneToWriteInto) {
    std::string const empty = filled(table, {});
    EXPECT_THAT(empty, Not(HasSubstr("text:placeholder")));
    EXPECT_THAT(empty, HasSubstr("<table:table-row>"));
}

TEST(DraftingDocumentFill, MoreRowsThanTheManifestAllowsAreToldAndShown) {
    Placeholder five = steps().placeholders[2];
    five.most = 1;
    std::vector<Problem> problems;
    EXPECT_EQ(
        fillRows(five, Language::French, {{{"steps.action", "a"}}, {{"steps.action", "b"}}}, problems).size(),
        2U);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "form.rows");
}

TEST(DraftingFillData, NamesMayBeShortAndTextsInThreeLanguages) {
    Company company{.name = {.french = "Hodna"}};
    company.people = {{.id = "lina", .name = {.french = "Lina Aouadi", .arabic = "لينا عوادي"}}};
    auto const data = fillDataFromJson(
        R"({"title": {"fr": "Retour", "ar": "إرجاع"}, "procedure.points": {"fr": ["a"], "ar": ["ب", "ج"]},
            "steps": [{"action": "noter", "who": "lina"}], "client": "c1", "other": 1})",
        steps(), Language::Arabic, company);
    ASSERT_TRUE(data);
    EXPECT_EQ(data->form.at("procedure.title"), "إرجاع");
    EXPECT_EQ(data->form.at("procedure.points"), "ب\nج");
    EXPECT_EQ(data->rows.at("steps").at(0).at("steps.who"), "لينا عوادي");
    EXPECT_EQ(data->client, "c1");
    EXPECT_EQ(data->unknown, std::vector<std::string>{"other"});
}

TEST(DraftingFillData, AnUnknownFieldOfARowIsNamed) {
    auto const data =
        fillDataFromJson(R"({"steps": [{"action": "a"}, {"acton": "b"}]})", steps(), Language::French, {});
    ASSERT_FALSE(data);
    EXPECT_EQ(data.error().arguments, std::vector<std::string>{"steps[2].acton"});
}

TEST(DraftingDocumentFill, ASectionOfAQuoteTakesItsStyleWhereTheTemplateHasOne) {
    auto const quote = quoteFromJson(
        R"({"lines":[{"kind":"section","label":"Mobilier"},{"label":"Table","unit_price":"1"}]})",
        std::chrono::year(2026) / 5 / 12);
    DocumentValues values;
    values.quote = *quoteSheet(*quote, Language::French);
    std::string row;
    for (int cell = 0; cell < 8; ++cell)
        row += "<table:table-cell><text:p text:style-name=\"P\">x</text:p></table:table-cell>";
    auto const contentWith = [&](std::string const& styles) {
        Parts parts{{"mimetype", std::string(textMimeType)},
                    {"content.xml", std::string("<office:document-content ") + office +
                                        "><table:table table:name=\"DiwanLines\"><table:table-row>" + row +
                                        "</table:table-row></table:table></office:document-content>"},
                    {"styles.xml", std::string("<office:document-styles ") + office +
                                       " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">" +
                                       styles + "</office:document-styles>"}};
        return fillDocument(std::move(parts), steps(), values, "test.odt")->at("content.xml");
    };
    std::string const styled = "<text:p text:style-name=\"Diwan_20_Table_20_Section\">Mobilier</text:p>";
    EXPECT_THAT(contentWith("<style:style style:name=\"Diwan_20_Table_20_Section\"/>"), HasSubstr(styled));
    EXPECT_THAT(contentWith(""), HasSubstr("<text:p text:style-name=\"P\">Mobilier</text:p>"));
}

}  // namespace
}  // namespace diwan::drafting
