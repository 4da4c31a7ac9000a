#include "drafting/template_places.hpp"

#include <algorithm>
#include <array>
#include <boost/algorithm/string/replace.hpp>
#include <optional>

#include "drafting/document_tree.hpp"
#include "drafting/paragraph_text.hpp"
#include "text/character_count.hpp"
#include "text/fold.hpp"

namespace diwan::drafting {

namespace {

using Poco::XML::Element;
using Poco::XML::Node;

constexpr std::size_t longestLabel = 60;  // characters: what is longer is a sentence

struct Pair {
    std::string_view open;
    std::string_view close;
    PlaceKind kind;
};
// The longer ones first: {{ before {.
constexpr std::array pairs{Pair{"⟨", "⟩", PlaceKind::Mark},    Pair{"〈", "〉", PlaceKind::Mark},
                           Pair{"〈", "〉", PlaceKind::Mark},  Pair{"{{", "}}", PlaceKind::Mark},
                           Pair{"[[", "]]", PlaceKind::Mark},  Pair{"[", "]", PlaceKind::Bracket},
                           Pair{"{", "}", PlaceKind::Bracket}, Pair{"<", ">", PlaceKind::Bracket}};
// Words in brackets that ask for nothing.
constexpr std::array remarks{"sic", "ndlr", "nda", "nde", "etc", "note", "suite", "fin", "illisible"};

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n";
    std::string words(text);
    for (char const* space : {"\u00A0", "\u202F"})
        boost::algorithm::replace_all(words, space, " ");
    std::size_t const begin = words.find_first_not_of(blanks);
    if (begin == std::string::npos) return {};
    return words.substr(begin, words.find_last_not_of(blanks) - begin + 1);
}

bool hasLetters(std::string const& folded, std::size_t least) {
    std::size_t letters = 0;
    for (unsigned char const c : folded)
        if ((c >= 'a' && c <= 'z') || c >= 0xC0) ++letters;
    return letters >= least;
}

// The words of a mark as a label, if they can be one: a few words on one line, no sentence, no reference.
std::optional<std::string> labelOf(std::string_view inside, PlaceKind kind) {
    std::string label = trimmed(inside);
    std::ranges::replace(label, '_', ' ');
    while (!label.empty() && (label.back() == ':' || label.back() == ' '))
        label.pop_back();
    std::string const folded = text::fold(label);
    if (label.empty() || text::characterCount(label) > longestLabel || !hasLetters(folded, 2))
        return std::nullopt;
    if (label.find_first_of("\n\t[]{}<>") != std::string::npos) return std::nullopt;
    if (label.find("\uFFFC") != std::string::npos || label.find("://") != std::string::npos)
        return std::nullopt;
    if (kind == PlaceKind::Mark) return label;
    auto const first = static_cast<unsigned char>(folded.front());
    bool const opensWithLetter = (first >= 'a' && first <= 'z') || first >= 0xC0;
    bool const isRemark = std::ranges::find(remarks, folded) != remarks.end();
    bool const isSentence = label.find(". ") != std::string::npos || label.ends_with('.');
    if (!opensWithLetter || isRemark || isSentence) return std::nullopt;
    return label;
}

// How many bytes of `text` from `at` on are a row to write on: dots, ellipses or underscores.
std::size_t blankLength(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    std::size_t dots = 0;
    while (at + length < text.size()) {
        std::string_view const rest = text.substr(at + length);
        if (rest.starts_with("…")) {
            length += std::string_view("…").size();
            dots += 3;
        } else if (rest.front() == '.' || rest.front() == '_') {
            ++length;
            ++dots;
        } else {
            break;
        }
    }
    return dots >= 4 ? length : 0;
}

// The words before a blank: "Nom et prénom :" of "Fait à Alger. Nom et prénom : ………".
std::string wordsBefore(std::string_view text) {
    std::size_t from = text.find_last_of("\n\t;.") + 1;  // 0 when there is none
    for (std::string_view const end : {"…", "\uFFFC"})
        if (std::size_t const at = text.rfind(end); at != std::string_view::npos)
            from = std::max(from, at + end.size());
    return std::string(text.substr(from));
}

class Finder {
  public:
    Finder(Namer& namer, std::vector<Place>& places) : m_namer(namer), m_places(places) {}

    void walk(Node& root) {
        for (Node* child = root.firstChild(); child != nullptr; child = child->nextSibling()) {
            if (child->nodeType() != Node::ELEMENT_NODE) continue;
            auto& element = static_cast<Element&>(*child);
            std::string const& name = element.nodeName();
            if (name == "text:tracked-changes" || name == "office:annotation") continue;
            if (name == "text:p" || name == "text:h") marks(element);
            if (!field(element, name)) walk(element);
        }
    }

  private:
    void add(Element& element, Placeholder placeholder) {
        m_places.push_back({.placeholder = std::move(placeholder),
                            .kind = PlaceKind::Field,
                            .shown = trimmed(element.innerText()),
                            .field = &element});
    }

    // Whether the element is a field, which has nothing to be looked at inside.
    bool field(Element& element, std::string const& name) {
        std::string inside = trimmed(element.innerText());
        if (name == "text:placeholder") {
            if (inside.starts_with('<') && inside.ends_with('>'))
                inside = trimmed(inside.substr(1, inside.size() - 2));
            std::string const hint = element.getAttribute("text:description");
            if (isMachineName(hint))
                add(element, m_namer.known(hint, inside.empty() ? hint : inside));
            else if (!inside.empty() || !hint.empty())
                add(element, m_namer.named(inside.empty() ? hint : inside));
            return true;
        }
        std::string label;
        if (name == "text:text-input") {
            label = element.getAttribute("text:description");
            if (label.empty()) label = inside;
        } else if (name == "text:user-field-get" || name == "text:user-field-input" ||
                   name == "text:drop-down") {
            label = element.getAttribute("text:name");
        } else if (name == "loext:content-control" &&
                   element.getAttribute("loext:showing-place-holder") == "true") {
            label = inside;
        } else {
            return false;
        }
        if (trimmed(label).empty()) return true;
        Placeholder placeholder = m_namer.named(trimmed(label));
        for (Element* choice : elementsNamed(element, "text:label")) {
            std::string const value = choice->getAttribute("text:value");
            if (value.empty()) continue;
            placeholder.type = PlaceholderType::Choice;
            placeholder.choices.push_back({.id = value, .label = {value, value, value}});
        }
        add(element, std::move(placeholder));
        return true;
    }

    void marks(Element& paragraph) {
        ParagraphText const whole(paragraph);
        std::string const& text = whole.text();
        for (std::size_t at = 0; at < text.size();) {
            std::size_t const next = mark(paragraph, text, at);
            if (next > at) {
                m_behind = next;
                at = next;
                continue;
            }
            ++at;
        }
        m_behind = 0;
    }

    // Where the mark that begins at `at` ends; `at` if none does.
    std::size_t mark(Element& paragraph, std::string const& text, std::size_t at) {
        std::string_view const rest = std::string_view(text).substr(at);
        for (Pair const& pair : pairs) {
            if (!rest.starts_with(pair.open)) continue;
            std::size_t const close = rest.find(pair.close, pair.open.size());
            if (close == std::string_view::npos) continue;
            std::string_view const inside = rest.substr(pair.open.size(), close - pair.open.size());
            // "a < b et c > d" compares.
            if (pair.open == "<" && (inside.starts_with(' ') || inside.ends_with(' '))) continue;
            auto const label = labelOf(inside, pair.kind);
            if (!label) continue;
            return note(paragraph, text, at, at + close + pair.close.size(), pair.kind, *label);
        }
        if (std::size_t const length = blankLength(text, at); length > 0) {
            auto const label = labelOf(wordsBefore(std::string_view(text).substr(m_behind, at - m_behind)),
                                       PlaceKind::Bracket);
            if (label) return note(paragraph, text, at, at + length, PlaceKind::Blank, *label);
            return at + length;
        }
        return at;
    }

    std::size_t note(Element& paragraph, std::string const& text, std::size_t begin, std::size_t end,
                     PlaceKind kind, std::string const& label) {
        std::string const shown = kind == PlaceKind::Blank ? label + " ……" : text.substr(begin, end - begin);
        m_places.push_back({.placeholder = m_namer.named(label),
                            .kind = kind,
                            .shown = shown,
                            .paragraph = &paragraph,
                            .begin = begin,
                            .end = end});
        return end;
    }

    Namer& m_namer;
    std::vector<Place>& m_places;
    std::size_t m_behind = 0;  // where the last mark of this paragraph ends
};

}  // namespace

std::vector<Place> findPlaces(Poco::XML::Document& tree, Namer& namer) {
    std::vector<Place> places;
    Finder(namer, places).walk(tree);
    return places;
}

}  // namespace diwan::drafting
