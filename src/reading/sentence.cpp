#include "reading/sentence.hpp"

namespace diwan::reading {

void Sentence::reset() {
    m_slots.assign(tokens.size(), {});
    m_used = 1;
    classes.reset();
    m_presentCount = 0;
    clauses.clear();
    firstWord = start = 0;
}

void Sentence::add(std::size_t at, Tag const& tag) {
    if (at >= m_slots.size()) return;
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
    if (at >= m_slots.size() || tags.empty()) return;
    Slot& slot = m_slots[at];
    Link& link = append(slot);
    link.tags = tags.data();
    link.count = static_cast<std::uint32_t>(tags.size());
    slot.mask |= mask;
    for (Tag const& tag : tags)
        mark(tag.cls);
}

void Sentence::remove(std::size_t at, ClassId cls) {
    if ((m_slots[at].mask & maskOf(cls)) == 0) return;
    std::uint32_t next = m_slots[at].first;
    m_slots[at].first = m_slots[at].last = 0;
    while (next != 0) {
        Link const link = m_links[next];  // adding moves them
        next = link.next;
        for (Tag const& tag : link)
            if (tag.cls != cls) add(at, tag);
    }
}

}  // namespace diwan::reading
