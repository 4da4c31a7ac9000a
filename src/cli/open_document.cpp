#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/SAXException.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "cli/block_builder.hpp"
#include "cli/package.hpp"
#include "cli/package_document.hpp"

namespace diwan::cli {

namespace {

using text::BlockKind;

constexpr int maximumDepth = 4000;
constexpr int maximumSpaces = 1000;

int number(std::string const& text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class OpenDocumentHandler final : public Poco::XML::DefaultHandler {
  public:
    explicit OpenDocumentHandler(text::Document& document) : m_builder(document) {}

    void startElement(Poco::XML::XMLString const&, Poco::XML::XMLString const&,
                      Poco::XML::XMLString const& name, Poco::XML::Attributes const& attributes) override {
        if (++m_depth > maximumDepth) throw Poco::XML::SAXException("too deep");
        if (name == "office:text") m_body = true;
        if (isLeftOut(name)) ++m_hidden;
        if (!m_body || m_hidden > 0) return;
        if (name == "text:p" || name == "text:h") {
            // A paragraph inside another (of a frame) waits for the end of its own.
            if (m_paragraphs++ == 0) m_builder.beginParagraph();
            m_heading = name == "text:h";
            m_level = number(attributes.getValue("text:outline-level"), 1);
        } else if (name == "text:s") {
            int const count = std::clamp(number(attributes.getValue("text:c"), 1), 0, maximumSpaces);
            m_builder.add(std::string(static_cast<std::size_t>(count), ' '));
        } else if (name == "text:tab") {
            m_builder.add("\t");
        } else if (name == "text:line-break") {
            m_builder.add(" ");
        } else if (name == "text:list") {
            ++m_lists;
        } else if (name == "table:table") {
            m_builder.beginTable(attributes.getValue("table:name"));
        } else if (name == "table:table-row") {
            m_builder.beginRow();
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            m_builder.beginCell();
        }
    }

    void endElement(Poco::XML::XMLString const&, Poco::XML::XMLString const&,
                    Poco::XML::XMLString const& name) override {
        --m_depth;
        bool const hidden = m_hidden > 0;
        if (isLeftOut(name)) --m_hidden;
        if (name == "office:text") m_body = false;
        if (!m_body || hidden) return;
        if (name == "text:p" || name == "text:h") {
            if (--m_paragraphs > 0) {
                m_builder.add(" ");
                return;
            }
            bool const list = m_lists > 0 && !m_heading;
            m_builder.endParagraph(m_heading ? BlockKind::Heading
                                   : list    ? BlockKind::ListItem
                                             : BlockKind::Paragraph,
                                   m_heading ? m_level
                                   : list    ? m_lists - 1
                                             : 0);
        } else if (name == "text:list") {
            --m_lists;
        } else if (name == "table:table") {
            m_builder.endTable();
        }
    }

    void characters(Poco::XML::XMLChar const text[], int start, int length) override {
        if (!m_body || m_hidden > 0 || m_paragraphs == 0) return;
        // ODF folds white space; a line break inside the XML is a space.
        std::string words(text + start, static_cast<std::size_t>(length));
        std::replace_if(
            words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        m_builder.add(words);
    }

  private:
    static bool isLeftOut(std::string const& name) {
        static std::set<std::string, std::less<>> const names{
            "text:tracked-changes",   "text:note",    "office:annotation",
            "text:table-of-content",  "office:forms", "text:sequence-decls",
            "text:ruby-text",         "svg:desc",     "svg:title",
            "text:alphabetical-index"};
        return names.contains(name);
    }

    BlockBuilder m_builder;
    bool m_body = false;
    bool m_heading = false;
    int m_hidden = 0;
    int m_paragraphs = 0;
    int m_lists = 0;
    int m_level = 1;
    int m_depth = 0;
};

}  // namespace

Result<text::Document> loadOpenDocument(std::istream& file, std::string const& name) {
    auto manifest = packageEntry(file, "META-INF/manifest.xml", name);
    if (!manifest) return manifest.error();
    if (manifest->has_value() && (*manifest)->find("encryption-data") != std::string::npos)
        return Problem{"file.password", {name}, {}};
    text::Document document;
    OpenDocumentHandler handler(document);
    Result<Done> const parsed = parseEntry(file, "content.xml", name, handler);
    if (!parsed) return parsed.error();
    if (document.blocks.empty()) return Problem{"file.empty", {name}, {}};
    return document;
}

}  // namespace diwan::cli
