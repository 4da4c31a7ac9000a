// The lines of vCards (RFC 6350, and the 2.1 and 3.0 that phones and Outlook still write): folding, escaping,
// parameters.
//
//   for (VcardLine const& line : vcardLines(text)) …      // {"TEL", {{"TYPE", "work"}}, "036 00 00 00"}
//   std::string out = vcardLine("FN", {{"LANGUAGE", "fr"}}, escapedVcard("Hodna; Bois"));
//
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diwan::drafting {

struct VcardLine {
    std::string name;                                             // upper case, without its group ("item1.")
    std::vector<std::pair<std::string, std::string>> parameters;  // names upper case; 2.1's bare ones as TYPE
    std::string value;                                            // still escaped
    std::size_t number = 0;                                       // in the file, from 1

    [[nodiscard]] std::string parameter(std::string_view parameterName) const;  // the first such; or empty
    [[nodiscard]] bool isOfType(std::string_view type) const;                   // also within TYPE=work,pref
};

// `text` with '\n' between lines. Lines without a colon are passed over.
[[nodiscard]] std::vector<VcardLine> vcardLines(std::string_view text);

// The parts of a value between the separators (';' of a structured one, 0: none), escapes undone.
[[nodiscard]] std::vector<std::string> vcardParts(std::string_view value, char separator);

[[nodiscard]] std::string escapedVcard(std::string_view text);

// With CRLF, folded at 75 bytes, never within a letter.
[[nodiscard]] std::string vcardLine(std::string_view name,
                                    std::vector<std::pair<std::string, std::string>> const& parameters,
                                    std::string_view escapedValue);

}  // namespace diwan::drafting
