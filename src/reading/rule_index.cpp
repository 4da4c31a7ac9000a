#include "reading/rule_index.hpp"

#include <algorithm>

namespace diwan::reading {

namespace {

ClassMask maskOfAll(std::vector<ClassId> const& classes) {
    ClassMask mask = 0;
    for (ClassId const cls : classes)
        mask |= maskOf(cls);
    return mask;
}

}  // namespace

int RuleIndex::frequency(std::vector<ClassId> const& classes) const {
    int sum = 0;
    for (ClassId const cls : classes)
        sum += m_lexicon.frequency(cls);
    return sum;
}

void RuleIndex::add(Pattern const& pattern, std::size_t number) {
    auto const rule = static_cast<std::uint16_t>(number);
    if (m_starts.size() <= number) m_starts.resize(number + 1);
    m_starts[number] = {pattern.startMask(), pattern.secondMask()};
    std::vector<std::vector<ClassId>> needed = pattern.needed();
    if (needed.empty()) {
        m_always.push_back(rule);
        return;
    }
    std::stable_sort(needed.begin(), needed.end(),
                     [&](auto const& a, auto const& b) { return frequency(a) < frequency(b); });
    auto const needs = static_cast<std::uint32_t>(m_needs.size());
    for (std::size_t i = 1; i < needed.size(); ++i) {
        m_needs.push_back(static_cast<std::uint16_t>(needed[i].size()));
        m_needs.insert(m_needs.end(), needed[i].begin(), needed[i].end());
    }
    m_needs.push_back(0);
    Entry entry{.rule = rule, .needs = needs};
    if (needed.size() > 1) entry.second = maskOfAll(needed[1]);
    if (needed.size() > 2) entry.third = maskOfAll(needed[2]);
    for (ClassId const cls : needed.front()) {
        if (m_byClass.size() <= cls) m_byClass.resize(cls + std::size_t{1});
        m_byClass[cls].push_back(entry);
    }
}

ClassMask RuleIndex::starts(std::vector<std::uint16_t> const& rules) const {
    ClassMask mask = 0;
    for (std::uint16_t const rule : rules)
        mask |= m_starts[rule].first;
    return mask;
}

bool RuleIndex::isPossible(Sentence const& sentence, std::uint32_t needs) const {
    std::uint16_t const* at = m_needs.data() + needs;
    while (std::uint16_t const count = *at++) {
        std::uint16_t const* const end = at + count;
        while (at != end && !sentence.classes[*at])
            ++at;
        if (at == end) return false;
        at = end;
    }
    return true;
}

void RuleIndex::possible(Sentence const& sentence, std::vector<std::uint16_t>& found) const {
    found.assign(m_always.begin(), m_always.end());
    ClassMask const present = maskOfAll(sentence.present);
    for (ClassId const cls : sentence.present) {
        if (cls >= m_byClass.size()) continue;
        for (Entry const& entry : m_byClass[cls])
            if ((entry.second & present) != 0 && (entry.third & present) != 0 &&
                isPossible(sentence, entry.needs))
                found.push_back(entry.rule);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

}  // namespace diwan::reading
