#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/SAXException.h>

#include <charconv>
#include <set>

#include "cli/block_builder.hpp"
#include "cli/package.hpp"
#include "cli/package_document.hpp"

namespace diwan::cli {

namespace {

using text::BlockKind;

constexpr int maximumDepth = 4000;

// "Heading2", "Titre2", "heading 2" → 2; 0 for other styles.
int headingLevel(std::string_view style) {
    for (std::string_view const prefix : {"Heading", "heading", "Titre", "titre"}) {
        if (!style.starts_with(prefix)) continue;
        std::string_view const rest = style.substr(prefix.size());
        std::size_t const digit = rest.find_first_of("123456789");
        return digit == std::string_view::npos ? 1 : rest[digit] - '0';
    }
    return style == "Title" ? 1 : 0;
}

class WordHandler final : public Poco::XML::DefaultHandler {
  public:
    explicit WordHandler(text::Document& document) : m_builder(document) {}

    void startElement(Poco::XML::XMLString const&, Poco::XML::XMLString const&,
                      Poco::XML::XMLString const& name, Poco::XML::Attributes const& attributes) override {
        if (++m_depth > maximumDepth) throw Poco::XML::SAXException("too deep");
        if (isLeftOut(name)) ++m_hidden;
        if (m_hidden > 0) return;
        if (name == "w:p") {
            if (m_paragraphs++ > 0) return;
            m_builder.beginParagraph();
            m_heading = m_listLevel = 0;
            m_list = false;
        } else if (name == "w:pStyle") {
            std::string const style = attributes.getValue("w:val");
            m_heading = headingLevel(style);
            m_list = m_list || style.starts_with("List") || style.starts_with("Liste");
        } else if (name == "w:numPr") {
            m_list = true;
        } else if (name == "w:ilvl") {
            std::string const level = attributes.getValue("w:val");
            std::from_chars(level.data(), level.data() + level.size(), m_listLevel);
        } else if (name == "w:t") {
            m_inText = true;
        } else if (name == "w:tab" && m_inRun) {
            m_builder.add("\t");
        } else if (name == "w:br" || name == "w:cr") {
            m_builder.add(" ");
        } else if (name == "w:noBreakHyphen") {
            m_builder.add("-");
        } else if (name == "w:r") {
            m_inRun = true;
        } else if (name == "w:tbl") {
            m_builder.beginTable();
        } else if (name == "w:tr") {
            m_builder.beginRow();
        } else if (name == "w:tc") {
            m_builder.beginCell();
        }
    }

    void endElement(Poco::XML::XMLString const&, Poco::XML::XMLString const&,
                    Poco::XML::XMLString const& name) override {
        --m_depth;
        bool const hidden = m_hidden > 0;
        if (isLeftOut(name)) --m_hidden;
        if (hidden) return;
        if (name == "w:p") {
            if (--m_paragraphs > 0) {
                m_builder.add(" ");
                return;
            }
            bool const heading = m_heading > 0;
            m_builder.endParagraph(heading  ? BlockKind::Heading
                                   : m_list ? BlockKind::ListItem
                                            : BlockKind::Paragraph,
                                   heading  ? m_heading
                                   : m_list ? m_listLevel
                                            : 0);
        } else if (name == "w:t") {
            m_inText = false;
        } else if (name == "w:r") {
            m_inRun = false;
        } else if (name == "w:tbl") {
            m_builder.endTable();
        }
    }

    void characters(Poco::XML::XMLChar const text[], int start, int length) override {
        if (m_hidden == 0 && m_inText && m_paragraphs > 0)
            m_builder.add({text + start, static_cast<std::size_t>(length)});
    }

  private:
    static bool isLeftOut(std::string const& name) {
        static std::set<std::string, std::less<>> const names{"w:del",       "w:moveFrom", "w:delText",
                                                              "w:instrText", "w:footnote", "mc:Fallback",
                                                              "w:pPrChange", "w:rPrChange"};
        return names.contains(name);
    }

    BlockBuilder m_builder;
    bool m_inText = false;
    bool m_inRun = false;
    bool m_list = false;
    int m_heading = 0;
    int m_listLevel = 0;
    int m_hidden = 0;
    int m_paragraphs = 0;
    int m_depth = 0;
};

}  // namespace

Result<text::Document> loadWordDocument(std::istream& file, std::string const& name) {
    // A protected .docx is no zip but an OLE compound file.
    char signature[4] = {};
    file.read(signature, 4);
    if (std::string_view(signature, 4) == "\xD0\xCF\x11\xE0") return Problem{"file.password", {name}, {}};
    text::Document document;
    WordHandler handler(document);
    Result<Done> const parsed = parseEntry(file, "word/document.xml", name, handler);
    if (!parsed) return parsed.error();
    if (document.blocks.empty()) return Problem{"file.empty", {name}, {}};
    return document;
}

}  // namespace diwan::cli
