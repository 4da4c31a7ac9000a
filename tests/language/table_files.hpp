// The tables as their files have them, and what their words and patterns look like to the reading.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "language/tables.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"

namespace diwan::language {

inline std::filesystem::path const tableFolder = DIWAN_SOURCE_DIR "/src/language/tables";

inline std::string contentOf(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> tableNames(std::string const& start = {}) {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(tableFolder))
        if (std::string const name = entry.path().stem().string(); name.starts_with(start))
            names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

// The tables of words that are read together, by language.
inline std::map<std::string, std::vector<std::string>> const wordTables{
    {"fr", {"lexicon_all", "lexicon_fr", "date_words_fr", "lexicon_darija"}},
    {"en", {"lexicon_all", "lexicon_en", "date_words_en"}},
    {"ar", {"lexicon_all", "lexicon_ar", "date_words_ar"}}};

// Table and line, for a person to find it.
inline std::string placeOf(std::string const& table, Row const& row) {
    return table + ".tsv:" + std::to_string(row.line);
}

// What the reading sees of a phrase: its folded words with one space between.
inline std::string seen(std::string_view phrase) {
    std::string all;
    for (text::Token const& token : text::Tokens(phrase))
        all += (all.empty() ? "" : " ") + std::string(token.folded);
    return all;
}

inline std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::istringstream all{std::string(text)};
    for (std::string part; std::getline(all, part, separator);)
        if (!part.empty()) parts.push_back(part);
    return parts;
}

// The words and classes that a pattern asks for, without its names and marks.
inline std::vector<std::string> atomsOf(std::string_view pattern) {
    std::vector<std::string> atoms;
    for (std::string part : split(pattern, ' ')) {
        if (part == "^" || part == "<" || part.starts_with("...")) continue;
        if (std::size_t const equals = part.find('='); equals != std::string::npos && equals > 0)
            part.erase(0, equals + 1);
        if (part.size() > 1 && part.ends_with('?')) part.pop_back();
        for (std::string atom : split(part, '|')) {
            if (atom.size() > 1 && atom.starts_with('!')) atom.erase(0, 1);
            if (atom != "$" && atom != "ANY") atoms.push_back(atom);
        }
    }
    return atoms;
}

inline bool isClass(std::string const& atom) {
    return std::all_of(atom.begin(), atom.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }) &&
           atom[0] >= 'A' && atom[0] <= 'Z';
}

// Column of the patterns in a table of rules, dates or times.
inline std::size_t patternColumn(std::string const& table) {
    return table.starts_with("rules_") ? 3 : 1;
}

inline std::vector<std::string> patternTables() {
    std::vector<std::string> names;
    for (std::string const start : {"rules_", "dates_", "times_"})
        for (std::string const& name : tableNames(start))
            names.push_back(name);
    return names;
}

}  // namespace diwan::language
