// WordTable: values by folded word, for looking up every word of a text: one hash made when the text is cut
// into tokens, one slot in one array.
//
//   WordTable<int> months;
//   months["mai"] = 5;
//   if (int const* month = months.find(token.folded, token.hash)) …
//
// A value; reading from any thread once it is filled. References are good until the next word is added.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace diwan::text {

// `count` bytes, at most eight, as a number.
[[nodiscard]] inline std::uint64_t bytesAsNumber(char const* bytes, std::size_t count) {
    auto const four = [](char const* at) {
        std::uint32_t number = 0;
        std::memcpy(&number, at, 4);
        return std::uint64_t{number};
    };
    if (count >= 4) return four(bytes) | four(bytes + count - 4) << (8 * (count - 4));
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return number;
}

// The hash so far, with up to eight bytes more in it.
inline constexpr std::uint64_t hashPrime = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio (Knuth, TAOCP 6.4)
[[nodiscard]] constexpr std::uint64_t mixedHash(std::uint64_t hash, std::uint64_t bytes) {
    hash = (hash ^ bytes) * hashPrime;
    return hash ^ hash >> 32;
}

// Of a folded word. Eight bytes at a time: most words are one step.
[[nodiscard]] inline std::uint32_t wordHash(std::string_view word) {
    std::uint64_t hash = word.size() * hashPrime;
    std::size_t at = 0;
    for (; at + 8 <= word.size(); at += 8)
        hash = mixedHash(hash, bytesAsNumber(word.data() + at, 8));
    hash = mixedHash(hash, bytesAsNumber(word.data() + at, word.size() - at));
    return static_cast<std::uint32_t>(hash);
}

// The same of a word behind which eight bytes more can be read.
[[nodiscard]] inline std::uint32_t paddedWordHash(char const* word, std::size_t size) {
    std::uint64_t hash = size * hashPrime;
    for (; size >= 8; word += 8, size -= 8)
        hash = mixedHash(hash, bytesAsNumber(word, 8));
    std::uint64_t const mask = (std::uint64_t{1} << 8 * size) - 1;
    return static_cast<std::uint32_t>(mixedHash(hash, bytesAsNumber(word, 8) & mask));
}

// Equal words, compared without a call for the short ones.
[[nodiscard]] inline bool isSameWord(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    if (a.size() > 8) return std::memcmp(a.data(), b.data(), a.size()) == 0;
    return bytesAsNumber(a.data(), a.size()) == bytesAsNumber(b.data(), b.size());
}

template <typename Value>
class WordTable {
  public:
    WordTable() : m_slots(16) {}

    // The word's value, made if it is new.
    Value& operator[](std::string_view word) { return at(word, wordHash(word)); }
    Value& at(std::string_view word, std::uint32_t hash) {
        if (2 * (m_entries.size() + 1) > m_slots.size()) grow();
        Slot& slot = m_slots[place(word, hash)];
        if (slot.entry == 0) {
            m_entries.push_back({m_letters.size(), static_cast<std::uint32_t>(word.size()), {}});
            m_letters += word;
            slot = {hash, static_cast<std::uint32_t>(m_entries.size())};
        }
        return m_entries[slot.entry - 1].value;
    }

    // Nothing when the word is not there; `hash` is wordHash(word).
    [[nodiscard]] Value const* find(std::string_view word, std::uint32_t hash) const {
        Slot const& slot = m_slots[place(word, hash)];
        return slot.entry == 0 ? nullptr : &m_entries[slot.entry - 1].value;
    }
    [[nodiscard]] Value const* find(std::string_view word) const { return find(word, wordHash(word)); }
    [[nodiscard]] bool contains(std::string_view word, std::uint32_t hash) const {
        return find(word, hash) != nullptr;
    }
    [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

  private:
    struct Entry {
        std::size_t start = 0;  // in m_letters
        std::uint32_t length = 0;
        Value value{};
    };
    // Small, so that the words that are not there are found out within few lines of the cache.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  // its number and one; 0 when free
    };

    // The word's slot, or the free one where it would stand.
    [[nodiscard]] std::size_t place(std::string_view word, std::uint32_t hash) const {
        std::size_t const mask = m_slots.size() - 1;
        std::size_t at = hash & mask;
        while (m_slots[at].entry != 0) {
            if (m_slots[at].hash == hash) {
                Entry const& entry = m_entries[m_slots[at].entry - 1];
                if (isSameWord({m_letters.data() + entry.start, entry.length}, word)) break;
            }
            at = (at + 1) & mask;
        }
        return at;
    }

    void grow() {
        std::vector<Slot> old(2 * m_slots.size());
        old.swap(m_slots);
        std::size_t const mask = m_slots.size() - 1;
        for (Slot const& slot : old) {
            if (slot.entry == 0) continue;
            std::size_t at = slot.hash & mask;
            while (m_slots[at].entry != 0)
                at = (at + 1) & mask;
            m_slots[at] = slot;
        }
    }

    std::vector<Slot> m_slots;  // a power of two, never more than half of them used
    std::vector<Entry> m_entries;
    std::string m_letters;
};

// A set of folded words.
struct Nothing {};
using WordSet = WordTable<Nothing>;

}  // namespace diwan::text
