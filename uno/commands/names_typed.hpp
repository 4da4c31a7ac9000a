// The names in a field or cell, as a person types them: "Karim, Nadia", "كريم، نادية".
#pragma once

#include <Poco/StringTokenizer.h>

#include <boost/algorithm/string/replace.hpp>
#include <string>
#include <vector>

namespace diwan::office {

// Commas and semicolons of our scripts part names. The Arabic ones are two bytes each, so they are exchanged
// first: a tokenizer of single bytes would cut letters in two.
[[nodiscard]] inline std::vector<std::string> namesTyped(std::string typed) {
    boost::algorithm::replace_all(typed, "،", ",");
    boost::algorithm::replace_all(typed, "؛", ",");
    Poco::StringTokenizer const names(
        typed, ",;", Poco::StringTokenizer::TOK_TRIM | Poco::StringTokenizer::TOK_IGNORE_EMPTY);
    return {names.begin(), names.end()};
}

}  // namespace diwan::office
