#include "drafting/paragraph_text.hpp"

#include <Poco/DOM/AutoPtr.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/Text.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "drafting/document_tree.hpp"

namespace diwan::drafting {

namespace {

using Poco::XML::AutoPtr;
using Poco::XML::Element;
using Poco::XML::Node;

// Elements that hold a stretch of the same text.
constexpr std::array stretches{"text:span", "text:a", "text:meta", "text:ruby", "text:ruby-base"};
// Marks of a place, without any width.
constexpr std::array places{
    "text:bookmark",           "text:bookmark-start",  "text:bookmark-end",   "text:change",
    "text:change-start",       "text:change-end",      "text:reference-mark", "text:reference-mark-start",
    "text:reference-mark-end", "text:soft-page-break", "text:ruby-text"};

template <std::size_t Size>
bool isOneOf(std::array<char const*, Size> const& names, std::string const& name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

ParagraphText::ParagraphText(Element& paragraph) {
    gather(paragraph);
}

void ParagraphText::add(Node& node, std::string const& words) {
    m_pieces.push_back({&node, m_text.size(), m_text.size() + words.size()});
    m_text += words;
}

void ParagraphText::gather(Node& node) {
    for (Node* child = node.firstChild(); child != nullptr; child = child->nextSibling()) {
        if (child->nodeType() == Node::TEXT_NODE || child->nodeType() == Node::CDATA_SECTION_NODE) {
            add(*child, child->nodeValue());
            continue;
        }
        if (child->nodeType() != Node::ELEMENT_NODE) continue;
        std::string const& name = child->nodeName();
        if (isOneOf(stretches, name)) {
            gather(*child);
        } else if (name == "text:s") {
            std::string const count = static_cast<Element*>(child)->getAttribute("text:c");
            // A count is a stranger's word: no more than a line of them.
            int const spaces = count.size() > 0 && count.size() < 3 ? std::atoi(count.c_str()) : 1;
            add(*child, std::string(static_cast<std::size_t>(std::max(spaces, 1)), ' '));
        } else if (name == "text:tab") {
            add(*child, "\t");
        } else if (name == "text:line-break") {
            add(*child, "\n");
        } else if (!isOneOf(places, name)) {
            add(*child, "\uFFFC");
        }
    }
}

void ParagraphText::replace(std::size_t begin, std::size_t end, Element& field) {
    bool isPlaced = false;
    for (Piece& piece : m_pieces) {
        if (piece.end <= begin || piece.begin >= end) continue;
        Node& node = *piece.node;
        Node& parent = *node.parentNode();
        std::size_t const from = std::max(begin, piece.begin) - piece.begin;
        std::size_t const to = std::min(end, piece.end) - piece.begin;
        bool const isFirst = !std::exchange(isPlaced, true);
        if (isFirst) parent.insertBefore(&field, node.nextSibling());
        if (node.nodeType() == Node::ELEMENT_NODE) {
            parent.removeChild(&node);
            piece.end = piece.begin;
            continue;
        }
        std::string const words = node.nodeValue();
        if (isFirst && to < words.size()) {
            AutoPtr<Poco::XML::Text> rest = node.ownerDocument()->createTextNode(words.substr(to));
            parent.insertBefore(rest, field.nextSibling());
        }
        // What follows the stretch is not looked at again: stretches come from the last to the first.
        node.setNodeValue(isFirst ? words.substr(0, from) : words.substr(to));
        piece.end = piece.begin + from;
    }
}

namespace {

void gatherParagraphs(Node& root, std::vector<Element*>& found) {
    for (Node* child = root.firstChild(); child != nullptr; child = child->nextSibling()) {
        if (child->nodeType() != Node::ELEMENT_NODE) continue;
        std::string const& name = child->nodeName();
        if (name == "text:tracked-changes" || name == "office:annotation") continue;
        if (name == "text:p" || name == "text:h") found.push_back(static_cast<Element*>(child));
        gatherParagraphs(*child, found);
    }
}

}  // namespace

std::vector<Element*> visibleParagraphs(Node& root) {
    std::vector<Element*> found;
    gatherParagraphs(root, found);
    return found;
}

bool isVisible(Node& node) {
    return around(node, {"text:tracked-changes", "office:annotation"}) == nullptr;
}

}  // namespace diwan::drafting
