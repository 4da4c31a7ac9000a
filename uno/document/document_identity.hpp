// Who a document is, for the register: an id that lives in the document's own properties and survives rename,
// mail and copy.
//
//   Source source = sourceOf(model);                    // id empty if the document has none yet
//   std::string id = ensureDocumentId(model, ids);      // gives it one; a change of the document
//
// Main thread only.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>

#include "base/uuid.hpp"
#include "records/source.hpp"

namespace diwan::office {

[[nodiscard]] std::string documentId(css::uno::Reference<css::frame::XModel> const& model);
// For a document that was just made.
void giveDocumentId(css::uno::Reference<css::frame::XModel> const& model, std::string const& id);
std::string ensureDocumentId(css::uno::Reference<css::frame::XModel> const& model, UuidSource& ids);
// The id of the record that the `occurrence`-th finding with these words (0 for the first) becomes. It
// follows from the document and the sentence alone, so that reading and recording the same minutes twice,
// here or on a colleague's machine, is one record. `kind`: "action", "decision". A document without an id: a
// new one each time.
[[nodiscard]] std::string recordId(std::string const& documentId, std::string const& kind,
                                   std::string const& sentence, std::size_t occurrence, UuidSource& ids);
[[nodiscard]] Source sourceOf(css::uno::Reference<css::frame::XModel> const& model);
[[nodiscard]] bool isReadOnly(css::uno::Reference<css::frame::XModel> const& model);

}  // namespace diwan::office
