// Vocabulary: the words that some text has used so far, each with the token it makes. A text says most of its
// words again and again; the second time a word is found by its bytes, and neither folded nor hashed letter
// by letter, and its number stands for it wherever something is known of the word.
//
//   Vocabulary vocabulary;
//   WordRun const run = WordRun::at(text, start, end);
//   if (Token const* known = vocabulary.find(run)) …          // its token, but for its place in the text
//   else vocabulary.add(run, token);                          // numbers it
//
// Keeps the first words it is given, up to a bound; what comes later is not kept, which costs time alone. A
// value for one thread; what it returns lives as long as it does. Internal to this room.
#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "text/plain_words.hpp"
#include "text/tokens.hpp"
#include "text/word_table.hpp"

namespace diwan::text {

// By byte: an ASCII letter, or a part of a character of two bytes; but for those that begin with 0xC2 ("«", a
// space that does not break), of which few are letters.
inline constexpr std::array<bool, 256> wordBytes = [] {
    std::array<bool, 256> all{};
    for (std::size_t byte = 0; byte < 256; ++byte)
        all[byte] = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                    (byte >= 0x80 && byte < 0xE0 && byte != 0xC2);
    return all;
}();

// The bytes from `start` on that alone decide which word begins there: letters of one or two bytes up to a
// sign that ends the word for certain, with the apostrophe of "l'". Empty where more has to be looked at:
// figures, addresses, signs within the word.
struct WordRun {
    char const* bytes = nullptr;
    std::size_t size = 0;
    // The bytes themselves where they are eight or fewer (no byte of a word is 0), else their hash.
    std::uint64_t key = 0;
    [[nodiscard]] bool empty() const { return size == 0; }
    // `end`: behind the part of the text that is read.
    [[nodiscard]] static WordRun at(std::string_view text, std::size_t start, std::size_t end) {
        std::size_t at = start;
        while (at < end && wordBytes[static_cast<unsigned char>(text[at])])
            ++at;
        if (at == start) return {};
        bool const isPlain = at < end && plainSigns.endsWord[static_cast<unsigned char>(text[at])] &&
                             text[start] != 'h' && text[start] != 'w';
        if (!isPlain && at < end) at = endBehind(text, start, at, end);
        std::size_t const size = at - start;
        if (size == 0 || size > longest) return {};
        return {text.data() + start, size, keyOf(text, start, size)};
    }

  private:
    static constexpr std::size_t longest = 64;  // bytes
    // The same where the letters, which end at `at`, need not be the end; `start` when the run is empty.
    static std::size_t endBehind(std::string_view text, std::size_t start, std::size_t at, std::size_t end);
    [[nodiscard]] static std::uint64_t keyOf(std::string_view text, std::size_t start, std::size_t size) {
        if (size > 8) return wordHash(text.substr(start, size));
        if (start + 8 > text.size()) return bytesAsNumber(text.data() + start, size);
        return bytesAsNumber(text.data() + start, 8) & (~std::uint64_t{0} >> (64 - 8 * size));
    }
};

class Vocabulary {
  public:
    Vocabulary() : m_slots(256) {}
    [[nodiscard]] Token const* find(WordRun const& run) const {
        Slot const& slot = m_slots[place(run)];
        return slot.entry == 0 ? nullptr : &m_entries[slot.entry - 1].token;
    }
    // Gives the token of a new word its number, and its folded form and function word for good; nothing when
    // it is full.
    void add(WordRun const& run, Token& token);
    // True the first time that it is asked of a token's word, and of one that it does not keep.
    bool isNew(Token const& token) {
        return token.word == 0 || !std::exchange(m_entries[token.word - 1].isShown, true);
    }

  private:
    struct Entry {
        Token token;
        std::string_view bytes;
        bool isShown = false;
    };
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t entry = 0;  // its number and one; 0 when free
    };
    [[nodiscard]] static std::size_t hashOf(std::uint64_t key) {
        return static_cast<std::size_t>(key * hashPrime >> 32);
    }
    // Words of more than eight bytes may have a key in common.
    [[nodiscard]] bool isEntry(Slot const& slot, WordRun const& run) const {
        std::string_view const bytes = m_entries[slot.entry - 1].bytes;
        return bytes.size() == run.size && (run.size <= 8 || isSameWord(bytes, {run.bytes, run.size}));
    }
    // The run's slot, or the free one where it would stand.
    [[nodiscard]] std::size_t place(WordRun const& run) const {
        std::size_t const mask = m_slots.size() - 1;
        std::size_t at = hashOf(run.key) & mask;
        while (m_slots[at].entry != 0 && (m_slots[at].key != run.key || !isEntry(m_slots[at], run)))
            at = (at + 1) & mask;
        return at;
    }
    void grow();
    std::string_view kept(std::string_view bytes);

    std::vector<Slot> m_slots;  // a power of two, never more than half of them used
    std::vector<Entry> m_entries;
    std::vector<std::unique_ptr<char[]>> m_letters;  // in pieces, which stay where they are
    std::size_t m_used = 0;                          // of the last piece
};

}  // namespace diwan::text
