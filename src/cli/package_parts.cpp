// All parts of a package, in and out.
#include <Poco/Exception.h>
#include <Poco/Zip/Compress.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/package.hpp"

namespace diwan::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t freeBytes = 1 << 20;  // small parts may be as dense as they like

Result<drafting::Parts> unfolded(std::istream& file, std::string const& name) {
    Poco::Zip::ZipArchive const archive(file);
    Problem const bomb{"file.bomb", {name}, {}};
    drafting::Parts parts;
    std::size_t total = 0;
    std::size_t entries = 0;
    std::string piece(1 << 16, '\0');
    for (auto header = archive.headerBegin(); header != archive.headerEnd(); ++header) {
        if (++entries > maximumEntries) return bomb;
        if (header->second.isDirectory()) continue;
        file.clear();
        Poco::Zip::ZipInputStream entry(file, header->second);
        std::string bytes;
        // What the header claims may lie about what comes out, not about what is stored.
        std::size_t const stored = header->second.getCompressedSize();
        while (entry) {
            entry.read(piece.data(), static_cast<std::streamsize>(piece.size()));
            auto const count = static_cast<std::size_t>(entry.gcount());
            bytes.append(piece, 0, count);
            total += count;
            bool const dense = bytes.size() > freeBytes && bytes.size() / maximumRatio > stored;
            if (dense || total > maximumEntryBytes) return bomb;
        }
        parts[header->first] = std::move(bytes);
    }
    return parts;
}

Result<drafting::Parts> unpacked(fs::path const& folder, std::string const& name) {
    drafting::Parts parts;
    std::size_t total = 0;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        total += entry.file_size();
        if (parts.size() >= maximumEntries || total > maximumEntryBytes)
            return Problem{"file.bomb", {name}, {}};
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
        return unfolded(file, path);
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {path}, failure.displayText()};
    } catch (std::exception const& failure) {
        return Problem{"file.damaged", {path}, failure.what()};
    }
}

std::string packageBytes(drafting::Parts const& parts) {
    std::ostringstream out(std::ios::binary);
    Poco::Zip::Compress zip(out, true);
    Poco::DateTime const never(1980, 1, 1);
    auto const add = [&](std::string const& name, std::string const& bytes, bool stored) {
        std::istringstream in(bytes);
        zip.addFile(in, never, Poco::Path(name, Poco::Path::PATH_UNIX),
                    stored ? Poco::Zip::ZipCommon::CM_STORE : Poco::Zip::ZipCommon::CM_DEFLATE,
                    Poco::Zip::ZipCommon::CL_MAXIMUM);
    };
    if (auto const kind = parts.find("mimetype"); kind != parts.end()) add(kind->first, kind->second, true);
    for (auto const& [name, bytes] : parts)
        if (name != "mimetype") add(name, bytes, false);
    zip.close();
    return out.str();
}

}  // namespace diwan::cli
