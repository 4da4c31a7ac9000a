// The folder of templates that the program works with: templates.json, and <language>/<id>.odt or the same
// unpacked.
//
//   Result<TemplateFolder> folder = openTemplates("");          // the one beside the program
//   folder->documentOf(*drafting::findTemplate(folder->templates, "quote"), Language::French)
//
// Value; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/template_manifest.hpp"

namespace diwan::cli {

struct TemplateFolder {
    std::filesystem::path path;
    std::vector<drafting::Template> templates;

    // The .odt, else the folder of its parts, else the .odt that is not there.
    [[nodiscard]] std::string documentOf(drafting::Template const& which, Language language) const;
};

// `path` empty: $DIWAN_TEMPLATES, else `templates` beside the program's folder or above it. Problems
// "template.folder-missing" {path}, "file.unreadable", those of readManifest.
[[nodiscard]] Result<TemplateFolder> openTemplates(std::string const& path);

}  // namespace diwan::cli
