#include "drafting/document_survey.hpp"

#include <Poco/Exception.h>
#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/LexicalHandler.h>
#include <Poco/SAX/SAXException.h>
#include <Poco/SAX/SAXParser.h>

#include <algorithm>
#include <array>

namespace diwan::drafting {

namespace {

using Poco::XML::XMLString;

constexpr int deepest = 256;  // Writer itself nests some thirty

constexpr std::string_view ofOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view ofText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
constexpr std::string_view ofTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr std::string_view ofStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
constexpr std::string_view ofScript = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
constexpr std::string_view ofDrawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
constexpr std::string_view ofForms = "urn:oasis:names:tc:opendocument:xmlns:form:1.0";
constexpr std::string_view ofXForms = "http://www.w3.org/2002/xforms";
constexpr std::string_view ofMeta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
constexpr std::string_view ofLinks = "http://www.w3.org/1999/xlink";
constexpr std::string_view ofTitles = "http://purl.org/dc/elements/1.1/";

struct ElementName {
    std::string_view space;
    std::string_view local;
};

// What runs: scripts and the events that call them.
constexpr std::array macros{ElementName{ofOffice, "script"}, ElementName{ofScript, "event-listener"},
                            ElementName{ofText, "script"}, ElementName{ofText, "execute-macro"},
                            ElementName{ofDrawing, "applet"}};

// What fetches without an xlink:href of its own.
constexpr std::array fetching{ElementName{ofText, "dde-connection"},
                              ElementName{ofText, "dde-connection-decl"}, ElementName{ofOffice, "dde-source"},
                              ElementName{ofText, "database-display"}};

// What fetches by an attribute that is no xlink:href: XForms data, the database behind a form.
struct FetchingAttribute {
    ElementName element;
    ElementName attribute;
};
constexpr std::array fetchingAttributes{FetchingAttribute{{ofXForms, "instance"}, {"", "src"}},
                                        FetchingAttribute{{ofXForms, "submission"}, {"", "action"}},
                                        FetchingAttribute{{ofForms, "form"}, {ofForms, "datasource"}}};

template <std::size_t Size>
bool isOneOf(std::array<ElementName, Size> const& names, XMLString const& space, XMLString const& local) {
    return std::any_of(names.begin(), names.end(),
                       [&](ElementName const& name) { return name.space == space && name.local == local; });
}

// "https" of "https://…"; empty inside the package.
std::string schemeOf(std::string const& target) {
    std::size_t const colon = target.find(':');
    if (colon == std::string::npos || target.find('/') < colon) return {};
    std::string scheme = target.substr(0, colon);
    for (char& c : scheme)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return scheme;
}

// "macro:///Standard.Module1.Main()", but not words that begin with "Macro: ".
bool callsMacro(std::string const& target) {
    std::string const scheme = schemeOf(target);
    return scheme == "vnd.sun.star.script" || scheme == "javascript" ||
           (scheme == "macro" && target.size() > scheme.size() + 1 && target[scheme.size() + 1] == '/');
}

// "../a" of "%2e%2E/a": an office may take a target apart only after decoding it.
std::string withoutEscapes(std::string const& target) {
    std::string plain;
    for (std::size_t i = 0; i < target.size(); ++i) {
        bool const dot = target.compare(i, 3, "%2e") == 0 || target.compare(i, 3, "%2E") == 0;
        plain += dot ? '.' : target[i];
        if (dot) i += 2;
    }
    return plain;
}

class Walk final : public Poco::XML::DefaultHandler, public Poco::XML::LexicalHandler {
  public:
    Walk(Survey& survey, std::string const& document, std::string const& part)
        : m_survey(survey), m_document(document), m_part(part) {}

    void startElement(XMLString const& space, XMLString const& local, XMLString const&,
                      Poco::XML::Attributes const& attributes) override {
        if (++m_depth > deepest) {
            refuse("template.too-deep", m_part);
            throw Poco::XML::SAXException("too deep");
        }
        if (isOneOf(macros, space, local)) refuse("template.macro", m_part);
        if (isOneOf(fetching, space, local)) refuse("template.external-link", local);
        follow(space, local, attributes);
        watch(space, local, attributes);
        name(space, local, attributes);
        bool const titled = space == ofTitles && (local == "title" || local == "language");
        bool const isPlaceholder = space == ofText && local == "placeholder";
        if (isPlaceholder) m_placeholder = attributes.getValue(XMLString(ofText), "description");
        bool const isMark = space == ofMeta && local == "user-defined" &&
                            attributes.getValue(XMLString(ofMeta), "name") == "Diwan template";
        m_place = isPlaceholder ? Place::Placeholder
                  : titled      ? (local == "title" ? Place::Title : Place::Language)
                  : isMark      ? Place::Template
                                : Place::Elsewhere;
        m_words.clear();
    }

    void endElement(XMLString const&, XMLString const&, XMLString const&) override {
        --m_depth;
        if (m_place == Place::Placeholder) m_survey.placeholders[m_placeholder].insert(m_words);
        if (m_place == Place::Title) m_survey.title = m_words;
        if (m_place == Place::Language) m_survey.language = m_words;
        if (m_place == Place::Template) m_survey.templateId = m_words;
        m_place = Place::Elsewhere;
    }

    void characters(Poco::XML::XMLChar const text[], int start, int length) override {
        if (m_place != Place::Elsewhere) m_words.append(text + start, static_cast<std::size_t>(length));
    }

    void startDTD(XMLString const&, XMLString const&, XMLString const&) override {
        refuse("template.doctype", m_part);
        throw Poco::XML::SAXException("document type declaration");
    }
    void endDTD() override {}
    void startEntity(XMLString const&) override {}
    void endEntity(XMLString const&) override {}
    void startCDATA() override {}
    void endCDATA() override {}
    void comment(Poco::XML::XMLChar const[], int, int) override {}

  private:
    enum class Place { Elsewhere, Placeholder, Title, Language, Template };

    void refuse(char const* code, std::string const& what) {
        Problem problem{.code = code, .arguments = {m_document, what}, .detail = m_part};
        auto& all = m_survey.refusals;
        if (std::find(all.begin(), all.end(), problem) == all.end()) all.push_back(std::move(problem));
    }

    void follow(XMLString const& space, XMLString const& local, Poco::XML::Attributes const& attributes) {
        // Writer notes in meta:template what a document was made from; nothing is fetched from there.
        std::string const target = attributes.getValue(XMLString(ofLinks), "href");
        if (target.empty() || (space == ofMeta && local == "template")) return;
        std::string const scheme = schemeOf(target);
        if (callsMacro(target)) return;  // watch() names it
        bool const clicked = space == ofText && local == "a";
        if (clicked && (scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel"))
            return;
        bool const outside = !scheme.empty() || target.starts_with("/") || target.starts_with("\\") ||
                             withoutEscapes(target).find("..") != std::string::npos;
        if (outside) refuse("template.external-link", target);
    }

    // What fetches or runs by other attributes, also those of menus and toolbars that travel with a document.
    void watch(XMLString const& space, XMLString const& local, Poco::XML::Attributes const& attributes) {
        for (int i = 0; i < attributes.getLength(); ++i)
            if (callsMacro(attributes.getValue(i))) refuse("template.macro", m_part);
        for (auto const& [element, attribute] : fetchingAttributes) {
            if (element.space != space || element.local != local) continue;
            std::string const target =
                attributes.getValue(XMLString(attribute.space), XMLString(attribute.local));
            if (!target.empty()) refuse("template.external-link", target);
        }
    }

    void name(XMLString const& space, XMLString const& local, Poco::XML::Attributes const& attributes) {
        if (space == ofStyle || (space == ofText && local == "list-style")) {
            std::string const named = attributes.getValue(XMLString(ofStyle), "name");
            if (!named.empty()) m_survey.stylesNamed.insert(named);
        }
        bool const isText =
            space == ofText && (local == "p" || local == "h" || local == "span" || local == "list");
        bool const isTable = space == ofTable && local.starts_with("table") && local != "table-template";
        if (!isText && !isTable) return;
        std::string const used = attributes.getValue(XMLString(isText ? ofText : ofTable), "style-name");
        if (!used.empty()) m_survey.stylesUsed.insert(used);
    }

    Survey& m_survey;
    std::string const& m_document;
    std::string const& m_part;
    int m_depth = 0;
    Place m_place = Place::Elsewhere;
    std::string m_placeholder;
    std::string m_words;
};

void walk(Survey& survey, std::string const& name, std::string const& part, std::string const& bytes) {
    std::size_t const before = survey.refusals.size();
    try {
        Walk handler(survey, name, part);
        Poco::XML::SAXParser parser;
        parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, true);
        parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_GENERAL_ENTITIES, false);
        parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_PARAMETER_ENTITIES, false);
        parser.setContentHandler(&handler);
        parser.setProperty(Poco::XML::XMLReader::PROPERTY_LEXICAL_HANDLER,
                           static_cast<Poco::XML::LexicalHandler*>(&handler));
        parser.parseMemoryNP(bytes.data(), bytes.size());
    } catch (Poco::Exception const& failure) {
        // What the walk itself stopped at is already named.
        if (survey.refusals.size() == before)
            survey.refusals.push_back({"template.damaged-part", {name, part}, failure.displayText()});
    }
}

}  // namespace

Survey surveyDocument(Parts const& parts, std::string const& name) {
    Survey survey;
    auto const manifest = parts.find("META-INF/manifest.xml");
    if (manifest != parts.end() && manifest->second.find("encryption-data") != std::string::npos) {
        survey.refusals.push_back({"file.password", {name}, {}});
        return survey;
    }
    auto const kind = parts.find("mimetype");
    bool const isText = kind != parts.end() && kind->second.starts_with(textMimeType);
    if (!isText || !parts.contains("content.xml") || !parts.contains("styles.xml")) {
        survey.refusals.push_back({"file.damaged", {name}, "no OpenDocument text"});
        return survey;
    }
    for (auto const& [part, bytes] : parts) {
        if (part.starts_with("Basic/") || part.starts_with("Scripts/"))
            survey.refusals.push_back({"template.macro", {name, part}, part});
        else if (part.ends_with(".xml") || part.ends_with(".rdf"))
            if (!bytes.empty()) walk(survey, name, part, bytes);
    }
    return survey;
}

}  // namespace diwan::drafting
