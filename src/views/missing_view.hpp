// MissingView: what a document made from a template still asks for, as the Templates panel lists it and as an
// export warns of it.
//
//   MissingView view = missingView({{"brief.objective", "objectif mesurable"}}, Language::French);
//   view.title                               // "À remplir dans ce document (1)"
//   exportQuestion(values, Language::French) // "1 champ obligatoire n’est pas rempli …"
//
// Pure functions of their arguments; any thread.
#pragma once

#include <string>
#include <vector>

#include "language/language.hpp"

namespace diwan::views {

struct MissingValue {
    std::string name;   // of the placeholder
    std::string label;  // as the document shows it
    bool operator==(MissingValue const&) const = default;
};

struct MissingView {
    std::string title;
    std::vector<MissingValue> rows;  // at most five
    std::string more;                // "et 3 autres"; empty: these are all
    bool operator==(MissingView const&) const = default;
};

[[nodiscard]] MissingView missingView(std::vector<MissingValue> const& missing, Language language);

// What a person is asked before an export; empty when nothing is missing.
[[nodiscard]] std::string exportQuestion(std::vector<MissingValue> const& missing, Language language);

}  // namespace diwan::views
