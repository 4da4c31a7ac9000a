// People of one sentence: names, titles, initials, roles, groups and @mentions, alone or listed ("Karim,
// Nadia et Yacine").
//
//   tagPeople(sentence, blockText, names, people);   // marks PEOPLE (value: index into `people`)
//
// A name is what the text shows to be one: a title before it, an attendance list, the people known, a given
// name, or a capital letter where the language has no other reason for one (person.hpp says which one person
// stands where; here they become lists). Names are kept as written; nobody is merged by guess.
#pragma once

#include <boost/container/small_vector.hpp>
#include <string_view>
#include <vector>

#include "reading/names.hpp"
#include "reading/sentence.hpp"

namespace diwan::reading {

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
