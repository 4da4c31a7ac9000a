// RuleIndex: which of many patterns are worth trying on a sentence, found from the classes it holds.
//
//   RuleIndex index(lexicon(Language::French));
//   for (std::size_t i = 0; i < rules.size(); ++i) index.add(rules[i].pattern, i);
//   index.settle();
//   index.possible(sentence, found);   // numbers of rules, ascending: the order of the table
//
// A rule stands under the classes of which it needs one and that the fewest sentences hold, so most rules are
// never looked at, however many there are. Those under a class stand in groups by the next rarest class that
// they can't do without either, which is asked once for all of a group. Filled once, then constant; any
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reading/pattern.hpp"

namespace diwan::reading {

class RuleIndex {
  public:
    explicit RuleIndex(Lexicon const& lexicon) : m_lexicon(lexicon) {}
    // Its number is below 65,536; the lexicon watches its literals.
    void add(Pattern const& pattern, std::size_t number);
    // To be called once, behind the last add.
    void settle();
    void possible(Sentence const& sentence, std::vector<std::uint16_t>& found) const;
    // Whether the rule's pattern may start at a token with that mask and that mask behind it: for callers who
    // ask at every token.
    [[nodiscard]] bool mayStart(std::uint16_t rule, ClassMask token, ClassMask after) const {
        Starts const& starts = m_starts[rule];
        return starts.first.meets(token) && (starts.isOpen || starts.second.meets(after));
    }
    [[nodiscard]] ClassMask starts(std::vector<std::uint16_t> const& rules) const;

  private:
    struct Entry {
        ClassId under = 0;  // the class where it stands
        std::uint16_t rule = 0;
        // The rarest other class that it can't do without; `under` when there is none.
        ClassId second = 0;
        // What else it needs, in m_needs: lists of classes, each behind its length, the rarest first; a
        // length of 0 ends them.
        std::uint32_t needs = 0;
    };
    struct Group {
        ClassId second = 0;
        std::uint32_t end = 0;  // behind its entries; the first begins behind those of the group before it
    };
    [[nodiscard]] int frequency(std::vector<ClassId> const& classes) const;
    [[nodiscard]] bool isPossible(Sentence const& sentence, std::uint32_t needs) const;

    Lexicon const& m_lexicon;
    std::vector<std::uint16_t> m_needs;
    std::vector<Entry> m_entries;          // by class and second class, once they are settled
    std::vector<Group> m_groups{Group{}};  // by class; the first one only begins the next
    std::vector<std::uint32_t> m_begins;   // of a class's groups; those of the next one end them
    std::vector<std::uint64_t> m_always;   // a bit for each rule that needs nothing
    struct Starts {
        ClassMask first;
        ClassMask second;
        bool isOpen = false;  // anything may be the second
    };
    std::vector<Starts> m_starts;  // by rule
};

}  // namespace diwan::reading
