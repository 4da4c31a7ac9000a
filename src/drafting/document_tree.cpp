#include "drafting/document_tree.hpp"

#include <Poco/DOM/DOMParser.h>
#include <Poco/DOM/DOMWriter.h>
#include <Poco/DOM/Text.h>
#include <Poco/XML/XMLWriter.h>

#include <algorithm>
#include <sstream>

#include "text/utf8.hpp"

namespace diwan::drafting {

namespace {

using Poco::XML::AutoPtr;
using Poco::XML::Document;
using Poco::XML::Element;
using Poco::XML::Node;

void gather(Node& node, std::string_view name, std::vector<Element*>& found) {
    for (Node* child = node.firstChild(); child != nullptr; child = child->nextSibling()) {
        if (child->nodeType() != Node::ELEMENT_NODE) continue;
        if (child->nodeName() == name) found.push_back(static_cast<Element*>(child));
        gather(*child, name, found);
    }
}

bool isAllowed(std::int32_t sign) {
    return sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF;
}

}  // namespace

AutoPtr<Document> treeOf(std::string_view bytes) {
    Poco::XML::DOMParser parser;
    parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, false);
    return {parser.parseMemory(bytes.data(), bytes.size())};
}

std::string bytesOf(Document const& tree) {
    std::ostringstream out;
    Poco::XML::DOMWriter writer;
    writer.setOptions(Poco::XML::XMLWriter::WRITE_XML_DECLARATION);
    writer.writeNode(out, &tree);
    return out.str();
}

std::vector<Element*> elementsNamed(Node& root, std::string_view name) {
    std::vector<Element*> found;
    gather(root, name, found);
    return found;
}

Element* around(Node& node, std::vector<std::string_view> const& names) {
    for (Node* one = node.parentNode(); one != nullptr; one = one->parentNode())
        if (std::find(names.begin(), names.end(), one->nodeName()) != names.end())
            return static_cast<Element*>(one);
    return nullptr;
}

void insertText(Node& place, std::string_view text) {
    Document* const tree = place.ownerDocument();
    Node* const parent = place.parentNode();
    std::string words;
    auto const flush = [&] {
        if (words.empty()) return;
        AutoPtr<Poco::XML::Text> node = tree->createTextNode(words);
        parent->insertBefore(node, &place);
        words.clear();
    };
    auto const element = [&](char const* name, std::size_t count) {
        flush();
        AutoPtr<Element> node = tree->createElement(name);
        if (count > 1) node->setAttribute("text:c", std::to_string(count));
        parent->insertBefore(node, &place);
    };
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            std::size_t const end = std::min(text.find_first_not_of(' ', at), text.size());
            std::size_t count = end - at;
            bool const edge = first || end == text.size();
            if (!edge) {
                words += ' ';
                --count;
            }
            if (count > 0) element("text:s", count);
            at = end;
            continue;
        }
        first = false;
        std::size_t const start = at;
        std::int32_t const sign = text::nextCodePoint(text, at, text.size());
        if (sign == '\n')
            element("text:line-break", 1);
        else if (sign == '\t')
            element("text:tab", 1);
        else if (sign < 0)
            words += "\uFFFD";
        else if (isAllowed(sign))
            words += text.substr(start, at - start);
    }
    flush();
}

}  // namespace diwan::drafting
