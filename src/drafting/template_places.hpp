// The places of a document where something is to be filled in: Writer's fields, and the marks that people
// write by hand. For this room only; what is proposed to a person is in template_making.hpp.
//
//   std::vector<Place> places = findPlaces(*tree, namer);
//
// A tree belongs to one thread.
#pragma once

#include <Poco/DOM/Document.h>

#include <map>
#include <string>
#include <vector>

#include "drafting/template_making.hpp"

namespace diwan::drafting {

struct Place {
    Placeholder placeholder;
    PlaceKind kind = PlaceKind::Field;
    std::string shown;                        // as it stands in the text
    Poco::XML::Element* field = nullptr;      // of a Field
    Poco::XML::Element* paragraph = nullptr;  // of a mark
    std::size_t begin = 0;                    // of a mark: bytes of the paragraph's text
    std::size_t end = 0;
};

// Gives each label one name, the same wherever it stands in a document.
class Namer {
  public:
    // `known`: the house's templates, whose placeholders keep their names, types and sources.
    Namer(std::vector<Template> const& known, Language language);
    // Of a mark or field without a name of its own.
    [[nodiscard]] Placeholder named(std::string const& label);
    // Of a placeholder field whose name is already one of a machine ("client.name").
    [[nodiscard]] Placeholder known(std::string const& name, std::string const& label);

  private:
    std::map<std::string, Placeholder> m_known;    // by name
    std::map<std::string, std::string> m_byLabel;  // folded label → name
    std::map<std::string, Placeholder> m_given;    // folded label → what it became
    std::map<std::string, std::string> m_names;    // name given here → folded label
    Language m_language;
};

[[nodiscard]] bool isMachineName(std::string_view name);

// In the order of the document. The name of a table's field is that of the field, not of the table.
[[nodiscard]] std::vector<Place> findPlaces(Poco::XML::Document& tree, Namer& namer);

}  // namespace diwan::drafting
