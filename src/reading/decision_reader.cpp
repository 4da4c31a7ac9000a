// The part of the Reader that finds decisions, and what became of a motion when a later sentence says it.
#include <algorithm>

#include "reading/reader.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId markDecision = classId("MARK_DECISION"), history = classId("HISTORY"),
            voteSide = classId("VOTE_SIDE"), people = classId("PEOPLE"), otherName = classId("OTHERNAME"),
            assent = classId("ASSENT"), proposed = classId("PROPOSED");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// A count of votes tells its outcome by itself.
Outcome outcomeOf(Rule const& rule, Match const& match) {
    bool const lost = match.value("against", 0) > match.value("for", 0);
    return outcomeFromCode(rule.why != "vote" ? rule.why : lost ? "rejected" : "adopted");
}

// "Nous avons décidé l'an dernier": the words beside the decision put it in the past.
bool isPast(Analysis const& a, Match const& match) {
    constexpr std::size_t near = 3;  // tokens
    std::size_t const begin = match.begin > near ? match.begin - near : 0;
    for (std::size_t i = begin; i < std::min(match.end + near, a.size()); ++i)
        if (a.sentence.find(i, classes().history) != nullptr) return true;
    return false;
}

bool isBehindSign(Analysis const& a, std::size_t at) {
    for (std::size_t i = a.sentence.start; i < at; ++i)
        if (a.sentence.isSign(i, ",;:")) return true;
    return false;
}

struct Answer {
    bool given = false;
    bool whole = false;  // nothing else is said
    bool refuses = false;
};

// "+1", "Karim: +1", "Yes.", "No, not this year": what the sentence answers to what was said before.
Answer answerOf(Analysis const& a) {
    Classes const& c = classes();
    std::size_t at = a.sentence.firstWord;
    while (at > 0 && a.sentence.isSign(at - 1, "+"))
        --at;
    for (ClassId const cls : {c.people, c.otherName}) {
        Tag const* const name = a.sentence.find(at, cls);
        if (name == nullptr) continue;
        at += name->length;
        if (a.sentence.is(at, ":")) ++at;
        break;
    }
    Tag const* const assent = a.sentence.find(at, c.assent);
    if (assent == nullptr) return {};
    Answer answer{.given = true, .whole = true, .refuses = assent->value == 1};
    at += assent->length;
    bool const goesOn = a.sentence.isSign(at, ",;-–");
    for (; at < a.size(); ++at)
        if (a.sentence.tokens[at].kind != text::TokenKind::Sign) answer.whole = false;
    answer.given = answer.whole || goesOn;
    return answer;
}

// Lines between a motion and the line that tells its outcome.
constexpr int farthestOutcome = 4;
constexpr int farthestBelowTitle = 8;
constexpr int farthestVote = 2;  // lines between a decision and the count of its votes

}  // namespace

// "Carried.", "Motion failed 2-5": nothing new, but what became of the motion just before, or of the decision
// in the sentence before. `alone`: the sentence begins with it. False when there is none.
bool Reader::closeMotion(Rule const& rule, Outcome outcome, bool alone, Where const& where) {
    if (!rule.closing || m_reading.decisions.empty()) return false;
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    FoundDecision& last = m_reading.decisions.back();
    int const lines = block.line - last.span.line;
    bool const waits = m_motion == m_reading.decisions.size() - 1 &&
                       lines <= (m_isTitle ? farthestBelowTitle : farthestOutcome);
    bool const counted = alone && rule.why == "vote" && lines <= farthestVote;
    if (!waits && !counted && last.span.block != where.block) return false;
    if (waits || rule.why != "vote") last.outcome = outcome;
    if (waits) last.confidence = Confidence::High;
    // Below a title, the sentence that decides may still come, behind the count of votes.
    if (!m_isTitle) m_motion.reset();
    return true;
}

// "Should we switch to the new hall? Yes.", and what two say "+1" to: the sentence before is what was
// decided. True when this sentence says nothing else; what may be agreed to is remembered.
bool Reader::readAnswer(Analysis const& a, Where const& where) {
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    Answer const answer = a.sentence.classes.test(classes().assent) ? answerOf(a) : Answer{};
    bool const near = m_proposal.length > 0 && block.line - m_proposal.line <= farthestOutcome;
    if (!answer.given || !near || !(answer.whole || m_isProposed)) {
        m_proposal = spanOf(where, a.piece.offset, a.piece.offset + a.piece.length);
        m_isProposed = a.sentence.classes.test(classes().proposed);
        m_agreements = 0;
        return false;
    }
    bool const settled = m_isProposed || (!answer.refuses && m_agreements > 0);
    ++m_agreements;
    bool const told = !m_reading.decisions.empty() && m_reading.decisions.back().span.line == m_proposal.line;
    if (!settled || told) return settled && answer.whole;
    text::Block const& before = m_document.blocks[static_cast<std::size_t>(m_proposal.block)];
    FoundDecision decision;
    decision.span = m_proposal;
    decision.text = before.text.substr(m_proposal.offset, m_proposal.length);
    // "Any objections? No."
    bool const objections = decision.text.find("bjection") != std::string::npos;
    decision.outcome = outcomeFromCode(answer.refuses && !objections ? "rejected" : "adopted");
    decision.confidence = Confidence::Medium;
    decision.why = why(answer.refuses && !objections ? "rejected" : "adopted", a.words(0, a.size()));
    m_reading.decisions.push_back(std::move(decision));
    return answer.whole;
}

Span Reader::behindDecisionMark(Analysis const& a, Where const& where) const {
    std::size_t const start = a.sentence.start;
    std::size_t const end = a.piece.offset + a.piece.length;
    Tag const* const mark = a.sentence.find(start, classes().markDecision);
    if (mark != nullptr && a.sentence.is(start + mark->length, ":") && start + mark->length + 1 < a.size())
        return spanOf(where, a.sentence.tokens[start + mark->length + 1].offset, end);
    return spanOf(where, a.piece.offset, end);
}

void Reader::readDecision(Analysis const& a, Where const& where, bool vetoed) {
    Classes const& c = classes();
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    bool const listed = block.kind == text::BlockKind::ListItem || block.kind == text::BlockKind::Checkbox;
    if (a.question) return;
    bool const foretold = m_blockTopic == Topic::Other && listed;
    FoundDecision decision;
    decision.span = spanOf(where, a.piece.offset, a.piece.offset + a.piece.length);
    bool found = false;
    Rule const* deciding = nullptr;
    for (Rule const& rule : a.rules) {
        if (rule.kind == RuleKind::None && rule.ofDecisions && rule.pattern.search(a.sentence)) return;
        bool const doubtful = (vetoed && !m_isNegated) || a.sentence.classes.test(c.history);
        if (rule.kind != RuleKind::Decision || (doubtful && rule.confidence != Confidence::High)) continue;
        if (foretold && rule.confidence == Confidence::Low) continue;
        auto const match = matchOf(rule, a);
        if (!match || isPast(a, *match)) continue;
        // "Aucune remarque, le budget est voté": what is negated stands before the comma.
        bool const denied = vetoed && m_isNegated && rule.confidence != Confidence::High;
        if (denied && !isBehindSign(a, match->begin)) continue;
        Outcome const outcome = outcomeOf(rule, *match);
        if (closeMotion(rule, outcome, match->begin <= a.sentence.start, where)) return;
        decision.outcome = outcome;
        decision.confidence = rule.confidence;
        decision.why = why(rule.why, a.words(match->begin, match->end));
        deciding = &rule;
        found = true;
        break;
    }
    if (!found && m_blockTopic == Topic::Decisions && where.firstOfBlock && a.size() >= 2 &&
        a.sentence.find(a.sentence.start, classes().voteSide) == nullptr) {
        decision.confidence = Confidence::High;
        decision.why = why("heading-decision", m_context.words());
        found = true;
    }
    if (!found) return;
    decision.span = behindDecisionMark(a, where);
    decision.text = a.text.substr(decision.span.offset, decision.span.length);
    bool const titled = deciding != nullptr && deciding->title;
    bool const below = m_motion && m_isTitle && *m_motion + 1 == m_reading.decisions.size() &&
                       block.line - m_reading.decisions.back().span.line <= farthestBelowTitle;
    if (below && !titled) {
        // What became of it may still follow.
        m_reading.decisions.back() = std::move(decision);
        m_isTitle = false;
        return;
    }
    if (titled || (deciding != nullptr && deciding->motion)) m_motion = m_reading.decisions.size();
    m_isTitle = titled;
    m_reading.decisions.push_back(std::move(decision));
}

}  // namespace diwan::reading
