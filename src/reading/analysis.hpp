// Analysis: one sentence with everything the rules look at: tokens, words by class, dates and people.
//
//   Analyser analyser(calendar, names);
//   Analysis const& a = analyser.read(block.text, piece, Language::French);
//
// One analyser per reading, used by one thread; its result is good until the next read.
#pragma once

#include <string_view>
#include <vector>

#include "reading/dates.hpp"
#include "reading/people.hpp"
#include "reading/rules.hpp"
#include "text/sentences.hpp"

namespace diwan::reading {

struct Analysis {
    Sentence sentence;
    std::string_view text;  // of the whole block
    text::Piece piece;
    std::vector<FoundDate> dates;
    std::vector<FoundPeople> people;
    std::vector<std::reference_wrapper<Rule const>> rules;  // those that may match
    bool question = false;

    [[nodiscard]] std::size_t size() const { return sentence.tokens.size(); }
    // The source's words of tokens [begin, end).
    [[nodiscard]] std::string_view words(std::size_t begin, std::size_t end) const;
};

// Which of the words that the tokens remember have an ending that may tell a French verb: a word's ending is
// looked at once for each reading.
class FrenchEndings {
  public:
    [[nodiscard]] bool knows(text::Token const& token) const {
        return token.word < m_known.size() && m_known[token.word] != Known::Nothing;
    }
    [[nodiscard]] bool isTelling(text::Token const& token) const {
        return m_known[token.word] == Known::Telling;
    }
    // Keeps what is known of the word from now on, and gives it back.
    bool note(text::Token const& token, bool telling);

  private:
    enum class Known : std::uint8_t { Nothing, Plain, Telling };
    std::vector<Known> m_known;  // by the word's number
};

class Analyser {
  public:
    Analyser(Calendar const& calendar, Names const& names) : m_calendar(calendar), m_names(names) {
        m_analysis.sentence.tokens.rememberWords();
    }
    Analysis const& read(std::string_view text, text::Piece piece, Language language);
    // Its words and their classes only; no dates, no people, no rules. In two steps: the words, then their
    // classes.
    Analysis const& readWords(std::string_view text, text::Piece piece, Language language);
    Analysis const& readTokens(std::string_view text, text::Piece piece);
    // Only the words that it did not give before, as tokens (Tokens::readNewWords).
    [[nodiscard]] text::Tokens const& readNewWords(std::string_view text, text::Piece piece);
    Analysis const& tagWords(Language language);
    // Behind readWords(): false when nobody is named at its start.
    [[nodiscard]] bool mayBeginWithPerson() const;
    // The rest of read() behind readWords().
    Analysis const& readMeaning();

  private:
    Calendar const& m_calendar;
    Names const& m_names;
    Analysis m_analysis;
    FrenchEndings m_frenchEndings;
};

}  // namespace diwan::reading
