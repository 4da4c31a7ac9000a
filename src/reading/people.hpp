// People of one sentence: names, titles, initials, roles, groups and @mentions, alone or listed ("Karim,
// Nadia et Yacine").
//
//   tagPeople(sentence, blockText, names, people);   // marks PEOPLE (value: index into `people`)
//
// A name is what the text shows to be one: a title before it, an attendance list, the people known, a given
// name, or a capital letter where the language has no other reason for one. Names are kept as written; nobody
// is merged by guess.
#pragma once

#include <boost/container/small_vector.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reading/lexicon.hpp"
#include "reading/people_table.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

// What the caller and the whole document teach about words (folded).
struct Names {
    text::WordSet known;      // parts of names
    text::WordSet lowerCase;  // words that the document also writes without a capital
    void learn(std::string_view name);

    // Of the people table: words of several, or of a role, that stand for somebody.
    struct Phrase {
        std::vector<std::string> words;  // folded
        bool role = false;               // only where a role may stand: after an article, at the start
    };
    std::map<std::string, std::vector<Phrase>, std::less<>> phrases;  // by their first word
    void learnPhrase(std::string_view words, bool role);
    void learn(KnownPerson const& person);
};

struct FoundPeople {
    std::size_t begin = 0;  // tokens
    std::size_t end = 0;
    // More than a capital letter tells it: a title, a role, a list of those present, a given name, initials.
    bool sure = false;
    boost::container::small_vector<std::string_view, 2> names;  // in the text read: valid as long as it is
};

void tagPeople(Sentence& sentence, std::string_view text, Names const& names,
               std::vector<FoundPeople>& people);

}  // namespace diwan::reading
