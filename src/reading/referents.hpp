// Referents: who is meant where the words name nobody: the "I" of "Karim: I will call", the "he" of the
// sentence after "Karim had no answer", and the items below a line "Nadia :".
//
//   Referents referents;
//   referents.enter(document, index, analyser, language);   // each block, in order
//   referents.beginBlock(firstSentence);                    // whose words the block gives
//   … referents.spokenOf(sentence, at, true) …              // who "he" at the token is
//   referents.endSentence(sentence);
//
// They follow one document, in its order. Nobody is guessed: what is empty stays empty.
#pragma once

#include <string>
#include <vector>

#include "reading/analysis.hpp"
#include "text/document.hpp"

namespace diwan::reading {

class Referents {
  public:
    // Takes note of a line that names who owns the items below it. Reads it with `analyser`.
    void enter(text::Document const& document, int index, Analyser& analyser, Language language);
    void beginBlock(Analysis const& first);
    // "… Karim: I will do it.": a later sentence of the block in which somebody else speaks.
    void beginSentence(Analysis const& sentence);
    void endSentence(Analysis const& sentence);

    // "I": whose words the block gives, else those who own it.
    [[nodiscard]] std::vector<std::string> const& speaker() const { return m_speaker; }
    // Who owns the items that name nobody: "Nadia :" alone on its line, with her tasks below it.
    [[nodiscard]] std::vector<std::string> const& ownersAbove() const { return m_ownersAbove; }
    // The persons that the words before `before` speak of: they begin a clause or stand before a verb. Else,
    // if asked for, those of the sentence before.
    [[nodiscard]] std::vector<std::string> spokenOf(Analysis const& a, std::size_t before,
                                                    bool alsoEarlier) const;

  private:
    std::vector<std::string> m_subject;  // the person spoken of last in this block
    std::vector<std::string> m_speaker;  // of "Karim: I will …", in this block
    std::vector<std::string> m_ownersAbove;
    bool m_isAlone = false;  // they stand alone on the line above
    int m_levelAbove = -1;   // of the list item that named them; -1 when it was no item
};

}  // namespace diwan::reading
