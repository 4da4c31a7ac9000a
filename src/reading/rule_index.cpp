#include "reading/rule_index.hpp"

#include <algorithm>

namespace diwan::reading {

void RuleIndex::add(Pattern const& pattern, std::size_t number) {
    auto const rule = static_cast<std::uint16_t>(number);
    if (m_patterns.size() <= number) m_patterns.resize(number + 1);
    m_patterns[number] = &pattern;
    std::vector<ClassId> const classes = pattern.rarest(m_lexicon);
    if (classes.empty()) m_always.push_back(rule);
    for (ClassId const cls : classes) {
        if (m_byClass.size() <= cls) m_byClass.resize(cls + std::size_t{1});
        m_byClass[cls].push_back(rule);
    }
}

void RuleIndex::possible(Sentence const& sentence, std::vector<std::uint16_t>& found) const {
    found.assign(m_always.begin(), m_always.end());
    for (ClassId const cls : sentence.present) {
        if (cls >= m_byClass.size()) continue;
        for (std::uint16_t const rule : m_byClass[cls])
            if (m_patterns[rule]->isPossible(sentence)) found.push_back(rule);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

}  // namespace diwan::reading
