#include "reading/sentence.hpp"

namespace diwan::reading {

void Sentence::reset() {
    m_slots.assign(tokens.size(), {});
    m_used = 1;
    for (ClassId const cls : present)
        classes[cls] = false;
    present.clear();
    clauses.clear();
    firstWord = start = 0;
}

void Sentence::add(std::size_t at, std::span<Tag const> tags) {
    if (at >= m_slots.size() || tags.empty()) return;
    if (m_links.size() < m_used + tags.size()) m_links.resize(2 * (m_used + tags.size()));
    Slot& slot = m_slots[at];
    (slot.first == 0 ? slot.first : m_links[slot.last].next) = static_cast<std::uint32_t>(m_used);
    for (Tag const& tag : tags) {
        Link& link = m_links[m_used++];
        link.tag = tag;
        link.next = static_cast<std::uint32_t>(m_used);
        slot.mask |= maskOf(tag.cls);
        mark(tag.cls);
    }
    slot.last = static_cast<std::uint32_t>(m_used - 1);
    m_links[slot.last].next = 0;
}

void Sentence::remove(std::size_t at, ClassId cls) {
    std::uint32_t next = m_slots[at].first;
    m_slots[at].first = m_slots[at].last = 0;
    while (next != 0) {
        std::uint32_t const link = next;
        next = m_links[link].next;
        if (m_links[link].tag.cls == cls) continue;
        m_links[link].next = 0;
        Slot& slot = m_slots[at];
        (slot.first == 0 ? slot.first : m_links[slot.last].next) = link;
        slot.last = link;
    }
}

}  // namespace diwan::reading
