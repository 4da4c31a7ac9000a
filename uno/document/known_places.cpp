#include "document/known_places.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace diwan::office {

namespace {

constexpr std::size_t mostPlaces = 4;  // of one document and its copies

std::string nameOf(std::string const& documentId) {
    return "place." + documentId;
}

}  // namespace

bool rememberPlace(store::Store& store, Source const& place) {
    Result<std::string> const known = store.meta(nameOf(place.documentId));
    if (!known) return false;
    std::string const newest = place.url + "\t" + place.document + "\n";
    if (known->starts_with(newest)) return false;
    std::string value = newest;
    std::istringstream lines(*known);
    std::size_t kept = 1;
    for (std::string line; kept < mostPlaces && std::getline(lines, line);) {
        if (line.starts_with(place.url + "\t")) continue;
        value += line + "\n";
        ++kept;
    }
    return static_cast<bool>(store.setMeta(nameOf(place.documentId), value));
}

std::vector<KnownPlaces::Place> const& KnownPlaces::placesOf(std::string const& documentId) {
    auto const [known, isNew] = m_places.try_emplace(documentId);
    if (!isNew) return known->second;
    Result<std::string> const value = m_store.meta(nameOf(documentId));
    std::istringstream lines(value ? *value : "");
    for (std::string line; std::getline(lines, line);) {
        std::size_t const tab = line.find('\t');
        if (tab != std::string::npos) known->second.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return known->second;
}

std::vector<std::string> KnownPlaces::correct(Source& source) {
    if (source.documentId.empty()) return {};
    std::vector<Place> places = placesOf(source.documentId);
    bool const listed = std::ranges::any_of(places, [&](Place const& p) { return p.url == source.url; });
    if (!source.url.empty() && !listed) places.push_back({source.url, source.document});
    if (places.empty()) return {};
    auto const there = std::ranges::find_if(places, [this](Place const& p) { return !isGone(p.url); });
    Place const best = there == places.end() ? places.front() : *there;
    source.url = best.url;
    source.document = best.document;
    std::vector<std::string> others;
    for (Place const& place : places)
        if (place.url != best.url) others.push_back(place.url);
    return others;
}

bool KnownPlaces::isGone(std::string const& url) {
    auto const [known, isNew] = m_gone.emplace(url, false);
    if (!isNew) return known->second;
    try {
        Poco::URI const parsed(url);
        std::error_code error;
        known->second = parsed.getScheme() == "file" && !std::filesystem::exists(parsed.getPath(), error);
    } catch (Poco::SyntaxException const&) {
        known->second = false;  // not a place that can be looked at: taken at its word
    }
    return known->second;
}

}  // namespace diwan::office
