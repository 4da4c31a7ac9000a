// A zip package: one entry unfolded under a bound and read as a stream of XML events, or all of its parts;
// and parts made a package again.
#pragma once

#include <Poco/SAX/ContentHandler.h>

#include <istream>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "drafting/document_parts.hpp"

namespace diwan::cli {

inline constexpr std::size_t maximumEntryBytes = 64UL * 1024 * 1024;

// The entry's bytes; nothing when the package has no such entry. Problem "file.damaged" or "file.too-large".
[[nodiscard]] Result<std::optional<std::string>> packageEntry(std::istream& file, std::string const& entry,
                                                              std::string const& name);

// Hands the entry's elements to `handler`, by their names as written ("text:p"). Problems as above;
// "file.damaged" also when the package has no such entry or it is no XML.
[[nodiscard]] Result<Done> parseEntry(std::istream& file, std::string const& entry, std::string const& name,
                                      Poco::XML::ContentHandler& handler);

inline constexpr std::size_t maximumEntries = 1000;
inline constexpr std::size_t maximumRatio = 200;  // of what comes out to what is stored, beyond the first MiB

// Every part of the document at `path`: a zip, or a folder it was unpacked into. Problems "file.unreadable",
// "file.damaged", "file.too-large"; "file.bomb" {name} beyond the bounds above.
[[nodiscard]] Result<drafting::Parts> packageParts(std::string const& path);

// The zip of these parts: `mimetype` first and stored, the others by name, no times: the same parts give the
// same bytes.
[[nodiscard]] std::string packageBytes(drafting::Parts const& parts);

}  // namespace diwan::cli
