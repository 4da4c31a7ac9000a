// Summary: sentences of the document itself, any number of them: the meeting's facts first (decisions, dated
// actions), then the most central sentences in the order of the text.
//
//   Summariser summariser;
//   for (each sentence) summariser.add(tokens, span);               // in one pass, while it is read anyway
//   reading.summary = summariser.lines(document, reading, 5);
//
// Central is a sentence whose words the rest of the document uses too: its product with the document's
// centroid (Radev et al., "Centroid-based summarization of multiple documents", 2004). What chosen sentences
// already said counts less (Carbonell and Goldstein's maximal marginal relevance). The same text gives the
// same sentences; the cost grows with its length. One thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "reading/finding.hpp"
#include "text/document.hpp"
#include "text/tokens.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

class Summariser {
  public:
    void add(text::Tokens const& tokens, Span const& span);
    // Without facts: only sentences that are no finding.
    [[nodiscard]] std::vector<SummaryLine> lines(text::Document const& document, Reading const& reading,
                                                 std::size_t count, bool withFacts = true) const;

  private:
    using Word = std::uint32_t;
    struct Sentence {
        Span span;
        std::size_t firstWord = 0;  // in m_words
        std::uint32_t words = 0;
        bool endless = false;  // longer than anybody would quote
    };
    class Choice;
    [[nodiscard]] std::optional<std::size_t> sentenceOf(Span const& span) const;

    std::vector<Sentence> m_sentences;
    std::vector<Word> m_words;                // of all sentences, one after the other
    std::vector<std::uint32_t> m_holders;     // by word: how many sentences have it
    std::vector<std::uint32_t> m_lastHolder;  // by word: the last of them, and one
    text::WordTable<Word> m_numbers;          // by stem: the word's number, and one
};

}  // namespace diwan::reading
