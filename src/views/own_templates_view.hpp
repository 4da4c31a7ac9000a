// What a person is told of the company's own templates: beside their titles in the list, and of a document
// that was made from one.
//
//   templateNotes(shelf, Language::French)                    // {"019a…": "équipe, version 2"}
//   originView(shelf, origins, Language::French)->text        // "Ce document vient de la version 1 de …"
//
// Pure functions; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "language/language.hpp"
#include "records/template_origin.hpp"
#include "records/template_shelf.hpp"

namespace diwan::views {

// By the id that the list has for it (drafting::ownTemplates).
[[nodiscard]] std::map<std::string, std::string> templateNotes(TemplateShelf const& shelf, Language language);

struct OriginView {
    std::string text;
    std::string from;  // "<template>@<version>" of the document
    std::string to;    // "<template>@<version>" that stands now; empty when the template was retired
    bool isOlder = false;
    bool operator==(OriginView const&) const = default;
};

// Of the first of the document's templates that has something to be said: a newer version, or a retiring;
// else of the first that is known here. Nothing for a document of no template known here.
[[nodiscard]] std::optional<OriginView> originView(TemplateShelf const& shelf,
                                                   std::vector<TemplateOrigin> const& origins,
                                                   Language language);

// "2026-11-25" of a version's time of making; empty when it says none.
[[nodiscard]] std::string dayOf(TemplateEvent const& event);

}  // namespace diwan::views
