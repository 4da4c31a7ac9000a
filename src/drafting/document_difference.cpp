#include "drafting/document_difference.hpp"

#include <Poco/DOM/AutoPtr.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/Text.h>

#include <algorithm>
#include <cstdint>

#include "drafting/document_tree.hpp"
#include "drafting/paragraph_text.hpp"

namespace diwan::drafting {

namespace {

using Poco::XML::AutoPtr;
using Poco::XML::Element;
using Lines = std::vector<std::string>;

constexpr std::size_t mostCompared = 2000;

// A placeholder reads as people write them by hand.
void showPlaceholders(Poco::XML::Document& tree) {
    for (Element* field : elementsNamed(tree, "text:placeholder")) {
        std::string label = field->innerText();
        if (label.starts_with('<') && label.ends_with('>')) label = label.substr(1, label.size() - 2);
        AutoPtr<Poco::XML::Text> words = tree.createTextNode("⟨" + label + "⟩");
        field->parentNode()->insertBefore(words, field);
        field->parentNode()->removeChild(field);
    }
}

// The lengths of the longest common sequences of all ends of both lists.
std::vector<std::vector<std::uint16_t>> commonLengths(Lines const& before, Lines const& after) {
    std::vector lengths(before.size() + 1, std::vector<std::uint16_t>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = after.size(); j-- > 0;)
            lengths[i][j] = before[i] == after[j] ? static_cast<std::uint16_t>(lengths[i + 1][j + 1] + 1)
                                                  : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    return lengths;
}

}  // namespace

Lines readableParagraphs(Parts const& parts) {
    Lines lines;
    for (char const* part : {"styles.xml", "content.xml"}) {
        auto const found = parts.find(part);
        if (found == parts.end()) continue;
        auto tree = treeOf(found->second);
        showPlaceholders(*tree);
        for (Element* paragraph : visibleParagraphs(*tree)) {
            std::string const text = ParagraphText(*paragraph).text();
            if (text.find_first_not_of(" \t\n") != std::string::npos) lines.push_back(text);
        }
    }
    return lines;
}

std::vector<TextChange> documentDifference(Parts const& before, Parts const& after) {
    Lines old = readableParagraphs(before);
    Lines now = readableParagraphs(after);
    auto const [oldFrom, nowFrom] = std::ranges::mismatch(old, now);
    old.erase(old.begin(), oldFrom);
    now.erase(now.begin(), nowFrom);
    while (!old.empty() && !now.empty() && old.back() == now.back()) {
        old.pop_back();
        now.pop_back();
    }
    std::vector<TextChange> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    auto const removed = [&] { changes.push_back({TextChange::What::Removed, old[i++]}); };
    auto const added = [&] { changes.push_back({TextChange::What::Added, now[j++]}); };
    if (old.size() <= mostCompared && now.size() <= mostCompared) {
        auto const lengths = commonLengths(old, now);
        while (i < old.size() && j < now.size()) {
            if (old[i] == now[j]) {
                ++i;
                ++j;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                removed();
            } else {
                added();
            }
        }
    }
    while (i < old.size())
        removed();
    while (j < now.size())
        added();
    return changes;
}

}  // namespace diwan::drafting
