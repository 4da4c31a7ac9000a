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

#include <memory>
#include <string_view>
#include <vector>

#include "text/tokens.hpp"

namespace diwan::text {

// The bytes from `start` on that alone decide which word begins there: letters of one or two bytes up to a
// sign that ends the word for certain, with the apostrophe of "l'". Empty where more has to be looked at
// (figures, addresses, signs within the word) and at the very end of the text.
struct WordRun {
    char const* bytes = nullptr;
    std::size_t size = 0;
    std::uint32_t hash = 0;  // of the bytes as they are written
    [[nodiscard]] bool empty() const { return size == 0; }
    // `end`: behind the part of the text that is read.
    [[nodiscard]] static WordRun at(std::string_view text, std::size_t start, std::size_t end);
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

  private:
    struct Entry {
        Token token;
        std::string_view bytes;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  // its number and one; 0 when free
    };
    [[nodiscard]] std::size_t place(WordRun const& run) const;
    void grow();
    std::string_view kept(std::string_view bytes);

    std::vector<Slot> m_slots;  // a power of two, never more than half of them used
    std::vector<Entry> m_entries;
    std::vector<std::unique_ptr<char[]>> m_letters;  // in pieces, which stay where they are
    std::size_t m_used = 0;                          // of the last piece
};

}  // namespace diwan::text
