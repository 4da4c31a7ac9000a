// Labelled sentences: one kind each, with owner and day. Rows "id lang kind text assignee due note", counted
// from Sunday 3 May 2026 in Algeria.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "score.hpp"

namespace diwan::corpus {

struct Phrase {
    std::string id, language, kind, text, who, due, note;
};

// Nothing when there is no such file.
[[nodiscard]] std::vector<Phrase> phrasesIn(std::filesystem::path const& file);

struct PhraseScore {
    // "fr action", "fr none", "fr owner", "fr due" …
    std::map<std::string, Share> shares;
    std::vector<std::string> errors;
};

// Each is read alone, but for those whose note asks for the line above them or the head of their table.
[[nodiscard]] PhraseScore measure(std::vector<Phrase> const& phrases);

}  // namespace diwan::corpus
