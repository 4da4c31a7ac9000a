// A zip package: one entry unfolded under a bound and read as a stream of XML events, or all of its parts.
#pragma once

#include <Poco/SAX/ContentHandler.h>

#include <istream>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "drafting/document_package.hpp"

namespace diwan::cli {

inline constexpr std::size_t maximumEntryBytes = 64UL * 1024 * 1024;

// The entry's bytes; nothing when the package has no such entry. Problem "file.damaged" or "file.too-large".
[[nodiscard]] Result<std::optional<std::string>> packageEntry(std::istream& file, std::string const& entry,
                                                              std::string const& name);

// Hands the entry's elements to `handler`, by their names as written ("text:p"). Problems as above;
// "file.damaged" also when the package has no such entry or it is no XML.
[[nodiscard]] Result<Done> parseEntry(std::istream& file, std::string const& entry, std::string const& name,
                                      Poco::XML::ContentHandler& handler);

// Every part of the document at `path`: a zip, or a folder it was unpacked into. Problems "file.unreadable",
// and those of drafting::partsOfPackage.
[[nodiscard]] Result<drafting::Parts> packageParts(std::string const& path);

}  // namespace diwan::cli
