// The data of a quote inside its document: the user-defined property "DiwanQuote" (docs/templates.md). It
// survives save, rename, e-mail and copy of an OpenDocument file.
//
//   Result<std::optional<drafting::LiveQuote>> live = carriedQuote(document, today);
//   { UndoStep step(document, …); …; carryQuote(document, fresh->live); step.keep(); }
//
// Main thread only.
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <optional>

#include "base/result.hpp"
#include "drafting/live_quote.hpp"

namespace diwan::office {

[[nodiscard]] bool carriesQuote(css::uno::Reference<css::text::XTextDocument> const& document);

// Nothing: it is no living quote. Problem "quote.unreadable".
[[nodiscard]] Result<std::optional<drafting::LiveQuote>> carriedQuote(
    css::uno::Reference<css::text::XTextDocument> const& document, Day today);

// Undo takes the former data back together with the tables. Does nothing when it carries just that.
void carryQuote(css::uno::Reference<css::text::XTextDocument> const& document,
                drafting::LiveQuote const& live);

}  // namespace diwan::office
