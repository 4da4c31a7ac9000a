#include "cli/package.hpp"

#include <Poco/Exception.h>
#include <Poco/SAX/SAXParser.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>

namespace diwan::cli {

Result<std::optional<std::string>> packageEntry(std::istream& file, std::string const& entry,
                                                std::string const& name) {
    try {
        file.clear();
        file.seekg(0);
        Poco::Zip::ZipArchive const archive(file);
        auto const header = archive.findHeader(entry);
        if (header == archive.headerEnd()) return std::optional<std::string>{};
        // What the header claims may lie: the count of bytes that come out is what is bounded.
        file.clear();
        Poco::Zip::ZipInputStream unfolded(file, header->second);
        std::string bytes;
        std::string piece(1 << 16, '\0');
        while (unfolded) {
            unfolded.read(piece.data(), static_cast<std::streamsize>(piece.size()));
            bytes.append(piece, 0, static_cast<std::size_t>(unfolded.gcount()));
            if (bytes.size() > maximumEntryBytes) return Problem{"file.too-large", {name}, entry};
        }
        return std::optional(std::move(bytes));
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {name}, failure.displayText()};
    } catch (std::exception const& failure) {
        return Problem{"file.damaged", {name}, failure.what()};
    }
}

Result<Done> parseEntry(std::istream& file, std::string const& entry, std::string const& name,
                        Poco::XML::ContentHandler& handler) {
    auto const content = packageEntry(file, entry, name);
    if (!content) return content.error();
    if (!content->has_value()) return Problem{"file.damaged", {name}, "no " + entry};
    try {
        Poco::XML::SAXParser parser;
        // Names are matched with their usual prefixes, which every writer of these formats uses.
        parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, false);
        parser.setContentHandler(&handler);
        parser.parseMemoryNP((*content)->data(), (*content)->size());
    } catch (Poco::Exception const& failure) {
        return Problem{"file.damaged", {name}, failure.displayText()};
    }
    return done;
}

}  // namespace diwan::cli
