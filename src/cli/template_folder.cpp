#include "cli/template_folder.hpp"

#include <cstdlib>

#include "cli/file_content.hpp"

namespace diwan::cli {

namespace {

namespace fs = std::filesystem;

fs::path usualFolder() {
    char const* const named = std::getenv("DIWAN_TEMPLATES");
    if (named != nullptr && *named != '\0') return named;
    std::error_code failure;
    fs::path const program = fs::read_symlink("/proc/self/exe", failure);
    for (fs::path folder = program.parent_path(); !failure && folder.has_relative_path();
         folder = folder.parent_path())
        if (fs::exists(folder / "templates" / "templates.json", failure)) return folder / "templates";
    return "templates";
}

}  // namespace

std::string TemplateFolder::documentOf(drafting::Template const& which, Language language) const {
    fs::path const document = path / drafting::documentPath(which, language);
    fs::path unpacked = document;
    unpacked.replace_extension();
    return (!fs::exists(document) && fs::is_directory(unpacked) ? unpacked : document).string();
}

Result<TemplateFolder> openTemplates(std::string const& path) {
    TemplateFolder folder;
    folder.path = path.empty() ? usualFolder() : fs::path(path);
    fs::path const list = folder.path / "templates.json";
    if (!fs::exists(list)) return Problem{"template.folder-missing", {folder.path.string()}, {}};
    auto const text = fileContent(list.string());
    if (!text) return text.error();
    auto templates = drafting::readManifest(*text);
    if (!templates) return templates.error();
    folder.templates = std::move(*templates);
    return folder;
}

}  // namespace diwan::cli
