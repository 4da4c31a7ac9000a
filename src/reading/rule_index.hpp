// RuleIndex: which of many patterns are worth trying on a sentence, found from the classes it holds.
//
//   RuleIndex index(lexicon(Language::French));
//   for (std::size_t i = 0; i < rules.size(); ++i) index.add(rules[i].pattern, i);
//   index.possible(sentence, found);   // numbers of rules, ascending: the order of the table
//
// Filled once, then constant; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reading/pattern.hpp"

namespace diwan::reading {

class RuleIndex {
  public:
    explicit RuleIndex(Lexicon const& lexicon) : m_lexicon(lexicon) {}
    // `pattern` must outlive the index.
    void add(Pattern const& pattern, std::size_t number);
    void possible(Sentence const& sentence, std::vector<std::uint16_t>& found) const;

  private:
    Lexicon const& m_lexicon;
    std::vector<Pattern const*> m_patterns;             // by number
    std::vector<std::vector<std::uint16_t>> m_byClass;  // the rules that need the class or one of its like
    std::vector<std::uint16_t> m_always;
};

}  // namespace diwan::reading
