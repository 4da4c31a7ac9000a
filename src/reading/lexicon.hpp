// Lexicon: the words of one language by class, from tables/lexicon_*.tsv ("MONTH", "DUTY", "INF" …), found in
// tokens.
//
//   Sentence s; s.tokens.read("avant la fin du mois");
//   lexicon(Language::French).tag(s);          // s.find(0, classId("Q_BEFORE"))
//
// Built once and constant afterwards: any thread. The grammar (pattern.hpp) speaks of classes, never of
// words.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/language.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {

using ClassId = std::uint16_t;
inline constexpr std::size_t maximumClasses = 256;
using ClassSet = std::bitset<maximumClasses>;

// The number of a class's name; a new name gets the next number. Thread-safe.
[[nodiscard]] ClassId classId(std::string_view name);

// The tokens [at, at + length) are a word of the class; `value` is what the table gives with it (a month's
// number …).
struct Tag {
    ClassId cls = 0;
    std::uint16_t length = 1;
    int value = 0;
};

// One sentence's tokens and what is known of them.
struct Sentence {
    text::Tokens tokens;
    std::vector<std::vector<Tag>> tags;
    ClassSet classes;
    Language language = Language::French;

    void reset();
    void add(std::size_t at, Tag tag);
    // The longest tag of the class at `at`, or nothing.
    [[nodiscard]] Tag const* find(std::size_t at, ClassId cls) const;
    [[nodiscard]] bool is(std::size_t at, std::string_view word) const {
        return at < tokens.size() && tokens[at].folded == word;
    }
};

class Lexicon {
  public:
    void add(ClassId cls, std::string_view phrase, int value = 0);
    // Reads rows CLASS, "phrase | phrase", value.
    void addTable(std::string_view table);
    void tag(Sentence& sentence) const;
    // True when a single word is in any class.
    [[nodiscard]] bool knows(std::string_view folded) const;

  private:
    struct Entry {
        ClassId cls;
        int value;
    };
    struct Node {
        std::vector<Entry> entries;
    };
    [[nodiscard]] std::uint32_t wordId(std::string_view folded) const;
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t word) const;
    void follow(Sentence& sentence, std::size_t start, std::size_t at, std::uint32_t node) const;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_words;
    std::unordered_map<std::uint64_t, std::uint32_t> m_edges;
    std::vector<Node> m_nodes{Node{}};
};

// The lexicon of a language, with what all languages share; French and Latin Darija are one.
[[nodiscard]] Lexicon const& lexicon(Language language);

}  // namespace diwan::reading
