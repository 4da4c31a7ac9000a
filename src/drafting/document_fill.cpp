#include "drafting/document_fill.hpp"

#include <Poco/Exception.h>

#include <set>

#include "drafting/document_survey.hpp"
#include "drafting/document_tree.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

using Poco::XML::AutoPtr;
using Poco::XML::Document;
using Poco::XML::Element;
using Poco::XML::Node;
using Texts = std::map<std::string, std::string>;

constexpr char const* field = "text:placeholder";

std::string nameOf(Element const& placeholder) {
    return placeholder.getAttribute("text:description");
}

void take(Node& node) {
    node.parentNode()->removeChild(&node);
}

bool isElement(Node const* node) {
    return node != nullptr && node->nodeType() == Node::ELEMENT_NODE;
}

bool hasOtherElement(Node const& node) {
    for (Node* child = node.parentNode()->firstChild(); child != nullptr; child = child->nextSibling())
        if (child != &node && isElement(child)) return true;
    return false;
}

// Whether anything of the paragraph would be seen.
bool isBlank(Node const& paragraph) {
    for (Node* child = paragraph.firstChild(); child != nullptr; child = child->nextSibling()) {
        if (isElement(child) && child->nodeName() != "text:span") return false;
        if (child->innerText().find_first_not_of(" \t\r\n") != std::string::npos) return false;
    }
    return true;
}

// Leaves of `whole` (a paragraph or what holds it) only what stands on one side of `mark`.
void cut(Node const& whole, Node& mark, bool before) {
    for (Node* level = &mark; level != &whole; level = level->parentNode())
        while (Node* const sibling = before ? level->previousSibling() : level->nextSibling())
            take(*sibling);
}

// The place in `copy` where `mark` stands in `whole`.
Node* samePlace(Node const& whole, Node const& mark, Node& copy) {
    if (&whole == &mark) return &copy;
    Node* const parent = samePlace(whole, *mark.parentNode(), copy);
    Node* place = parent->firstChild();
    for (Node* one = mark.parentNode()->firstChild(); one != &mark; one = one->nextSibling())
        place = place->nextSibling();
    return place;
}

// One paragraph an item: copies before the placeholder's own take all items but the last.
void writeItems(Element& placeholder, std::string_view text) {
    auto const items = pieces(text, '\r');
    Element* const paragraph = around(placeholder, {"text:p", "text:h"});
    Node* whole = paragraph;
    if (paragraph != nullptr && paragraph->parentNode()->nodeName() == "text:list-item" &&
        !hasOtherElement(*paragraph))
        whole = paragraph->parentNode();
    for (std::size_t i = 0; whole != nullptr && i + 1 < items.size(); ++i) {
        AutoPtr<Node> copy = whole->cloneNode(true);
        Node* const place = samePlace(*whole, placeholder, *copy);
        if (i > 0) cut(*copy, *place, true);
        cut(*copy, *place, false);
        insertText(*place, items[i]);
        take(*place);
        whole->parentNode()->insertBefore(copy, whole);
    }
    if (whole != nullptr && items.size() > 1) cut(*whole, placeholder, true);
    insertText(placeholder, items.back());
    take(placeholder);
}

void removeEmpty(Element& placeholder) {
    Element* const paragraph = around(placeholder, {"text:p", "text:h"});
    take(placeholder);
    if (paragraph == nullptr || !isBlank(*paragraph)) return;
    Node* whole = paragraph;
    if (whole->parentNode()->nodeName() == "text:list-item" && !hasOtherElement(*whole))
        whole = whole->parentNode();
    if (hasOtherElement(*whole)) take(*whole);
}

// Rows of which every placeholder has the empty text: their labels would name nothing.
void removeEmptyRows(Document& tree, Texts const& texts) {
    for (Element* row : elementsNamed(tree, "table:table-row")) {
        auto const inside = elementsNamed(*row, field);
        bool empty = !inside.empty();
        for (Element const* placeholder : inside) {
            auto const text = texts.find(nameOf(*placeholder));
            empty = empty && text != texts.end() && text->second.empty();
        }
        if (empty && hasOtherElement(*row)) take(*row);
    }
}

void writeTexts(Node& root, Texts const& texts) {
    for (Element* placeholder : elementsNamed(root, field)) {
        auto const text = texts.find(nameOf(*placeholder));
        if (text == texts.end()) continue;
        if (text->second.empty())
            removeEmpty(*placeholder);
        else
            writeItems(*placeholder, text->second);
    }
}

Element* patternRow(Document& tree, Placeholder const& table) {
    std::set<std::string> names;
    for (Placeholder const& one : table.fields)
        names.insert(one.name);
    for (Element* placeholder : elementsNamed(tree, field))
        if (names.contains(nameOf(*placeholder)))
            if (Element* const row = around(*placeholder, {"table:table-row"})) return row;
    return nullptr;
}

void writeRows(Document& tree, Placeholder const& table, std::vector<Texts> const& rows) {
    Element* const pattern = patternRow(tree, table);
    if (pattern == nullptr || (rows.empty() && table.required)) return;
    Texts nothing;
    for (Placeholder const& one : table.fields)
        nothing[one.name];
    for (Texts const& row : rows.empty() ? std::vector{nothing} : rows) {
        AutoPtr<Node> copy = pattern->cloneNode(true);
        pattern->parentNode()->insertBefore(copy, pattern);
        writeTexts(*copy, row);
    }
    take(*pattern);
}

void setCell(Element& cell, std::string const& text, std::string const& style) {
    auto const paragraphs = elementsNamed(cell, "text:p");
    if (paragraphs.empty()) return;
    Element& first = *paragraphs.front();
    while (Node* const child = first.firstChild())
        first.removeChild(child);
    for (std::size_t i = 1; i < paragraphs.size(); ++i)
        take(*paragraphs[i]);
    if (!style.empty()) first.setAttribute("text:style-name", style);
    AutoPtr<Element> mark = first.ownerDocument()->createElement(field);
    first.appendChild(mark);
    insertText(*mark, text);
    take(*mark);
}

struct Row {
    std::vector<std::string> cells;
    std::vector<std::string> styles;  // of the paragraphs; none: the pattern's
};

// The rows below the heading of the table with that name become `rows`, made from the first of them.
void replaceRows(Document& tree, std::string_view table, std::vector<Row> const& rows) {
    for (Element* one : elementsNamed(tree, "table:table")) {
        if (one->getAttribute("table:name") != table || rows.empty()) continue;
        std::vector<Element*> present;
        for (Node* child = one->firstChild(); child != nullptr; child = child->nextSibling())
            if (child->nodeName() == "table:table-row") present.push_back(static_cast<Element*>(child));
        if (present.empty()) continue;
        for (Row const& row : rows) {
            AutoPtr<Node> copy = present.front()->cloneNode(true);
            one->insertBefore(copy, present.front());
            auto const cells = elementsNamed(*copy, "table:table-cell");
            for (std::size_t i = 0; i < cells.size() && i < row.cells.size(); ++i)
                setCell(*cells[i], row.cells[i], i < row.styles.size() ? row.styles[i] : std::string());
        }
        for (Element* old : present)
            take(*old);
    }
}

// The name of a style in the file: "Diwan_20_Table_20_Note".
std::string encodedStyle(std::string_view name) {
    std::string encoded;
    for (char const sign : name)
        encoded += sign == ' ' ? std::string("_20_") : std::string(1, sign);
    return encoded;
}

// `styles`: the part that defines the named styles; an older template may lack those of sections and notes.
void writeQuote(Document& tree, QuoteSheet const& sheet, std::string_view styles) {
    auto const known = [&](std::string const& name) {
        return !name.empty() && styles.find("style:name=\"" + name + "\"") != std::string_view::npos;
    };
    std::vector<Row> lines;
    for (std::size_t line = 0; line < sheet.lines.size(); ++line) {
        Row row{.cells = sheet.lines[line], .styles = {}};
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            std::string const style = encodedStyle(lineStyle(sheet.kinds[line], column));
            row.styles.push_back(known(style) ? style : std::string());
        }
        lines.push_back(std::move(row));
    }
    replaceRows(tree, "DiwanLines", lines);
    std::vector<Row> totals;
    for (TotalRow const& total : sheet.totals) {
        std::string const style = total.strong ? "Diwan_20_Total_20_Strong" : "Diwan_20_Total";
        totals.push_back({.cells = {total.label, total.amount}, .styles = {style, style + "_20_Amount"}});
    }
    replaceRows(tree, "DiwanTotals", totals);
}

std::string filledPart(std::string_view bytes, Template const& which, DocumentValues const& values,
                       std::string_view styles) {
    auto tree = treeOf(bytes);
    if (values.quote) writeQuote(*tree, *values.quote, styles);
    for (Placeholder const& placeholder : which.placeholders) {
        bool const quoted = values.quote && (placeholder.name == "lines" || placeholder.name == "totals");
        if (placeholder.type != PlaceholderType::Table || quoted) continue;
        auto const rows = values.rows.find(placeholder.name);
        writeRows(*tree, placeholder, rows == values.rows.end() ? std::vector<Texts>{} : rows->second);
    }
    removeEmptyRows(*tree, values.texts);
    writeTexts(*tree, values.texts);
    return bytesOf(*tree);
}

}  // namespace

Result<Parts> fillDocument(Parts parts, Template const& which, DocumentValues const& values,
                           std::string const& name) {
    Survey const survey = surveyDocument(parts, name);
    if (!survey.refusals.empty()) return survey.refusals.front();
    try {
        std::string const styles = parts["styles.xml"];
        for (char const* part : {"content.xml", "styles.xml"})
            parts[part] = filledPart(parts[part], which, values, styles);
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {name}, failure.displayText()};
    }
    return parts;
}

}  // namespace diwan::drafting
