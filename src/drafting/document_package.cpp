#include "drafting/document_package.hpp"

#include <Poco/Exception.h>
#include <Poco/Zip/Compress.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>

#include <sstream>

namespace diwan::drafting {

namespace {

constexpr std::size_t freeBytes = 1 << 20;  // small parts may be as dense as they like

Result<Parts> unfolded(std::istream& file, std::string const& name) {
    Poco::Zip::ZipArchive const archive(file);
    auto const bomb = [&](std::string const& part) { return Problem{"file.bomb", {name, part}, {}}; };
    Parts parts;
    std::size_t total = 0;
    std::size_t entries = 0;
    std::string piece(1 << 16, '\0');
    for (auto header = archive.headerBegin(); header != archive.headerEnd(); ++header) {
        if (++entries > mostParts) return bomb(header->first);
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
            bool const dense = bytes.size() > freeBytes && bytes.size() / densest > stored;
            if (dense || total > mostPartBytes) return bomb(header->first);
        }
        parts[header->first] = std::move(bytes);
    }
    return parts;
}

}  // namespace

Result<Parts> partsOfPackage(std::istream& file, std::string const& name) {
    try {
        return unfolded(file, name);
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {name}, failure.displayText()};
    } catch (std::exception const& failure) {
        return Problem{"file.damaged", {name}, failure.what()};
    }
}

Result<Parts> partsOfPackage(std::string const& bytes, std::string const& name) {
    std::istringstream file(bytes, std::ios::binary);
    return partsOfPackage(file, name);
}

std::string packageBytes(Parts const& parts) {
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

}  // namespace diwan::drafting
