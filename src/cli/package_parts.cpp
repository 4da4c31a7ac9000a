// All parts of a document that a person named: a package, or a folder.
#include <filesystem>
#include <fstream>

#include "cli/package.hpp"

namespace diwan::cli {

namespace {

namespace fs = std::filesystem;

Result<drafting::Parts> unpacked(fs::path const& folder, std::string const& name) {
    drafting::Parts parts;
    std::size_t total = 0;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        total += entry.file_size();
        if (parts.size() >= drafting::mostParts || total > drafting::mostPartBytes)
            return Problem{"file.bomb", {name, fs::relative(entry.path(), folder).generic_string()}, {}};
        std::ifstream file(entry.path(), std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(file), {});
        if (!file.good() && !file.eof()) return Problem{"file.unreadable", {entry.path().string()}, {}};
        parts[fs::relative(entry.path(), folder).generic_string()] = std::move(bytes);
    }
    return parts;
}

}  // namespace

Result<drafting::Parts> packageParts(std::string const& path) {
    try {
        if (fs::is_directory(path)) return unpacked(path, path);
        std::ifstream file(path, std::ios::binary);
        if (!file) return Problem{"file.unreadable", {path}, {}};
        return drafting::partsOfPackage(file, path);
    } catch (std::exception const& failure) {
        return Problem{"file.damaged", {path}, failure.what()};
    }
}

}  // namespace diwan::cli
