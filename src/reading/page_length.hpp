// How many A4 pages a document takes, estimated from its words (tables/page_length.tsv).
//
//   if (estimatedPages(document) > 1) …
//
// An estimate: fonts, pictures and spacing are not known here. Pure; any thread.
#pragma once

#include "text/document.hpp"

namespace diwan::reading {

[[nodiscard]] int estimatedPages(text::Document const& document);  // 0 for nothing written

}  // namespace diwan::reading
