#include "cli/source_document.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/package_document.hpp"
#include "text/utf8.hpp"

namespace diwan::cli {

namespace {

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (text::nextCodePoint(text, at, text.size()) < 0) return false;
    return true;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

std::string extensionOf(std::string const& path) {
    std::string extension = std::filesystem::path(path).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return extension;
}

}  // namespace

Result<text::Document> loadText(std::istream& stream, std::string const& name) {
    std::string text;
    std::string piece(1 << 16, '\0');
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        text.append(piece, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > maximumTextBytes) return Problem{"file.too-large", {name}, {}};
    }
    if (stream.bad()) return Problem{"file.unreadable", {name}, {}};
    if (isBlank(text)) return Problem{"file.empty", {name}, {}};
    if (!isUtf8(text) || text.find('\0') != std::string::npos) return Problem{"file.not-utf8", {name}, {}};
    text::Document document = text::fromPlainText(text);
    if (document.blocks.empty()) return Problem{"file.empty", {name}, {}};
    return document;
}

Result<text::Document> loadDocument(std::string const& path) {
    std::error_code failure;
    auto const status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) return Problem{"file.missing", {path}, failure.message()};
    if (std::filesystem::is_directory(status)) return Problem{"file.unreadable", {path}, "a folder"};
    std::string const extension = extensionOf(path);
    std::ifstream file(path, std::ios::binary);
    if (!file) return Problem{"file.unreadable", {path}, {}};
    if (extension == ".odt" || extension == ".ott") return loadOpenDocument(file, path);
    if (extension == ".docx" || extension == ".dotx") return loadWordDocument(file, path);
    bool const plain = extension == ".txt" || extension == ".md" || extension == ".markdown" ||
                       extension == ".text" || extension.empty();
    if (!plain) return Problem{"file.unknown-kind", {path}, {}};
    return loadText(file, path);
}

}  // namespace diwan::cli
