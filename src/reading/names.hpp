// Names: what the caller, the lists of those present and the whole document teach about words, before a
// single sentence is read for its people.
//
//   Names names;
//   names.learn("Karim Bouzid");     // "karim" and "bouzid" are parts of names from now on
//   names.learn(knownPerson);        // of the people table: also aliases, initials, role and team
//
// The reading that fills it owns it; while people are looked for nobody changes it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reading/people_table.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

struct Names {
    text::WordSet known;      // parts of names, folded
    text::WordSet lowerCase;  // words that the document also writes without a capital, folded
    void learn(std::string_view name);
    void learn(KnownPerson const& person);

    // Of the people table: words of several, or of a role, that stand for somebody.
    struct Phrase {
        std::vector<std::string> words;  // folded
        bool role = false;               // only where a role may stand: after an article, at the start
    };
    std::map<std::string, std::vector<Phrase>, std::less<>> phrases;  // by their first word
    void learnPhrase(std::string_view words, bool role);
};

}  // namespace diwan::reading
