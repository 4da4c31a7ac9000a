#include "reading/sentence.hpp"

namespace diwan::reading {

void Sentence::reset() {
    m_slots.assign(tokens.size(), {});
    m_links.resize(1);
    for (ClassId const cls : present)
        classes[cls] = false;
    present.clear();
    clauses.clear();
    firstWord = start = 0;
}

void Sentence::add(std::size_t at, Tag tag) {
    if (at >= m_slots.size() || tag.cls >= maximumClasses) return;
    auto const link = static_cast<std::uint32_t>(m_links.size());
    m_links.push_back({tag, 0});
    Slot& slot = m_slots[at];
    (slot.first == 0 ? slot.first : m_links[slot.last].next) = link;
    slot.last = link;
    slot.mask |= maskOf(tag.cls);
    mark(tag.cls);
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
