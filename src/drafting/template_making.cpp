#include "drafting/template_making.hpp"

#include <Poco/DOM/AutoPtr.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/Text.h>
#include <Poco/Exception.h>

#include <algorithm>
#include <array>

#include "drafting/document_survey.hpp"
#include "drafting/document_tree.hpp"
#include "drafting/paragraph_text.hpp"
#include "drafting/template_places.hpp"
#include "records/template_origin.hpp"
#include "text/detect.hpp"

namespace diwan::drafting {

namespace {

using Poco::XML::AutoPtr;
using Poco::XML::Document;
using Poco::XML::Element;
using Poco::XML::Node;

constexpr std::array textParts{"content.xml", "styles.xml"};

// Said about persons and machines, or about the document that this one was made from.
constexpr std::array privateFields{"meta:initial-creator",
                                   "dc:creator",
                                   "meta:printed-by",
                                   "meta:print-date",
                                   "dc:date",
                                   "meta:creation-date",
                                   "meta:editing-cycles",
                                   "meta:editing-duration",
                                   "meta:template",
                                   "meta:document-statistic",
                                   "dc:title",
                                   "dc:language"};

bool isCertain(PlaceKind kind) {
    return kind == PlaceKind::Field || kind == PlaceKind::Mark;
}

AutoPtr<Element> fieldFor(Document& tree, Placeholder const& placeholder) {
    AutoPtr<Element> field = tree.createElement("text:placeholder");
    field->setAttribute("text:placeholder-type", "text");
    field->setAttribute("text:description", placeholder.name);
    AutoPtr<Poco::XML::Text> label = tree.createTextNode("<" + placeholder.label.french + ">");
    field->appendChild(label);
    return field;
}

void makeField(Document& tree, Place const& place) {
    AutoPtr<Element> field = fieldFor(tree, place.placeholder);
    if (place.field == nullptr) {
        ParagraphText(*place.paragraph).replace(place.begin, place.end, *field);
        return;
    }
    // One that has its name already may be a cell of a pattern row, with a label of its own.
    if (place.field->nodeName() == "text:placeholder" &&
        isMachineName(place.field->getAttribute("text:description")))
        return;
    place.field->parentNode()->insertBefore(field, place.field);
    place.field->parentNode()->removeChild(place.field);
}

void addText(Document& tree, Node& parent, char const* element, std::string const& text,
             char const* userDefined = nullptr) {
    AutoPtr<Element> made = tree.createElement(element);
    if (userDefined != nullptr) made->setAttribute("meta:name", userDefined);
    AutoPtr<Poco::XML::Text> words = tree.createTextNode(text);
    made->appendChild(words);
    parent.appendChild(made);
}

std::string metaOf(std::string const& before, TemplateEvent const& identity) {
    constexpr char const* empty =
        R"(<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
        R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
        R"( xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta/>)"
        R"(</office:document-meta>)";
    auto tree = treeOf(before.empty() ? std::string_view(empty) : std::string_view(before));
    auto found = elementsNamed(*tree, "office:meta");
    if (found.empty()) {
        tree = treeOf(empty);
        found = elementsNamed(*tree, "office:meta");
    }
    Element& meta = *found.front();
    std::vector<Node*> going;
    for (Node* child = meta.firstChild(); child != nullptr; child = child->nextSibling()) {
        std::string const& name = child->nodeName();
        bool const isOurs = name == "meta:user-defined" &&
                            static_cast<Element*>(child)->getAttribute("meta:name").starts_with("Diwan");
        if (isOurs || std::ranges::find(privateFields, name) != privateFields.end()) going.push_back(child);
    }
    for (Node* child : going)
        meta.removeChild(child);
    addText(*tree, meta, "dc:title", identity.titles.any());
    addText(*tree, meta, "dc:language",
            identity.language == "ar"   ? "ar-DZ"
            : identity.language == "en" ? "en-GB"
                                        : "fr-FR");
    addText(*tree, meta, "meta:user-defined", identity.templateId, "Diwan template");
    addText(*tree, meta, "meta:user-defined",
            toJson(std::vector<TemplateOrigin>{
                {.templateId = identity.templateId, .version = identity.id, .number = identity.number}}),
            "DiwanTemplate");
    return bytesOf(*tree);
}

// The office's own menus and toolbars, and a picture of the first page: what a template has no use for.
bool isLeftOut(std::string_view part) {
    return part.starts_with("Configurations2/") || part.starts_with("Thumbnails/") || part == "layout-cache";
}

void leaveOut(Parts& parts) {
    std::erase_if(parts, [](auto const& part) { return isLeftOut(part.first); });
    auto const list = parts.find("META-INF/manifest.xml");
    if (list == parts.end()) return;
    auto tree = treeOf(list->second);
    for (Element* entry : elementsNamed(*tree, "manifest:file-entry"))
        if (isLeftOut(entry->getAttribute("manifest:full-path"))) entry->parentNode()->removeChild(entry);
    list->second = bytesOf(*tree);
}

// A table's field stands for the whole table, which is filled row by row.
Placeholder const* tableOf(std::vector<Template> const& known, std::string const& field) {
    for (Template const& one : known)
        for (Placeholder const& placeholder : one.placeholders)
            if (std::ranges::find(placeholder.fields, field, &Placeholder::name) != placeholder.fields.end())
                return &placeholder;
    return nullptr;
}

Placeholder standingFor(std::vector<Template> const& known, Placeholder const& found) {
    Placeholder const* const table = tableOf(known, found.name);
    return table == nullptr ? found : *table;
}

}  // namespace

Result<Proposal> proposeTemplate(Parts const& parts, std::vector<Template> const& known, Language language,
                                 std::string const& name) {
    Survey const survey = surveyDocument(parts, name);
    if (!survey.refusals.empty()) return survey.refusals.front();
    Proposal proposal{.title = survey.title, .language = std::nullopt, .places = {}};
    try {
        Namer namer(known, language);
        std::string text;
        for (char const* part : textParts) {
            auto tree = treeOf(parts.find(part)->second);
            if (part == textParts.front())
                for (Element* paragraph : visibleParagraphs(*tree))
                    text += ParagraphText(*paragraph).text() + "\n";
            for (Place const& place : findPlaces(*tree, namer)) {
                Placeholder const placeholder = standingFor(known, place.placeholder);
                auto const same = std::ranges::find_if(proposal.places, [&](ProposedPlace const& one) {
                    return one.placeholder.name == placeholder.name;
                });
                if (same != proposal.places.end()) {
                    ++same->count;
                    same->isCertain = same->isCertain || isCertain(place.kind);
                    continue;
                }
                proposal.places.push_back({.placeholder = placeholder,
                                           .kind = place.kind,
                                           .shown = place.shown,
                                           .count = 1,
                                           .isCertain = isCertain(place.kind)});
            }
        }
        Language const detected = text::detectLanguage(text, language);
        proposal.language = detected == Language::Darija ? language : detected;
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {name}, failure.displayText()};
    }
    return proposal;
}

Result<MadeTemplate> makeTemplate(Parts parts, std::vector<Template> const& known, TemplateWish const& wish,
                                  std::string const& name) {
    Survey const survey = surveyDocument(parts, name);
    if (!survey.refusals.empty()) return survey.refusals.front();
    MadeTemplate made;
    try {
        auto const language = language::fromCode(wish.identity.language);
        Namer namer(known, language.value_or(Language::French));
        for (char const* part : textParts) {
            auto tree = treeOf(parts[part]);
            std::vector<Place> const places = findPlaces(*tree, namer);
            for (Place const& place : places) {
                Placeholder placeholder = standingFor(known, place.placeholder);
                bool const isChosen = std::ranges::find(wish.chosen, placeholder.name) != wish.chosen.end();
                bool const isListed = std::ranges::find(made.placeholders, placeholder.name,
                                                        &Placeholder::name) != made.placeholders.end();
                if (isChosen && !isListed) made.placeholders.push_back(std::move(placeholder));
            }
            // From the last to the first, so that the places of those before do not move.
            for (auto place = places.rbegin(); place != places.rend(); ++place) {
                std::string const which = standingFor(known, place->placeholder).name;
                if (std::ranges::find(wish.chosen, which) != wish.chosen.end()) makeField(*tree, *place);
            }
            parts[part] = bytesOf(*tree);
        }
        parts["meta.xml"] = metaOf(parts["meta.xml"], wish.identity);
        leaveOut(parts);
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {name}, failure.displayText()};
    }
    made.parts = std::move(parts);
    return made;
}

}  // namespace diwan::drafting
