// The shipped templates as they stand in templates/: what the manifest promises is in the documents, and
// nothing else.
#include <Poco/AutoPtr.h>
#include <Poco/DOM/DOMParser.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/Element.h>
#include <Poco/DOM/NodeFilter.h>
#include <Poco/DOM/NodeIterator.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "drafting/template_manifest.hpp"

namespace diwan::drafting {
namespace {

namespace fs = std::filesystem;
using Poco::XML::Element;

fs::path const folder = DIWAN_SOURCE_DIR "/templates";
constexpr std::array languages{Language::French, Language::Arabic, Language::English};

std::string whole(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<Template> templates() {
    return readManifest(whole(folder / "templates.json")).value();
}

// Every element of an XML file; none, with a failure, if it is not well-formed.
struct Xml {
    Poco::AutoPtr<Poco::XML::Document> document;
    std::vector<Element*> elements;

    explicit Xml(fs::path const& path) {
        try {
            Poco::XML::DOMParser parser;
            document = parser.parseString(whole(path));
        } catch (Poco::Exception const& problem) {
            ADD_FAILURE() << path << ": " << problem.displayText();
            return;
        }
        Poco::XML::NodeIterator nodes(document, Poco::XML::NodeFilter::SHOW_ELEMENT);
        for (auto* node = nodes.nextNode(); node != nullptr; node = nodes.nextNode())
            elements.push_back(static_cast<Element*>(node));
    }
};

std::vector<fs::path> documents() {
    std::vector<fs::path> all;
    for (Language const language : languages) {
        for (Template const& one : templates())
            all.push_back(folder / language::code(language) / one.id);
        all.push_back(folder / "sample" / ("minutes-" + std::string(language::code(language))));
    }
    return all;
}

bool isArabic(fs::path const& document) {
    return document.parent_path().filename() == "ar" || document.filename() == "minutes-ar";
}

std::map<std::string, std::string> placeholdersIn(fs::path const& document) {
    std::map<std::string, std::string> found;
    for (char const* part : {"content.xml", "styles.xml"}) {
        Xml const xml(document / part);
        for (Element const* element : xml.elements) {
            if (element->tagName() != "text:placeholder") continue;
            EXPECT_EQ(element->getAttribute("text:placeholder-type"), "text") << document;
            found[element->getAttribute("text:description")] = element->innerText();
        }
    }
    return found;
}

TEST(Templates, EachIsADocumentInThreeLanguages) {
    ASSERT_GE(templates().size(), 3U);
    for (fs::path const& document : documents()) {
        EXPECT_EQ(whole(document / "mimetype"), "application/vnd.oasis.opendocument.text") << document;
        for (char const* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"})
            EXPECT_GT(Xml(document / part).elements.size(), 3U) << document << " " << part;
    }
}

TEST(Templates, EachHasAPictureInThreeLanguages) {
    for (Template const& one : templates()) {
        for (Language const language : languages) {
            fs::path const picture = folder / previewPath(one, language);
            std::string const bytes = whole(picture);
            // Made by templates/make-previews: 480 pixels wide, and no white page.
            EXPECT_EQ(bytes.substr(0, 8), "\x89PNG\r\n\x1a\n") << picture;
            EXPECT_EQ(bytes.substr(16, 4), std::string("\0\0\x01\xe0", 4)) << picture;
            EXPECT_GT(bytes.size(), 4000U) << picture;
        }
    }
}

TEST(Templates, NoFolderIsUnknownToTheManifest) {
    auto const known = templates();
    for (Language const language : languages)
        for (auto const& entry : fs::directory_iterator(folder / language::code(language)))
            EXPECT_NE(findTemplate(known, entry.path().filename().string()), nullptr) << entry.path();
}

TEST(Templates, EveryPlaceholderOfTheManifestStandsInEachLanguageAndNoOther) {
    for (Template const& one : templates()) {
        for (Language const language : languages) {
            std::map<std::string, std::string> expected;
            for (Placeholder const& placeholder : one.placeholders) {
                if (placeholder.type != PlaceholderType::Table)
                    expected[placeholder.name] = "<" + placeholder.label.in(language) + ">";
                for (Placeholder const& field : placeholder.fields)
                    expected[field.name] = "<" + field.label.in(language) + ">";
            }
            EXPECT_EQ(placeholdersIn(folder / language::code(language) / one.id), expected)
                << one.id << " " << language::code(language);
        }
    }
}

TEST(Templates, TitlesAreDifferentInTheThreeLanguages) {
    for (Template const& one : templates()) {
        std::set<std::string> const titles{one.title.french, one.title.arabic, one.title.english};
        EXPECT_EQ(titles.size(), 3U) << one.id;
        for (Language const language : languages) {
            Xml const meta(folder / language::code(language) / one.id / "meta.xml");
            bool found = false;
            for (Element const* element : meta.elements)
                found = found ||
                        (element->tagName() == "dc:title" && element->innerText() == one.title.in(language));
            EXPECT_TRUE(found) << one.id << " " << language::code(language);
        }
    }
}

TEST(Templates, TextIsFormattedByNamedStylesOnly) {
    for (fs::path const& document : documents()) {
        std::set<std::string> named;
        Xml const styles(document / "styles.xml");
        for (Element const* element : styles.elements)
            if (element->parentNode()->nodeName() == "office:styles")
                named.insert(element->getAttribute("style:name"));
        Xml const content(document / "content.xml");
        for (Element const* element : content.elements) {
            if (element->tagName() == "style:style") {
                EXPECT_EQ(element->getAttribute("style:family").substr(0, 5), "table") << document;
            }
            if (element->hasAttribute("text:style-name")) {
                EXPECT_TRUE(named.contains(element->getAttribute("text:style-name")))
                    << document << " " << element->getAttribute("text:style-name");
            }
        }
    }
}

TEST(Templates, ArabicDocumentsRunFromRightToLeft) {
    for (fs::path const& document : documents()) {
        std::string const expected = isArabic(document) ? "rl-tb" : "lr-tb";
        int tables = 0;
        for (char const* part : {"content.xml", "styles.xml"}) {
            Xml const xml(document / part);
            for (Element const* element : xml.elements) {
                if (!element->hasAttribute("style:writing-mode")) continue;
                tables += element->tagName() == "style:table-properties" ? 1 : 0;
                EXPECT_EQ(element->getAttribute("style:writing-mode"), expected) << document << " " << part;
            }
        }
        EXPECT_GE(tables, 3) << document;
    }
}

// Rows and cells of each table of a document's content, by name.
std::map<std::string, std::pair<int, int>> tableShapes(fs::path const& document) {
    std::map<std::string, std::pair<int, int>> shapes;
    Xml const content(document / "content.xml");
    for (Element const* table : content.elements) {
        if (table->tagName() != "table:table") continue;
        auto& shape = shapes[table->getAttribute("table:name")];
        Poco::XML::NodeIterator inside(const_cast<Element*>(table), Poco::XML::NodeFilter::SHOW_ELEMENT);
        for (auto* node = inside.nextNode(); node != nullptr; node = inside.nextNode()) {
            shape.first += node->nodeName() == "table:table-row" ? 1 : 0;
            shape.second += node->nodeName() == "table:table-cell" ? 1 : 0;
        }
    }
    return shapes;
}

TEST(Templates, QuoteAndProFormaHaveTheTablesThatTheOfficeFills) {
    for (Language const language : languages) {
        for (char const* id : {"quote", "proforma"}) {
            auto shapes = tableShapes(folder / language::code(language) / id);
            EXPECT_EQ(shapes["DiwanLines"], (std::pair{2, 16})) << id << language::code(language);
            EXPECT_EQ(shapes["DiwanTotals"], (std::pair{3, 6})) << id << language::code(language);
        }
    }
}

TEST(Templates, AProFormaIsFilledFromTheSamePlaceholdersAsAQuote) {
    auto const all = templates();
    EXPECT_EQ(findTemplate(all, "proforma")->placeholders, findTemplate(all, "quote")->placeholders);
}

// That row is repeated for each row of data.
TEST(Templates, TheFieldsOfATableStandInOneRow) {
    for (Template const& one : templates()) {
        for (Placeholder const& table : one.placeholders) {
            if (table.type != PlaceholderType::Table || table.origin != Origin::Form) continue;
            std::set<std::string> names;
            for (Placeholder const& field : table.fields)
                names.insert(field.name);
            for (Language const language : languages) {
                Xml const content(folder / language::code(language) / one.id / "content.xml");
                std::set<Poco::XML::Node const*> rows;
                for (Element const* element : content.elements) {
                    if (!names.contains(element->getAttribute("text:description"))) continue;
                    Poco::XML::Node const* row = element;
                    while (row != nullptr && row->nodeName() != "table:table-row")
                        row = row->parentNode();
                    ASSERT_NE(row, nullptr) << one.id << " " << table.name;
                    rows.insert(row);
                }
                EXPECT_EQ(rows.size(), 1U) << one.id << " " << table.name;
            }
        }
    }
}

TEST(Templates, FrenchSpacesBeforeHighPunctuationDoNotBreak) {
    for (fs::path const& document : documents()) {
        if (document.parent_path().filename() != "fr" && document.filename() != "minutes-fr") continue;
        Xml const content(document / "content.xml");
        for (Element const* element : content.elements) {
            if (element->tagName() != "text:p" && element->tagName() != "text:h") continue;
            std::string const text = element->innerText();
            for (char const* wrong : {" :", " ;", " !", " ?", "« ", " »"})
                EXPECT_EQ(text.find(wrong), std::string::npos) << document << ": " << text;
        }
    }
}

TEST(Templates, LetterheadAndStylesAreTheSameInEveryDocumentOfALanguage) {
    for (Language const language : languages) {
        std::string const styles =
            whole(folder / "styles" / (std::string(language::code(language)) + ".xml"));
        EXPECT_NE(styles.find("DiwanHeader"), std::string::npos);
        for (Template const& one : templates())
            EXPECT_EQ(whole(folder / language::code(language) / one.id / "styles.xml"), styles)
                << one.id << " " << language::code(language);
    }
}

TEST(Templates, WhatLayoutsDescribeIsWhatStandsInTheFolders) {
    EXPECT_EQ(std::system("python3 '" DIWAN_SOURCE_DIR "/templates/generate.py' --check"), 0)
        << "run templates/generate.py and keep what it writes";
}

std::string shortName(std::string const& name) {
    return name.substr(name.find('.') + 1);
}

bool has(Poco::JSON::Object const& data, std::string const& name) {
    return data.has(name) || data.has(shortName(name));
}

// What `data` lacks or has too much, for the placeholders of a template or the fields of a table.
void expectComplete(Poco::JSON::Object const& data, std::vector<Placeholder> const& placeholders,
                    std::string const& where) {
    std::set<std::string> known{"client"};
    for (Placeholder const& one : placeholders) {
        known.insert({one.name, shortName(one.name)});
        if (one.required && one.origin == Origin::Form && one.defaultFrom.empty()) {
            EXPECT_TRUE(has(data, one.name)) << where << " lacks " << one.name;
        }
    }
    for (auto const& [name, value] : data)
        EXPECT_TRUE(known.contains(name)) << where << " has an unknown " << name;
}

// Every sample is a whole one: a filled specimen of each template can be shown.
TEST(Templates, EachHasSampleDataThatLeavesNothingRequiredOpen) {
    for (Template const& one : templates()) {
        Poco::JSON::Parser parser;
        auto const data =
            parser.parse(whole(folder / "sample" / (one.id + ".json"))).extract<Poco::JSON::Object::Ptr>();
        if (data->has("lines")) continue;  // a quote has data of its own shape
        expectComplete(*data, one.placeholders, one.id);
        for (Placeholder const& table : one.placeholders) {
            if (table.type != PlaceholderType::Table || !has(*data, table.name)) continue;
            auto const rows = data->getArray(table.name);
            ASSERT_FALSE(rows.isNull()) << one.id << " " << table.name;
            EXPECT_GE(rows->size(), 1U);
            for (unsigned row = 0; row < rows->size(); ++row)
                expectComplete(*rows->getObject(row), table.fields, one.id + " " + table.name);
        }
    }
}

TEST(Templates, BuiltDocumentsOpenWithTheirMimeType) {
    fs::path const built = DIWAN_BINARY_DIR "/templates";
    if (!fs::exists(built)) GTEST_SKIP() << "the documents are built with the office part";
    for (Template const& one : templates()) {
        for (Language const language : languages) {
            std::string const bytes = whole(built / documentPath(one, language));
            EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04") << one.id;
            ASSERT_GT(bytes.size(), 100U);
            EXPECT_EQ(bytes.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text") << one.id;
        }
    }
}

}  // namespace
}  // namespace diwan::drafting
