// KnownPlaces: where documents were seen last on this computer, by the identity they carry. A record keeps
// the place it was made at; a file that was renamed or moved since is found where it was last opened, read or
// saved.
//
//   if (rememberPlace(store, sourceOf(model))) …            // it is somewhere else than before
//   KnownPlaces places(store);
//   places.correct(record.source);                          // document and url as they are now
//
// Works on the store's thread; no office is asked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "records/source.hpp"
#include "store/store.hpp"

namespace diwan::office {

// True when this was not known yet.
bool rememberPlace(store::Store& store, Source const& place);

class KnownPlaces {
  public:
    explicit KnownPlaces(store::Store& store) : m_store(store) {}
    // The source gets the newest place that still holds a file. The result: the other places to look at,
    // newest first, for a file that goes meanwhile; empty when no other is known.
    std::vector<std::string> correct(Source& source);

  private:
    struct Place {
        std::string url;
        std::string document;
    };
    store::Store& m_store;
    std::map<std::string, std::vector<Place>> m_places;  // by document id, newest first
    std::map<std::string, bool> m_gone;                  // by url
    [[nodiscard]] std::vector<Place> const& placesOf(std::string const& documentId);
    bool isGone(std::string const& url);
};

}  // namespace diwan::office
