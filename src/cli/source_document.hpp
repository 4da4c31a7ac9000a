// Documents from files: .txt, .md, .odt, .docx and standard input become text::Document.
//
//   Result<text::Document> document = loadDocument("cr.odt");
//
// Problems: "file.missing", "file.unreadable", "file.too-large", "file.not-utf8", "file.unknown-kind",
// "file.empty", "file.damaged", "file.password". A zip may not unfold beyond a bound (a zip bomb is
// "file.too-large").
#pragma once

#include <istream>
#include <string>

#include "base/result.hpp"
#include "text/document.hpp"

namespace diwan::cli {

inline constexpr std::size_t maximumTextBytes = 64UL * 1024 * 1024;

[[nodiscard]] Result<text::Document> loadDocument(std::string const& path);
[[nodiscard]] Result<text::Document> loadText(std::istream& stream, std::string const& name);

}  // namespace diwan::cli
