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
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "language/language.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {

using ClassId = std::uint16_t;
inline constexpr std::size_t maximumClasses = 4096;

class ClassSet {
  public:
    [[nodiscard]] bool test(ClassId cls) const { return ((m_bits[cls / 64] >> (cls % 64)) & 1) != 0; }
    [[nodiscard]] bool operator[](ClassId cls) const { return test(cls); }
    // True when it is new.
    bool insert(ClassId cls) {
        bool const isNew = !test(cls);
        m_bits[cls / 64] |= std::uint64_t{1} << (cls % 64);
        return isNew;
    }
    void clear() { m_bits.fill(0); }

  private:
    std::array<std::uint64_t, maximumClasses / 64> m_bits{};
};

// Some of a set of classes, for a quick "no": a class that is not in the mask is not in the set. A class has
// one bit in each half, and other classes of its bit in one half have another in the second: that two masks
// meet in both is seldom chance.
struct ClassMask {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    [[nodiscard]] static constexpr ClassMask all() { return {~std::uint64_t{0}, ~std::uint64_t{0}}; }
    constexpr ClassMask& operator|=(ClassMask other) {
        first |= other.first;
        second |= other.second;
        return *this;
    }
    [[nodiscard]] friend constexpr ClassMask operator|(ClassMask a, ClassMask b) { return a |= b; }
    [[nodiscard]] constexpr bool meets(ClassMask other) const {
        return (first & other.first) != 0 && (second & other.second) != 0;
    }
    [[nodiscard]] constexpr bool mayHold(ClassId cls) const { return ((first >> (cls % 64)) & 1) != 0; }
    bool operator==(ClassMask const&) const = default;
};
[[nodiscard]] constexpr ClassMask maskOf(ClassId cls) {
    constexpr std::uint32_t spread = 0x9E3779B1u;  // 2^32 / golden ratio
    return {std::uint64_t{1} << (cls % 64), std::uint64_t{1} << (cls * spread >> 26)};
}

// The tokens [at, at + length) are a word of the class; `value` is what the table gives with it (a month's
// number …).
struct Tag {
    ClassId cls = 0;
    std::uint16_t length = 1;
    int value = 0;
};

// What a lexicon knows of a word by itself.
struct LexiconWord {
    std::uint32_t id = 0;    // 0: nothing
    std::uint32_t node = 0;  // of the phrases it starts; 0: none
    ClassId watched = 0;     // its class for patterns, if isWatched
    bool isWatched = false;
};

class Lexicon;

class Sentence {
    // Some more tags of a token: those of a word or phrase of the lexicon, where they stay, or one of its
    // own.
    struct Link {
        Tag const* tags = nullptr;  // of the lexicon; nullptr: `own`
        std::uint32_t count = 0;
        std::uint32_t next = 0;  // in m_links; 0 ends the list
        Tag own;
        [[nodiscard]] Tag const* begin() const { return tags != nullptr ? tags : &own; }
        [[nodiscard]] Tag const* end() const { return begin() + count; }
    };
    // What is known of one token. Most have the tags of their word in the lexicon and no others.
    struct Slot {
        Tag const* tags = nullptr;  // the first ones, when they are the lexicon's
        std::uint32_t count = 0;
        std::uint32_t more = 0;  // the first of the others in m_links; 0: none
        ClassMask mask;
        std::uint32_t word = 0;
        std::uint32_t node = 0;
    };

  public:
    class TagIterator {
      public:
        TagIterator() = default;
        TagIterator(Link const* links, Slot const& slot)
            : m_links(links), m_at(slot.tags), m_end(slot.tags + slot.count), m_next(slot.more) {
            if (slot.count == 0) enter();
        }
        Tag const& operator*() const { return *m_at; }
        TagIterator& operator++() {
            if (++m_at == m_end) enter();
            return *this;
        }
        bool operator==(TagIterator const& other) const { return m_at == other.m_at; }

      private:
        void enter() {
            m_at = nullptr;
            if (m_next == 0) return;
            Link const& link = m_links[m_next];
            m_at = link.begin();
            m_end = link.end();
            m_next = link.next;
        }
        Link const* m_links = nullptr;
        Tag const* m_at = nullptr;
        Tag const* m_end = nullptr;
        std::uint32_t m_next = 0;
    };
    struct TagRange {
        TagIterator first;
        [[nodiscard]] TagIterator begin() const { return first; }
        [[nodiscard]] TagIterator end() const { return {}; }
        [[nodiscard]] bool empty() const { return first == TagIterator(); }
    };

    text::Tokens tokens;
    ClassSet classes;
    Language language = Language::French;
    // Where clauses may start, ascending: the first word and what follows a comma, a conjunction, a bracket …
    // (pattern.hpp); with what the lexicon found.
    std::vector<std::uint32_t> clauses;
    std::size_t firstWord = 0;
    std::size_t start = 0;  // the first word behind a label ("Action :")

    // Forgets what was known of the tokens that were there before; setWord() is to follow for each of those
    // that are there now.
    void reset();
    // Its word as a number of the lexicon that tagged it, 0 for an unknown one; and the node of the phrases
    // that it starts there.
    [[nodiscard]] std::uint32_t wordAt(std::size_t at) const { return m_slots[at].word; }
    [[nodiscard]] std::uint32_t nodeAt(std::size_t at) const { return m_slots[at].node; }
    void setWord(std::size_t at, LexiconWord const& word) {
        m_slots[at] = {.word = word.id, .node = word.node};
        if (word.isWatched) markWord(at, word.watched);
    }
    // What the lexicon said of the words that the tokens remember, by their numbers; nullptr: not asked yet.
    using KnownWords = std::vector<LexiconWord const*>;
    [[nodiscard]] KnownWords& knownWords(Lexicon const& lexicon);
    void add(std::size_t at, Tag const& tag);
    // Those of a word or phrase of the lexicon, which stay where they are; `mask` is that of all of them.
    void add(std::size_t at, std::span<Tag const> tags, ClassMask mask);
    // Takes the tags of the class off the token.
    void remove(std::size_t at, ClassId cls);
    void mark(ClassId cls) {
        m_present[m_presentCount] = cls;
        m_presentCount += classes.insert(cls) ? 1 : 0;
    }
    // Those of `classes`, in no order.
    [[nodiscard]] std::span<ClassId const> present() const { return {m_present.data(), m_presentCount}; }
    // The token is the word of that class ("=" and the word), which is no tag.
    void markWord(std::size_t at, ClassId cls) {
        m_slots[at].mask |= maskOf(cls);
        mark(cls);
    }
    [[nodiscard]] bool isTagged(std::size_t at) const { return (m_slots[at].count | m_slots[at].more) != 0; }
    [[nodiscard]] TagRange tagsAt(std::size_t at) const { return {{m_links.data(), m_slots[at]}}; }
    // The classes that start at the token, and perhaps others.
    [[nodiscard]] ClassMask maskAt(std::size_t at) const { return m_slots[at].mask; }
    // The same of the tokens that may follow: those behind the token and behind each phrase that starts
    // there.
    [[nodiscard]] ClassMask maskAfter(std::size_t at) const {
        ClassMask mask = at + 1 < m_size ? m_slots[at + 1].mask : ClassMask{};
        for (Tag const& tag : tagsAt(at))
            if (tag.length > 1 && at + tag.length < m_size) mask |= m_slots[at + tag.length].mask;
        return mask;
    }
    // The longest tag of the class at `at`, or nothing.
    [[nodiscard]] Tag const* find(std::size_t at, ClassId cls) const {
        return at < m_size && m_slots[at].mask.mayHold(cls) ? longest(m_slots[at], cls) : nullptr;
    }
    [[nodiscard]] bool is(std::size_t at, std::string_view word) const {
        return at < tokens.size() && tokens[at].folded == word;
    }
    // One of the ASCII signs given: isSign(at, ".;)").
    [[nodiscard]] bool isSign(std::size_t at, text::Signs signs) const {
        return at < tokens.size() && tokens[at].isSign(signs);
    }

  private:
    [[nodiscard]] Tag const* longest(Slot const& slot, ClassId cls) const {
        Tag const* best = nullptr;
        auto const look = [&](Tag const* tag, Tag const* end) {
            for (; tag != end; ++tag)
                if (tag->cls == cls && (best == nullptr || tag->length > best->length)) best = tag;
        };
        look(slot.tags, slot.tags + slot.count);
        for (std::uint32_t link = slot.more; link != 0; link = m_links[link].next)
            look(m_links[link].begin(), m_links[link].end());
        return best;
    }
    // One more link of the token.
    Link& append(Slot& slot);

    std::vector<Slot> m_slots;          // by token; longer than m_size: never shrinks
    std::size_t m_size = 0;             // of the tokens
    std::vector<Link> m_links{Link{}};  // the first one is nobody's; longer than m_used: never shrinks
    std::size_t m_used = 1;
    std::array<ClassId, maximumClasses + 1> m_present{};  // one more than can be, for mark()
    std::size_t m_presentCount = 0;
    std::vector<std::pair<Lexicon const*, KnownWords>> m_known;
};

}  // namespace diwan::reading
