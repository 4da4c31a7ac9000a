// Pattern: one rule's form, matched against the classes of a sentence's tokens. Written in the tables of
// rules:
//
//   < who=PEOPLE ADVERB? DUTY ...3 INF
//
//   word      that word (folded)             CLASS     a word or phrase of that class
//   a|b       one or the other               x?        x or nothing
//   name=x    x, remembered as `name`        !x        what follows is not x (takes nothing)
//   ...  ...3 anything, or up to 3 tokens    ^ < $     start of the sentence, of a clause; end of the
//   sentence
//
// Compiled once, then constant; any thread. The work of one match is bounded, whatever the text.
#pragma once

#include <boost/container/small_vector.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/lexicon.hpp"

namespace diwan::reading {

// Tokens [begin, end) of a remembered part, and its tag's value.
struct Capture {
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = 0;
};

struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    boost::container::small_vector<std::pair<std::string_view, Capture>, 4> captures;
    [[nodiscard]] Capture const* find(std::string_view name) const;
    [[nodiscard]] int value(std::string_view name, int otherwise) const;
};

class Pattern {
  public:
    // The table's words; a mistake in them is a mistake of ours and throws std::invalid_argument, which a
    // test looks for.
    explicit Pattern(std::string_view words);

    [[nodiscard]] std::optional<Match> matchAt(Sentence const& sentence, std::size_t at) const;
    // The same for callers who know that the masks let it start there (RuleIndex::mayStart).
    [[nodiscard]] std::optional<Match> matchStartingAt(Sentence const& sentence, std::size_t at) const;
    // Anywhere, or where its anchor lets it, the first from the left.
    [[nodiscard]] std::optional<Match> search(Sentence const& sentence, std::size_t from = 0) const;
    // Of each list of classes, a sentence must hold one, or the pattern is nowhere in it. The sentence's
    // lexicon must watch the pattern's literals.
    [[nodiscard]] std::vector<std::vector<ClassId>> const& needed() const { return m_needed; }
    // A token whose mask has none of these starts no match.
    [[nodiscard]] ClassMask startMask() const { return m_elements.front().starts; }
    // Nor does one whose tokens behind (Sentence::maskAfter) have none of these; all bits: anything may
    // follow.
    [[nodiscard]] ClassMask secondMask() const { return m_second; }
    // Its single words (folded).
    [[nodiscard]] std::vector<std::string> literals() const;
    // True when it stands only where the sentence begins.
    [[nodiscard]] bool isWhole() const { return m_anchor == Anchor::Sentence; }
    // True when it may stand at the start of any clause.
    [[nodiscard]] bool isClause() const { return m_anchor == Anchor::Clause; }

  private:
    enum class Anchor { None, Sentence, Clause };
    enum class Kind { Word, Class, Any, Gap, End, Not };
    struct Atom {
        Kind kind = Kind::Word;
        std::string word;
        std::uint32_t hash = 0;  // of the word
        ClassId cls = 0;
        ClassMask mask;  // of a token where it may stand
    };
    struct Element {
        std::vector<Atom> atoms;
        std::string name;
        bool optional = false;
        std::size_t gap = 0;
        ClassMask starts;             // of a token where the element, or what follows it, may start
        bool startsAnywhere = false;  // also where there is no token
    };
    struct Run;
    static bool isWord(Sentence const& sentence, std::size_t at, Atom const& atom);
    static constexpr ClassMask anywhere = ClassMask::all();
    // False when what matches from the element on cannot start there; so most attempts end at once.
    [[nodiscard]] static bool mayStart(Element const& element, Sentence const& sentence, std::size_t at) {
        return element.startsAnywhere ||
               (at < sentence.tokens.size() && sentence.maskAt(at).meets(element.starts));
    }
    void findStarts();
    [[nodiscard]] bool mayMatchAt(Sentence const& sentence, std::size_t at) const {
        return mayStart(m_elements.front(), sentence, at) &&
               (m_second == anywhere || sentence.maskAfter(at).meets(m_second));
    }
    bool matchFrom(Run& run, std::size_t element, std::size_t at) const;
    bool matchAtom(Run& run, Atom const& atom, std::size_t element, std::size_t at) const;

    Anchor m_anchor = Anchor::None;
    std::vector<Element> m_elements;
    ClassMask m_second = anywhere;
    std::vector<std::vector<ClassId>> m_needed;
};

// Finds where the sentence's clauses may start: its first word after bullets, leading words ("donc",
// "enfin,") and opening signs; its start behind a label ("Action :"); and what follows a comma, a
// conjunction, a colon, a dash, a bracket. Called by the lexicon for each sentence that it tags.
void findClauses(Sentence& sentence);
[[nodiscard]] bool isClauseStart(Sentence const& sentence, std::size_t at);

}  // namespace diwan::reading
