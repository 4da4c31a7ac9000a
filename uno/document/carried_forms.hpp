// What a document was filled with, inside the document: the user-defined property "DiwanForms"
// (docs/templates.md). It survives save, rename, e-mail and copy of an OpenDocument file.
//
//   Result<std::optional<drafting::CarriedForm>> form = carriedForm(document, "brief");
//   { UndoStep step(document, …); …; carryForm(document, changed); step.keep(); }
//
// Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "drafting/carried_form.hpp"

namespace diwan::office {

// Of that template; of the one inserted last when `templateId` is empty. Nothing: none was filled here.
// Problem "form.unreadable".
[[nodiscard]] Result<std::optional<drafting::CarriedForm>> carriedForm(
    css::uno::Reference<css::text::XTextDocument> const& document, std::string const& templateId = "");

// The id of the template that the document was made from or was given last; empty: none of ours.
[[nodiscard]] std::string templateOf(css::uno::Reference<css::text::XTextDocument> const& document);

// In the place of an earlier one of the same template. Undo takes the former back. What is unreadable is
// replaced.
void carryForm(css::uno::Reference<css::text::XTextDocument> const& document,
               drafting::CarriedForm const& form);

}  // namespace diwan::office
