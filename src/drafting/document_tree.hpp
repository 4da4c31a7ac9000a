// The XML of one part as a tree that can be changed, and back to bytes: for this room only.
//
//   auto tree = treeOf(parts["content.xml"]);      // Poco::XML::Document; names keep their prefixes
//   for (Poco::XML::Element* field : elementsNamed(*tree, "text:placeholder")) …
//   parts["content.xml"] = bytesOf(*tree);
//
// Only for parts that surveyDocument let through: no document type, bounded depth. Throws Poco::Exception on
// what is no XML. A tree belongs to one thread.
#pragma once

#include <Poco/DOM/AutoPtr.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/Element.h>

#include <string>
#include <string_view>
#include <vector>

namespace diwan::drafting {

[[nodiscard]] Poco::XML::AutoPtr<Poco::XML::Document> treeOf(std::string_view bytes);
[[nodiscard]] std::string bytesOf(Poco::XML::Document const& tree);

// Below `root`, in the order of the document; a list of its own, so that the tree may be changed.
[[nodiscard]] std::vector<Poco::XML::Element*> elementsNamed(Poco::XML::Node& root, std::string_view name);

// The nearest element around `node` with one of these names; null if there is none.
[[nodiscard]] Poco::XML::Element* around(Poco::XML::Node& node, std::vector<std::string_view> const& names);

// Text as OpenDocument wants it: '\n' a text:line-break, tabs and runs of spaces as elements; signs that XML
// forbids left out, broken UTF-8 as U+FFFD. Put before `place` inside its parent.
void insertText(Poco::XML::Node& place, std::string_view text);

}  // namespace diwan::drafting
