// Lexicon: the words of one language by class, from tables/lexicon_*.tsv ("MONTH", "DUTY", "INF" …), found in
// tokens.
//
//   Sentence s; s.tokens.read("avant la fin du mois");
//   lexicon(Language::French).tag(s);          // s.find(0, classId("Q_BEFORE"))
//
// Built once and constant afterwards: any thread. The grammar (pattern.hpp) speaks of classes, never of
// words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.hpp"
#include "reading/sentence.hpp"
#include "text/tokens.hpp"
#include "text/word_table.hpp"

namespace diwan::reading {

// The number of a class's name; a new name gets the next number. Thread-safe. A single word that a pattern
// asks for is a class too, named "=" and the word: it marks the sentence that holds the word, but no token.
[[nodiscard]] ClassId classId(std::string_view name);

class Lexicon {
  public:
    // `fill` adds all its words: Lexicon words([](Lexicon& all) { all.addTable("agenda"); }). Later nothing
    // is added.
    template <typename Fill>
    explicit Lexicon(Fill const& fill) {
        fill(*this);
        settle();
    }
    void add(ClassId cls, std::string_view phrase, int value = 0);
    // Reads rows CLASS, "phrase | phrase", value.
    void addTable(std::string_view table);
    // A word (folded) that the patterns ask for by itself.
    void watch(std::string_view folded);
    void tag(Sentence& sentence) const;
    // True when a single word is in any class.
    [[nodiscard]] bool knows(text::Token const& token) const;
    // The same of a token of a sentence that this lexicon tagged.
    [[nodiscard]] bool knows(Sentence const& sentence, std::size_t at) const {
        return m_places[sentence.nodeAt(at)].tagCount != 0;
    }
    // False when no word or phrase of those classes starts with the token's word. An Arabic word may still be
    // one behind a letter written onto it.
    [[nodiscard]] bool mayStart(text::Token const& token, ClassMask classes) const {
        return m_reach[lookUp(token).node].meets(classes);
    }
    // How common the class is in texts, in no unit: classes that hold function words count most.
    [[nodiscard]] int frequency(ClassId cls) const;

  private:
    struct Edge {
        std::uint32_t word;
        std::uint32_t node;
    };
    // What some words at the start of a phrase are by themselves, and the words that go on.
    struct Node {
        std::vector<Tag> tags;
        std::vector<Edge> edges;  // by word
    };
    // The same in m_tags and m_edges: the nodes of a reading lie close together.
    struct Place {
        ClassMask mask;               // of the tags
        std::uint64_t edgeWords = 0;  // a bit for each word that goes on (edgeBit): most do not
        std::uint32_t tags = 0;
        std::uint32_t edges = 0;
        std::uint16_t tagCount = 0;
        std::uint16_t edgeCount = 0;
    };
    using Word = LexiconWord;
    [[nodiscard]] static constexpr std::uint64_t edgeBit(std::uint32_t word) {
        return std::uint64_t{1} << (word % 64);
    }
    void addTokens(ClassId cls, std::span<text::Token const> tokens, int value);
    void settle();
    Word& wordOf(std::string_view folded);
    [[nodiscard]] Word const& lookUp(text::Token const& token) const;
    [[nodiscard]] static std::uint32_t child(Edge const* edges, std::size_t count, std::uint32_t word);
    void tagArabicWord(Sentence& sentence, std::size_t at) const;
    void follow(Sentence& sentence, std::size_t start, std::size_t at, std::uint32_t node) const;
    void followOn(Sentence& sentence, std::size_t start, std::size_t at, std::uint32_t node) const;
    template <typename Step>
    void readings(Sentence const& sentence, std::size_t at, Step const& step) const;

    text::WordTable<Word> m_words;
    std::vector<Node> m_nodes{Node{}};  // until settle()
    std::vector<Place> m_places;        // by node
    std::vector<ClassMask> m_reach;     // by node: of its tags and of those of all longer phrases
    std::vector<Tag> m_tags;
    std::vector<Edge> m_edges;
    std::vector<int> m_frequencies;  // by class
};

// The lexicon of a language, with what all languages share; French and Latin Darija are one.
[[nodiscard]] Lexicon const& lexicon(Language language);

}  // namespace diwan::reading
