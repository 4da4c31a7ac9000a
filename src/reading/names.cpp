#include "reading/names.hpp"

#include <algorithm>

#include "text/tokens.hpp"

namespace diwan::reading {

using text::Token;
using text::TokenKind;

void Names::learn(std::string_view name) {
    text::Tokens const tokens(name);
    for (Token const& token : tokens) {
        bool const initials = token.allCapitals && token.length <= 3;
        if (token.kind == TokenKind::Mention ||
            (token.kind == TokenKind::Word && (token.length >= 3 || initials)))
            known.at(token.folded, token.hash);
    }
}

void Names::learnPhrase(std::string_view words, bool role) {
    Phrase phrase{.words = {}, .role = role};
    for (Token const& token : text::Tokens(words))
        phrase.words.emplace_back(token.folded);
    if (!phrase.words.empty()) phrases[phrase.words.front()].push_back(std::move(phrase));
}

void Names::learn(KnownPerson const& person) {
    learn(person.display);
    learn(person.initials);
    for (std::string const& alias : person.aliases) {
        text::Tokens const tokens(alias);
        bool const plain = std::any_of(tokens.begin(), tokens.end(), [](Token const& token) {
            return token.kind == TokenKind::Word && !token.capital && !token.arabic;
        });
        // "Karim le menuisier" teaches no word "le".
        if (tokens.size() == 1 || !plain) learn(alias);
        if (tokens.size() > 1) learnPhrase(alias, false);
    }
    learnPhrase(person.role, true);
    learnPhrase(person.team, true);
}

}  // namespace diwan::reading
