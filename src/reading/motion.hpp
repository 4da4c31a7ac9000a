// Motion: the last decision found that waits for what becomes of it. Minutes write "Motion by Lee to move
// the fair" and lines below "Carried."; or a title, what was decided, and the count of votes.
//
//   Motion motion(reading.decisions);
//   if (!motion.close(rule, outcome, alone, here)) motion.add(std::move(decision), &rule);
//
// It belongs to one reading of one document, whose decisions it adds to.
#pragma once

#include <optional>
#include <vector>

#include "reading/finding.hpp"
#include "reading/rules.hpp"

namespace diwan::reading {

class Motion {
  public:
    explicit Motion(std::vector<FoundDecision>& decisions) : m_decisions(decisions) {}

    // "Carried.", "Motion failed 2-5": nothing new, but what became of the motion just before, or of the
    // decision in the sentence before. Below a title, it is the sentence that decides. `alone`: the sentence,
    // which is at `here` and says `words`, begins with it. False when there is none.
    bool close(Rule const& rule, Outcome outcome, bool alone, Span const& here, std::string_view words);
    // A decision that `rule` (if any) found; it takes the place of the title just above it and keeps it.
    void add(FoundDecision decision, Rule const* rule);

  private:
    // The title stands aside for the sentence below it that decides.
    static void moveBelowTitle(FoundDecision& decision, Span const& here, std::string_view words);

    std::vector<FoundDecision>& m_decisions;
    std::optional<std::size_t> m_waiting;  // its index
    bool m_isTitle = false;                // it is only the title of what is voted below
};

}  // namespace diwan::reading
