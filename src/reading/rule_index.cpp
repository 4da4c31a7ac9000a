#include "reading/rule_index.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <utility>

namespace diwan::reading {

namespace {

constexpr std::size_t wordBits = 64;

}  // namespace

int RuleIndex::frequency(std::vector<ClassId> const& classes) const {
    int sum = 0;
    for (ClassId const cls : classes)
        sum += m_lexicon.frequency(cls);
    return sum;
}

void RuleIndex::add(Pattern const& pattern, std::size_t number) {
    if (m_starts.size() <= number) m_starts.resize(number + 1);
    m_starts[number] = {pattern.startMask(), pattern.secondMask(), pattern.secondMask() == ClassMask::all()};
    m_always.resize(number / wordBits + 1);
    std::vector<std::vector<ClassId>> needed = pattern.needed();
    if (needed.empty()) {
        m_always[number / wordBits] |= std::uint64_t{1} << (number % wordBits);
        return;
    }
    std::stable_sort(needed.begin(), needed.end(),
                     [&](auto const& a, auto const& b) { return frequency(a) < frequency(b); });
    std::vector<ClassId> const first = needed.front();
    needed.erase(needed.begin());
    auto const single =
        std::find_if(needed.begin(), needed.end(), [](auto const& classes) { return classes.size() == 1; });
    std::optional<ClassId> second;
    if (single != needed.end()) {
        second = single->front();
        needed.erase(single);
    }
    auto const needs = static_cast<std::uint32_t>(m_needs.size());
    for (std::vector<ClassId> const& classes : needed) {
        m_needs.push_back(static_cast<std::uint16_t>(classes.size()));
        m_needs.insert(m_needs.end(), classes.begin(), classes.end());
    }
    m_needs.push_back(0);
    for (ClassId const cls : first)
        m_entries.push_back({.under = cls,
                             .rule = static_cast<std::uint16_t>(number),
                             .second = second.value_or(cls),
                             .needs = needs});
}

void RuleIndex::settle() {
    auto const place = [](Entry const& entry) { return std::pair(entry.under, entry.second); };
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [&](Entry const& a, Entry const& b) { return place(a) < place(b); });
    m_begins.assign(maximumClasses + 1, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (i == 0 || place(m_entries[i]) != place(m_entries[i - 1])) {
            m_groups.push_back({.second = m_entries[i].second});
            ++m_begins[m_entries[i].under + std::size_t{1}];
        }
        m_groups.back().end = static_cast<std::uint32_t>(i + 1);
    }
    m_begins[0] = 1;
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
}

ClassMask RuleIndex::starts(std::vector<std::uint16_t> const& rules) const {
    ClassMask mask;
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
    // As bits, so that they come out in order and once.
    thread_local std::vector<std::uint64_t> bits;
    bits = m_always;
    Group const* const groups = m_groups.data();
    std::uint32_t const* const begins = m_begins.data();
    for (ClassId const cls : sentence.present())
        for (std::uint32_t group = begins[cls]; group < begins[cls + 1]; ++group) {
            if (!sentence.classes[groups[group].second]) continue;
            for (std::uint32_t i = groups[group - 1].end; i < groups[group].end; ++i) {
                Entry const& entry = m_entries[i];
                if (isPossible(sentence, entry.needs))
                    bits[entry.rule / wordBits] |= std::uint64_t{1} << (entry.rule % wordBits);
            }
        }
    found.clear();
    for (std::size_t word = 0; word < bits.size(); ++word)
        for (std::uint64_t left = bits[word]; left != 0; left &= left - 1)
            found.push_back(static_cast<std::uint16_t>(word * wordBits +
                                                       static_cast<std::size_t>(std::countr_zero(left))));
}

}  // namespace diwan::reading
