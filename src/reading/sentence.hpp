// Sentence: one sentence's tokens and what is known of them: which words and phrases of which class stand
// where.
//
//   Sentence s; s.tokens.read("avant la fin du mois");
//   lexicon(Language::French).tag(s);
//   Tag const* before = s.find(0, classId("Q_BEFORE"));   // "avant", or nothing
//   for (Tag const& tag : s.tagsAt(0)) …                  // all of them, in the order they were added
//
// All tags lie in one array, so that a sentence costs no allocation once the arrays are long enough; a
// pointer to a tag is good until the next one is added. A value for one thread.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/language.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {

using ClassId = std::uint16_t;
inline constexpr std::size_t maximumClasses = 4096;
using ClassSet = std::bitset<maximumClasses>;

// Some of a set of classes, for a quick "no": a class that is not in the mask is not in the set.
using ClassMask = std::uint64_t;
[[nodiscard]] constexpr ClassMask maskOf(ClassId cls) {
    return ClassMask{1} << (cls % 64);
}

// The tokens [at, at + length) are a word of the class; `value` is what the table gives with it (a month's
// number …).
struct Tag {
    ClassId cls = 0;
    std::uint16_t length = 1;
    int value = 0;
};

class Sentence {
    // Some tags of a token: those of a word or phrase of the lexicon, where they stay, or one of its own.
    struct Link {
        Tag const* tags = nullptr;  // of the lexicon; nullptr: `own`
        std::uint32_t count = 0;
        std::uint32_t next = 0;  // in m_links; 0 ends the list
        Tag own;
        [[nodiscard]] Tag const* begin() const { return tags != nullptr ? tags : &own; }
        [[nodiscard]] Tag const* end() const { return begin() + count; }
    };

  public:
    class TagIterator {
      public:
        TagIterator(Link const* links, std::uint32_t link) : m_links(links) { enter(link); }
        Tag const& operator*() const { return *m_at; }
        TagIterator& operator++() {
            if (++m_at == m_end) enter(m_next);
            return *this;
        }
        bool operator==(TagIterator const& other) const { return m_at == other.m_at; }

      private:
        void enter(std::uint32_t link) {
            Link const& entered = m_links[link];
            bool const isLast = link == 0;
            m_at = isLast ? nullptr : entered.begin();
            m_end = isLast ? nullptr : entered.end();
            m_next = entered.next;
        }
        Link const* m_links;
        Tag const* m_at = nullptr;
        Tag const* m_end = nullptr;
        std::uint32_t m_next = 0;
    };
    struct TagRange {
        TagIterator first;
        TagIterator last;
        [[nodiscard]] TagIterator begin() const { return first; }
        [[nodiscard]] TagIterator end() const { return last; }
        [[nodiscard]] bool empty() const { return first == last; }
    };

    text::Tokens tokens;
    // By token, as numbers of the lexicon that tagged it; 0 for an unknown word.
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> nodes;
    ClassSet classes;
    Language language = Language::French;
    // Where clauses may start, ascending: the first word and what follows a comma, a conjunction, a bracket …
    // (pattern.hpp); with what the lexicon found.
    std::vector<std::uint32_t> clauses;
    std::size_t firstWord = 0;
    std::size_t start = 0;  // the first word behind a label ("Action :")

    // Forgets what was known of the tokens that were there before.
    void reset();
    void add(std::size_t at, Tag const& tag);
    // Those of a word or phrase of the lexicon, which stay where they are; `mask` is that of all of them.
    void add(std::size_t at, std::span<Tag const> tags, ClassMask mask);
    // Takes the tags of the class off the token.
    void remove(std::size_t at, ClassId cls);
    void mark(ClassId cls) {
        m_present[m_presentCount] = cls;
        m_presentCount += classes[cls] ? 0 : 1;
        classes[cls] = true;
    }
    // Those of `classes`, in no order.
    [[nodiscard]] std::span<ClassId const> present() const { return {m_present.data(), m_presentCount}; }
    // The token is the word of that class ("=" and the word), which is no tag.
    void markWord(std::size_t at, ClassId cls) {
        m_slots[at].mask |= maskOf(cls);
        mark(cls);
    }
    [[nodiscard]] bool isTagged(std::size_t at) const { return m_slots[at].first != 0; }
    [[nodiscard]] TagRange tagsAt(std::size_t at) const {
        return {{m_links.data(), m_slots[at].first}, {m_links.data(), 0}};
    }
    // The classes that start at the token, and perhaps others.
    [[nodiscard]] ClassMask maskAt(std::size_t at) const { return m_slots[at].mask; }
    // The same of the tokens that may follow: those behind the token and behind each phrase that starts
    // there.
    [[nodiscard]] ClassMask maskAfter(std::size_t at) const {
        ClassMask mask = at + 1 < m_slots.size() ? m_slots[at + 1].mask : 0;
        for (Tag const& tag : tagsAt(at))
            if (tag.length > 1 && at + tag.length < m_slots.size()) mask |= m_slots[at + tag.length].mask;
        return mask;
    }
    // The longest tag of the class at `at`, or nothing.
    [[nodiscard]] Tag const* find(std::size_t at, ClassId cls) const {
        return at < m_slots.size() && (m_slots[at].mask & maskOf(cls)) != 0 ? longest(at, cls) : nullptr;
    }
    [[nodiscard]] bool is(std::size_t at, std::string_view word) const {
        return at < tokens.size() && tokens[at].folded == word;
    }
    // One of the ASCII signs given: isSign(at, ".;)").
    [[nodiscard]] bool isSign(std::size_t at, std::string_view signs) const {
        return at < tokens.size() && tokens[at].isSign(signs);
    }

  private:
    struct Slot {
        std::uint32_t first = 0;  // in m_links
        std::uint32_t last = 0;
        ClassMask mask = 0;
    };
    [[nodiscard]] Tag const* longest(std::size_t at, ClassId cls) const {
        Tag const* best = nullptr;
        for (std::uint32_t link = m_slots[at].first; link != 0; link = m_links[link].next)
            for (Tag const& tag : m_links[link])
                if (tag.cls == cls && (best == nullptr || tag.length > best->length)) best = &tag;
        return best;
    }
    // One more link of the token.
    Link& append(Slot& slot) {
        if (m_used == m_links.size()) m_links.resize(2 * m_used);
        auto const number = static_cast<std::uint32_t>(m_used++);
        (slot.first == 0 ? slot.first : m_links[slot.last].next) = number;
        slot.last = number;
        Link& link = m_links[number];
        link.next = 0;
        return link;
    }

    std::vector<Slot> m_slots;          // by token
    std::vector<Link> m_links{Link{}};  // the first one is nobody's; longer than m_used: never shrinks
    std::size_t m_used = 1;
    std::array<ClassId, maximumClasses + 1> m_present{};  // one more than can be, for mark()
    std::size_t m_presentCount = 0;
};

}  // namespace diwan::reading
