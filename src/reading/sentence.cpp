#include "reading/sentence.hpp"

namespace diwan::reading {

void Sentence::reset() {
    m_size = tokens.size();
    if (m_slots.size() < m_size) m_slots.resize(2 * m_size);
    m_used = 1;
    classes.clear();
    m_presentCount = 0;
    clauses.clear();
    firstWord = start = 0;
}

Sentence::KnownWords& Sentence::knownWords(Lexicon const& lexicon) {
    for (auto& [of, words] : m_known)
        if (of == &lexicon) return words;
    return m_known.emplace_back(&lexicon, KnownWords{}).second;
}

Sentence::Link& Sentence::append(Slot& slot) {
    if (m_used == m_links.size()) m_links.resize(2 * m_used);
    auto const number = static_cast<std::uint32_t>(m_used++);
    std::uint32_t* last = &slot.more;
    while (*last != 0)
        last = &m_links[*last].next;
    *last = number;
    Link& link = m_links[number];
    link.next = 0;
    return link;
}

void Sentence::add(std::size_t at, Tag const& tag) {
    if (at >= m_size) return;
    Tag const own = tag;  // it may be one of this sentence
    Slot& slot = m_slots[at];
    Link& link = append(slot);
    link.tags = nullptr;
    link.count = 1;
    link.own = own;
    slot.mask |= maskOf(own.cls);
    mark(own.cls);
}

void Sentence::add(std::size_t at, std::span<Tag const> tags, ClassMask mask) {
    if (at >= m_size || tags.empty()) return;
    Slot& slot = m_slots[at];
    auto const count = static_cast<std::uint32_t>(tags.size());
    if (!isTagged(at)) {
        slot.tags = tags.data();
        slot.count = count;
    } else {
        Link& link = append(slot);
        link.tags = tags.data();
        link.count = count;
    }
    slot.mask |= mask;
    std::size_t present = m_presentCount;  // no member: what is written below could not change it
    for (Tag const& tag : tags) {
        m_present[present] = tag.cls;
        present += classes.insert(tag.cls) ? 1 : 0;
    }
    m_presentCount = present;
}

void Sentence::remove(std::size_t at, ClassId cls) {
    Slot& slot = m_slots[at];
    if (!slot.mask.mayHold(cls)) return;
    std::span<Tag const> const first(slot.tags, slot.count);
    std::uint32_t next = slot.more;
    slot.tags = nullptr;
    slot.count = slot.more = 0;
    for (Tag const& tag : first)
        if (tag.cls != cls) add(at, tag);
    while (next != 0) {
        Link const link = m_links[next];  // adding moves them
        next = link.next;
        for (Tag const& tag : link)
            if (tag.cls != cls) add(at, tag);
    }
}

}  // namespace diwan::reading
