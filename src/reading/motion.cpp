#include "reading/motion.hpp"

namespace diwan::reading {

namespace {

// Lines between a motion, or its title, or any decision, and the line that tells its outcome.
constexpr int farthestOutcome = 4;
constexpr int farthestBelowTitle = 8;
constexpr int farthestVote = 2;

}  // namespace

void Motion::moveBelowTitle(FoundDecision& decision, Span const& here, std::string_view words) {
    if (decision.title.empty()) decision.title = std::move(decision.text);
    decision.text = words;
    decision.span = here;
}

bool Motion::close(Rule const& rule, Outcome outcome, bool alone, Span const& here, std::string_view words) {
    if (!rule.closing || m_decisions.empty()) return false;
    FoundDecision& last = m_decisions.back();
    int const lines = here.line - last.span.line;
    bool const waits =
        m_waiting == m_decisions.size() - 1 && lines <= (m_isTitle ? farthestBelowTitle : farthestOutcome);
    bool const counted = alone && rule.why == "vote" && lines <= farthestVote;
    if (!waits && !counted && last.span.block != here.block) return false;
    if (waits || rule.why != "vote") last.outcome = outcome;
    if (waits) last.confidence = Confidence::High;
    if (waits && m_isTitle) moveBelowTitle(last, here, words);
    // Below a title, the sentence that decides may still come, behind the count of votes.
    if (!m_isTitle) m_waiting.reset();
    return true;
}

void Motion::add(FoundDecision decision, Rule const* rule) {
    bool const titled = rule != nullptr && rule->title;
    bool const belowTitle = m_isTitle && m_waiting && *m_waiting + 1 == m_decisions.size() &&
                            decision.span.line - m_decisions.back().span.line <= farthestBelowTitle;
    if (belowTitle && !titled) {
        // What became of it may still follow.
        FoundDecision& title = m_decisions.back();
        decision.title = std::move(title.title.empty() ? title.text : title.title);
        title = std::move(decision);
        m_isTitle = false;
        return;
    }
    if (titled || (rule != nullptr && rule->motion)) m_waiting = m_decisions.size();
    m_isTitle = titled;
    m_decisions.push_back(std::move(decision));
}

}  // namespace diwan::reading
