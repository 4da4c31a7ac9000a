// What a document made from a template still asks for: required placeholders that show their ⟨label⟩.
//
//   for (views::MissingValue const& one : missingValues(document, templates)) …
//   selectUnfilled(controller, document, "brief.objective");
//
// Main thread only.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <string>
#include <vector>

#include "drafting/template_manifest.hpp"
#include "views/missing_view.hpp"

namespace diwan::office {

// In the order of the manifest, each once; the cells of a table are told as one, by the table's label. Empty
// for a document that has no placeholder of these templates.
[[nodiscard]] std::vector<views::MissingValue> missingValues(
    css::uno::Reference<css::text::XTextDocument> const& document,
    std::vector<drafting::Template> const& templates, Language language);

// Selects the first place of a placeholder, or of a table's fields, that is not filled, so that what a person
// types takes its place. False: there is none.
bool selectUnfilled(css::uno::Reference<css::frame::XController> const& controller,
                    css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name,
                    std::vector<drafting::Template> const& templates);

}  // namespace diwan::office
