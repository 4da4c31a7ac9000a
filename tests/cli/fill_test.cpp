// Templates listed, checked and filled by the real program, on those of the repository and on hostile ones.
#include <Poco/JSON/Array.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>
#include <gmock/gmock.h>

#include "program.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string const shipped = std::string(DIWAN_SOURCE_DIR) + "/templates";
constexpr char const* namespaces = R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
                                   R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
                                   R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
                                   R"( xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0")"
                                   R"( xmlns:l="http://www.w3.org/1999/xlink")";

class Fill : public Cli {
  protected:
    Outcome fill(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "fill");
        for (std::string const& more :
             {std::string("--templates"), shipped, std::string("--date"), std::string("2026-05-12")})
            arguments.push_back(more);
        return run(arguments);
    }

    Outcome fillQuote(std::string const& target, std::vector<std::string> const& more = {}) const {
        std::vector<std::string> arguments{"quote",
                                           "--data",
                                           shipped + "/sample/quote.json",
                                           "--lang",
                                           "fr",
                                           "--company",
                                           shipped + "/sample/company.json",
                                           "--clients",
                                           shipped + "/sample/clients.json",
                                           "-o",
                                           target};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return fill(arguments);
    }

    std::string target(std::string const& name) const { return (m_folder / name).string(); }

    static std::string part(std::string const& document, std::string const& name) {
        std::ifstream file(document, std::ios::binary);
        Poco::Zip::ZipArchive const archive(file);
        auto const header = archive.findHeader(name);
        if (header == archive.headerEnd()) return {};
        file.clear();
        Poco::Zip::ZipInputStream entry(file, header->second);
        return {std::istreambuf_iterator<char>(entry), {}};
    }

    // A text document with this inside its office:text, and what else is given.
    std::string document(std::string const& body, std::vector<std::pair<std::string, std::string>> more = {},
                         std::string const& before = {}) const {
        more.insert(more.begin(), {"mimetype", "application/vnd.oasis.opendocument.text"});
        more.emplace_back("content.xml", before + "<office:document-content" + namespaces + "><office:body>" +
                                             "<office:text>" + body +
                                             "</office:text></office:body></office:document-content>");
        more.emplace_back("styles.xml", std::string("<office:document-styles") + namespaces + "/>");
        return package("hostile.odt", more);
    }

    std::string complaint(std::string const& file) const {
        auto const outcome = run({"templates", "check", file, "--output-lang", "en"});
        EXPECT_EQ(outcome.status, 4) << outcome.out;
        return outcome.error;
    }
};

TEST_F(Fill, ListsTheTemplatesInTheLanguageAskedFor) {
    auto const outcome = run({"templates", "list", "--templates", shipped, "--lang", "ar"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, HasSubstr("عرض أسعار"));
    auto const listed = json(run({"templates", "list", "--templates", shipped, "--format", "json"}).out);
    EXPECT_GE(listed->getArray("templates")->size(), 3U);
}

TEST_F(Fill, FindsTheShippedTemplatesSound) {
    auto const outcome = run({"templates", "check", shipped});
    EXPECT_EQ(outcome.error, "");
    EXPECT_EQ(outcome.status, 0);
}

TEST_F(Fill, TheQuoteCarriesItsAmounts) {
    ASSERT_EQ(fillQuote(target("quote.odt")).error, "");
    std::string const content = part(target("quote.odt"), "content.xml");
    EXPECT_THAT(content, HasSubstr("593\u00A0917,10\u00A0DA"));
    EXPECT_THAT(content, HasSubstr("ACC-240"));
    EXPECT_THAT(content, HasSubstr("Diwan_20_Total_20_Strong_20_Amount"));
    EXPECT_THAT(content, Not(HasSubstr("text:placeholder")));
    EXPECT_THAT(part(target("quote.odt"), "styles.xml"), HasSubstr("SARL Hodna Bois Mobilier"));
}

TEST_F(Fill, TheSameDataGiveTheSameBytes) {
    fillQuote(target("one.odt"));
    fillQuote(target("two.odt"));
    EXPECT_GT(contentOf(target("one.odt")).size(), 3000U);
    EXPECT_EQ(contentOf(target("one.odt")), contentOf(target("two.odt")));
    EXPECT_EQ(contentOf(target("one.odt")).substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST_F(Fill, NothingIsOverwrittenUnlessAsked) {
    std::string const file = write("mine.odt", "mine");
    auto const refused = fillQuote(file);
    EXPECT_EQ(refused.status, 3);
    EXPECT_THAT(refused.error, HasSubstr("--force"));
    EXPECT_EQ(contentOf(file), "mine");
    EXPECT_EQ(fillQuote(file, {"--force"}).status, 0);
    EXPECT_NE(contentOf(file), "mine");
}

TEST_F(Fill, WhatIsLeftIsListedAndStaysVisible) {
    std::string const data =
        write("brief.json", R"({"title": "Accueil", "proof": ["11 cabinets", "photos"]})");
    std::vector<std::string> arguments{"brief", "--data", data, "--lang", "fr", "-o", target("brief.odt")};
    auto const outcome = fill(arguments);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.error, HasSubstr("à qui l’on parle"));
    std::string const content = part(target("brief.odt"), "content.xml");
    EXPECT_THAT(content, HasSubstr("text:description=\"brief.target\""));
    EXPECT_THAT(content, HasSubstr(">11 cabinets</text:p></text:list-item><text:list-item><text:p"));
    arguments.back() = target("strict.odt");
    arguments.emplace_back("--strict");
    EXPECT_EQ(fill(arguments).status, 4);
    EXPECT_FALSE(std::filesystem::exists(target("strict.odt")));
}

TEST_F(Fill, ValuesThatNoFieldTakesAreNamed) {
    std::string const data = write("brief.json", R"({"titel": "Accueil"})");
    EXPECT_THAT(fill({"brief", "--data", data, "-o", target("brief.odt")}).error, HasSubstr("titel"));
}

TEST_F(Fill, BrokenDataNameTheirField) {
    std::string const data = write("brief.json", R"({"title": [["a"]]})");
    auto const outcome = fill({"brief", "--data", data, "-o", target("brief.odt")});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.error, HasSubstr("brief.title"));
    EXPECT_FALSE(std::filesystem::exists(target("brief.odt")));
}

TEST_F(Fill, ATemplateThatNobodyKnowsIsNamed) {
    auto const outcome = fill({"facture", "--data", write("x.json", "{}"), "-o", target("x.odt")});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.error, HasSubstr("facture"));
}

TEST_F(Fill, MacrosAreRefused) {
    EXPECT_THAT(complaint(document("<text:p/>", {{"Basic/Standard/Module1.xml", "<x/>"}})),
                HasSubstr("macro (Basic/Standard/Module1.xml)"));
    EXPECT_THAT(complaint(document("<script:event-listener/>")), HasSubstr("macro (content.xml)"));
    EXPECT_THAT(complaint(document(R"(<text:a l:href="vnd.sun.star.script:a?language=Basic"/>)")),
                HasSubstr("macro (content.xml)"));
    EXPECT_THAT(complaint(document("<draw:applet l:href=\"a.jar\"/>")), HasSubstr("macro (content.xml)"));
    std::string const menu =
        R"-(<m xmlns:m="http://openoffice.org/2001/menu" m:id="macro:///Standard.Module1.Main()"/>)-";
    EXPECT_THAT(complaint(document("<text:p/>", {{"Configurations2/menubar/menubar.xml", menu}})),
                HasSubstr("macro (Configurations2/menubar/menubar.xml)"));
}

TEST_F(Fill, FormsThatFetchTheirDataAreRefused) {
    EXPECT_THAT(complaint(document(
                    R"(<x:instance xmlns:x="http://www.w3.org/2002/xforms" src="http://example.org/a"/>)")),
                HasSubstr("http://example.org/a"));
    EXPECT_THAT(
        complaint(document(
            R"(<f:form xmlns:f="urn:oasis:names:tc:opendocument:xmlns:form:1.0" f:datasource="Clients"/>)")),
        HasSubstr("“Clients”"));
}

TEST_F(Fill, ABrokenPartAndAPasswordAreNamed) {
    EXPECT_THAT(complaint(document("<text:p/>", {{"settings.xml", "<a><b></a>"}})),
                HasSubstr("settings.xml is damaged"));
    EXPECT_THAT(complaint(document("<text:p/>", {{"META-INF/manifest.xml", "<manifest:encryption-data/>"}})),
                HasSubstr("password"));
}

TEST_F(Fill, WhatIsFetchedFromElsewhereIsRefusedAndALinkToClickIsNot) {
    for (std::string const target :
         {"http://example.org/a.png", "file:///etc/passwd", "../../b.png", "/c.png", "%2e%2E/d.png"})
        EXPECT_THAT(complaint(document("<draw:image l:href=\"" + target + "\"/>")), HasSubstr(target));
    std::string const link = document(R"(<text:p><text:a l:href="mailto:a@example.org">a</text:a></text:p>)");
    EXPECT_EQ(run({"templates", "check", link}).status, 0);
}

TEST_F(Fill, ADocumentTypeIsRefusedBeforeItsEntitiesExpand) {
    std::string entities = "<!DOCTYPE x [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'z'; ++c) {
        std::string const before = std::string("&") + static_cast<char>(c - 1) + ";";
        entities += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i)
            entities += before;
        entities += "\">";
    }
    EXPECT_THAT(complaint(document("<text:p>&y;</text:p>", {}, entities + "]>")),
                HasSubstr("declares a document type"));
}

TEST_F(Fill, AZipBombIsRefused) {
    std::string const bomb = document("<text:p/>", {{"Pictures/a.png", std::string(40 << 20, '0')}});
    EXPECT_THAT(complaint(bomb), HasSubstr("zip bomb"));
    EXPECT_THAT(complaint(bomb), HasSubstr("Pictures/a.png"));
    std::vector<std::pair<std::string, std::string>> many;
    for (int i = 0; i < 1100; ++i)
        many.emplace_back("Pictures/" + std::to_string(i), "x");
    EXPECT_THAT(complaint(document("<text:p/>", many)), HasSubstr("zip bomb"));
}

TEST_F(Fill, ElementsWithoutEndAreRefused) {
    std::string deep;
    for (int i = 0; i < 100000; ++i)
        deep += "<text:p>";
    EXPECT_THAT(complaint(document(deep)), HasSubstr("nests too many"));
}

TEST_F(Fill, AnyPrefixOfADocumentIsAnsweredWithoutHarm) {
    ASSERT_EQ(fillQuote(target("quote.odt")).status, 0);
    std::string const whole = contentOf(target("quote.odt"));
    for (std::size_t length = 0; length < whole.size(); length += whole.size() / 12)
        EXPECT_EQ(run({"templates", "check", write("cut.odt", whole.substr(0, length))}).status, 4) << length;
}

TEST_F(Fill, AListThatDoesNotMatchItsDocumentsIsTold) {
    std::filesystem::copy(shipped, m_folder / "own", std::filesystem::copy_options::recursive);
    std::string const content = target("own/fr/brief/content.xml");
    std::string text = contentOf(content);
    auto const replace = [&](std::string const& old, std::string const& now) {
        ASSERT_NE(text.find(old), std::string::npos) << old;
        text.replace(text.find(old), old.size(), now);
    };
    replace("\"brief.offer\"", "\"brief.ofer\"");
    replace("&lt;à qui l’on parle&gt;", "&lt;cible&gt;");
    replace("Diwan_20_Title", "Diwan_20_Titel");
    std::ofstream(content, std::ios::binary) << text;
    std::filesystem::remove_all(m_folder / "own/ar/proposal");
    std::filesystem::create_directory(m_folder / "own/en/extra");
    std::string const told = complaint(target("own"));
    for (char const* expected :
         {"lacks the field “brief.offer”", "field “brief.ofer”", "called “<cible>”", "style “Diwan_20_Titel”",
          "“proposal” has no document", "own/en/extra” is in no entry"})
        EXPECT_THAT(told, HasSubstr(expected));
}

TEST_F(Fill, ATitleMissingInALanguageIsTold) {
    std::filesystem::create_directory(m_folder / "own");
    write("own/templates.json", R"({"groups": [{"id": "g", "titles": {"fr": "a", "ar": "b", "en": "c"}}],
        "templates": [{"id": "note", "group": "g", "titles": {"fr": "Note", "en": "Note"},
        "description": {"fr": "a", "ar": "b", "en": "c"}, "placeholders": []}]})");
    std::string const told = complaint(target("own"));
    EXPECT_THAT(told, HasSubstr("“note”"));
    EXPECT_THAT(told, HasSubstr("titles"));
}

}  // namespace
}  // namespace diwan::cli
