// StandardName: what a document's file is called: 2026-05-12_devis_clinique-les-oliviers_accueil_v1.odt
//
//   StandardName name{.day = day, .type = "devis", .client = "Clinique Les Oliviers", .object = "Accueil"};
//   std::string free = nextFreeName(name, namesInTheFolder);     // the first version that nobody has
//   standardFolder(name)                                         // "01_clients/clinique-les-oliviers/devis"
//
// Underscores between parts, hyphens inside (slug.hpp), at most 100 characters and 255 bytes; a type stands
// before the names that Windows keeps for itself, so none is ever one. Words that pretend to be the last
// version
// ("final", "vf", "copie") are dropped from the object. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "drafting/local_text.hpp"
#include "drafting/slug.hpp"

namespace diwan::drafting {

struct StandardName {
    Day day{};
    std::string type;    // one of fileTypes()
    std::string client;  // as people write it
    std::string object;
    std::string extension = "odt";
    ArabicLetters arabic = ArabicLetters::Kept;
};

// A kind of document (tables/file_types.tsv).
struct FileType {
    std::string_view id;  // "devis"
    std::string_view folder;
    std::vector<std::string_view> templates;  // that make it
    LocalText label;
};
[[nodiscard]] std::vector<FileType> const& fileTypes();
[[nodiscard]] FileType const* findFileType(std::string_view id);
[[nodiscard]] FileType const* fileTypeOfTemplate(std::string_view templateId);  // null: none

// Where it is kept, from the company's folder on: "01_clients/clinique-les-oliviers/devis". Empty for a type
// that is none.
[[nodiscard]] std::string standardFolder(StandardName const& name);

// What older Windows programs take as a whole path, and the UTF-16 units that this one has.
inline constexpr std::size_t longestPath = 259;
[[nodiscard]] std::size_t pathLength(std::string_view path);

// The name of that version, from 1.
[[nodiscard]] std::string fileName(StandardName const& name, int version);

// One more than the highest version that `taken` has of this name, whatever the extension or a "_signe"
// behind it; names are compared in NFC with case folded, as Windows and macOS do.
[[nodiscard]] std::string nextFreeName(StandardName const& name, std::vector<std::string> const& taken);

}  // namespace diwan::drafting
