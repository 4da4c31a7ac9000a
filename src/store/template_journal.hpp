// The entries of the journal that are about templates of the company's own: documents in pieces, and whether
// an entry says what it may. Internal to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/template_event.hpp"
#include "store/store.hpp"

struct sqlite3;

namespace diwan::store {

// A piece of a document: its record follows from its bytes, so that the same piece is stored once and can't
// be exchanged for another.
[[nodiscard]] std::string pieceEntity(std::string_view bytes);
[[nodiscard]] std::string pieceJson(std::string_view bytes);
// Problem "template.malformed" {"piece"}.
[[nodiscard]] Result<std::string> pieceBytes(std::string_view json);

// Whether the server may take an entry about templates; other entries are none of its business: done.
// Problems: "template.malformed", "template.taken" (a version says something else later), those of
// TemplateEvent::check().
[[nodiscard]] Result<Done> judgedTemplate(sqlite3* database, Entry const& entry);

}  // namespace diwan::store
