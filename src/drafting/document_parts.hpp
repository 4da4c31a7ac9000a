// The parts of an OpenDocument text, as bytes by name: "content.xml", "styles.xml", "META-INF/manifest.xml".
//
//   Parts parts{{"mimetype", …}, {"content.xml", …}};      // from a zip, or from an unpacked folder
//
// Who reads or writes the zip is a matter of the faces; this room only sees what it held. Value; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace diwan::drafting {

using Parts = std::map<std::string, std::string, std::less<>>;

inline constexpr std::string_view textMimeType = "application/vnd.oasis.opendocument.text";

}  // namespace diwan::drafting
