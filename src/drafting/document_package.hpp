// An OpenDocument file as its parts, and parts made such a file again.
//
//   Result<Parts> parts = partsOfPackage(bytes, "contrat.odt");
//   std::string same = packageBytes(*parts);
//
// A zip may claim what it likes: what is bounded is what comes out. Any thread.
#pragma once

#include <istream>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "drafting/document_parts.hpp"

namespace diwan::drafting {

inline constexpr std::size_t mostParts = 1000;
inline constexpr std::size_t mostPartBytes = 64UL * 1024 * 1024;  // of all parts together
inline constexpr std::size_t densest = 200;  // what comes out to what is stored, beyond a part's first MiB

// Problems: "file.damaged" {name}, "file.bomb" {name, part} beyond the bounds above.
[[nodiscard]] Result<Parts> partsOfPackage(std::istream& file, std::string const& name);
[[nodiscard]] Result<Parts> partsOfPackage(std::string const& bytes, std::string const& name);

// `mimetype` first and stored, the others by name, no times: the same parts give the same bytes.
[[nodiscard]] std::string packageBytes(Parts const& parts);

}  // namespace diwan::drafting
