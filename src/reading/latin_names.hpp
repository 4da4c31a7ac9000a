// LatinNames: how far a person's name written in Latin letters goes. A capital tells a name where the
// language has no other reason for one; particles ("van der"), hyphens and initials belong to it.
//
//   LatinNames latin(sentence, names);
//   latin.end(at)             // "Karim Ben Salah envoie le devis", at "Karim" → behind "Salah"
//   latin.endAfterTitle(at)   // "Mme d'Orgeval", at "d'" → behind "Orgeval"
//
// Every end is `at` itself when no name starts there. Borrows all it is given, for one sentence.
#pragma once

#include "reading/lexicon.hpp"
#include "reading/names.hpp"

namespace diwan::reading {

class LatinNames {
  public:
    LatinNames(Sentence const& sentence, Names const& names)
        : m_sentence(sentence), m_names(names), m_lexicon(lexicon(sentence.language)) {}

    [[nodiscard]] std::size_t end(std::size_t at) const;
    // After a title any capital is a name, also behind particles.
    [[nodiscard]] std::size_t endAfterTitle(std::size_t at) const;
    // The same after a role ("le président Karim Bouzid"), where a particle belongs to the role.
    [[nodiscard]] std::size_t endAfterRole(std::size_t at) const { return nameEnd(at, true); }
    // A word of a name that was learned, or a given name.
    [[nodiscard]] bool isKnown(text::Token const& token) const;
    // Notes typed in a hurry have no capitals: "karim envoie le devis", "→ lina : plan". Only where a line or
    // what stands behind a sign begins with a given name that is no other word.
    [[nodiscard]] bool isWithoutCapital(std::size_t at) const {
        bool const leads = at == 0 || m_sentence.tokens[at - 1].kind == text::TokenKind::Sign;
        return leads && isSmallGivenName(at);
    }

  private:
    // A given name without its capital, and no other word.
    [[nodiscard]] bool isSmallGivenName(std::size_t at) const;
    // "K. Benali", but not the "A. Budget" of a numbered heading.
    [[nodiscard]] bool isLeadingInitial(std::size_t at) const;
    [[nodiscard]] bool isNameWord(std::size_t at, bool afterTitle) const;
    // "Karim'll", "Karim's": the token is the name and its apostrophe.
    [[nodiscard]] bool isContracted(std::size_t at) const;
    // The token is a capital letter alone with its full stop.
    [[nodiscard]] bool isInitial(std::size_t at) const;
    // A further word of a name that has begun.
    [[nodiscard]] bool isNextWord(std::size_t at) const;
    // Behind the initial of "F. Renault", "F Renault", when who follows is known and the initial is no word.
    [[nodiscard]] std::size_t afterInitial(std::size_t at) const;
    // Past "d'", "van der" when a word with a capital follows; else `at`.
    [[nodiscard]] std::size_t afterParticles(std::size_t at) const;
    [[nodiscard]] std::size_t nameEnd(std::size_t at, bool afterTitle) const;

    Sentence const& m_sentence;
    Names const& m_names;
    Lexicon const& m_lexicon;
};

}  // namespace diwan::reading
