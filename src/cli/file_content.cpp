#include "cli/file_content.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace diwan::cli {

Result<std::string> fileContent(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path)) return Problem{"file.unreadable", {path}, {}};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace diwan::cli
