// Attendance: the persons that a line of a list of those present names.
//
//   attendeesOf(line, 11)   // of "Présents : Karim Bouzid, Nadia (trésorière)": "Karim Bouzid", "Nadia", …
//
// A pure function; the names are parts of the text that was analysed.
#pragma once

#include <string_view>
#include <vector>

#include "reading/analysis.hpp"

namespace diwan::reading {

// From the byte on. Each item of a few words between commas, dashes or brackets is a name when it has a
// capital, is Arabic or is one unknown word; an Arabic role behind a dash or in brackets is none.
[[nodiscard]] std::vector<std::string_view> attendeesOf(Analysis const& line, std::size_t fromByte);

// "Dana, Felix, Mme Roy (trésorière), Roos": three names or more between commas, and nothing else.
[[nodiscard]] bool listsOnlyNames(Analysis const& line);

}  // namespace diwan::reading
