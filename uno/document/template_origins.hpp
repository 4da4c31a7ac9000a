// Which versions of the company's own templates a document was made from: its user-defined property
// "DiwanTemplate" (docs/templates.md), which survives save, rename, e-mail and copy.
//
//   std::vector<TemplateOrigin> origins = templateOrigins(document);
//   noteTemplateOrigin(document, {.templateId = …, .version = …, .number = 2});   // undo takes it back
//
// Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <vector>

#include "records/template_origin.hpp"

namespace diwan::office {

[[nodiscard]] std::vector<TemplateOrigin> templateOrigins(
    css::uno::Reference<css::text::XTextDocument> const& document);
void noteTemplateOrigin(css::uno::Reference<css::text::XTextDocument> const& document,
                        TemplateOrigin const& origin);

}  // namespace diwan::office
