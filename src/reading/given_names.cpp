#include "reading/given_names.hpp"

#include "language/tables.hpp"

namespace diwan::reading {

text::WordSet const& givenNames() {
    static text::WordSet const all = [] {
        text::WordSet names;
        for (language::Row const& row : language::rows("given_names"))
            for (std::string_view const name : language::alternatives(row.cell(0))) {
                text::Tokens const tokens(name);
                for (text::Token const& token : tokens)
                    names.at(token.folded, token.hash);
            }
        return names;
    }();
    return all;
}

bool isGivenName(text::Token const& token) {
    return givenNames().contains(token.folded, token.hash);
}

}  // namespace diwan::reading
