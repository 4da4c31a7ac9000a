// Searching the templates as a person types: in titles, groups, keywords and descriptions of all three
// languages, folded (accents, case, Arabic spelling).
//
//   searchRank(brief, "creation")     // SearchRank::Title
//   searchRank(brief, "preuve")       // SearchRank::Text: only its description and labels say so
//   searchRank(brief, "facture")      // nothing
//
// Every word of the search must be found; the whole is worth what its worst word is. Words may be cut short.
// Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "drafting/template_manifest.hpp"

namespace diwan::drafting {

// Best first. Title: a word of a title (or of the id) begins so; TitlePart: only stands inside one.
enum class SearchRank { Title, TitlePart, Keyword, Group, Text };

// Title for an empty search; nothing when a word is nowhere.
[[nodiscard]] std::optional<SearchRank> searchRank(Template const& which, std::string_view search);

}  // namespace diwan::drafting
