// Source: where a record comes from, so that a click leads back to the sentence.
#pragma once

#include <string>

namespace diwan {

struct Source {
    std::string documentId;  // a UUID kept in the document's own properties; survives rename and copy
    std::string document;    // its file name or title when read, for people
    std::string url;         // where it was when read; empty if never saved
    std::string anchor;      // name of the bookmark over the sentence; empty if none
    std::string sentence;    // the sentence, quoted unchanged
    bool operator==(Source const&) const = default;
};

}  // namespace diwan
