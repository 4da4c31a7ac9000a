// Texts that a document carries among its own properties: they survive saving as OpenDocument, rename, mail
// and copy.
//
//   setUserProperty(model, "DiwanDocumentId", id);
//   OUString id = userProperty(model, "DiwanDocumentId");      // empty when there is none
//
// Main thread only; a change of the document, which its undo list knows only from changeUserProperty().
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XInterface.hpp>

#include "bridge/strings.hpp"

namespace diwan::office {

// Empty too for what is no document with properties.
[[nodiscard]] OUString userProperty(css::uno::Reference<css::uno::XInterface> const& document,
                                    char const* name);
// An empty text takes the property away. Throws what the document throws.
void setUserProperty(css::uno::Reference<css::uno::XInterface> const& document, char const* name,
                     OUString const& text);

// The same, as part of the document's undo list: undo takes the former text back. Does nothing when it is
// just that.
void changeUserProperty(css::uno::Reference<css::text::XTextDocument> const& document, char const* name,
                        OUString const& text);

}  // namespace diwan::office
