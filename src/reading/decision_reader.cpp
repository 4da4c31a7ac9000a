// The part of the Reader that finds decisions, what later sentences say of them and how they were voted.
#include <algorithm>

#include "reading/ballot.hpp"
#include "reading/reader.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId markDecision = classId("MARK_DECISION"), history = classId("HISTORY"),
            voteSide = classId("VOTE_SIDE"), conjunction = classId("CONJ");
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

// "l'an dernier", but not "le slogan de l'an dernier", which only tells the slogan.
bool isHistory(Analysis const& a, std::size_t at) {
    if (a.sentence.find(at, classes().history) == nullptr) return false;
    return at == 0 || !(a.sentence.is(at - 1, "de") || a.sentence.is(at - 1, "d'") ||
                        (at > 1 && a.sentence.is(at - 1, "the") && a.sentence.is(at - 2, "from")));
}

// "Nous avons décidé l'an dernier", "In 1996 the village agreed": the words beside the decision, or the year
// that the sentence begins with, put it in the past.
bool isPast(Analysis const& a, Match const& match, Day reference) {
    constexpr std::size_t near = 3;  // tokens
    constexpr std::size_t lead = 2;
    constexpr std::chrono::days longAgo{300};
    std::size_t const begin = match.begin > near ? match.begin - near : 0;
    for (std::size_t i = begin; i < std::min(match.end + near, a.size()); ++i)
        if (isHistory(a, i)) return true;
    return std::any_of(a.dates.begin(), a.dates.end(), [&](FoundDate const& date) {
        return date.begin <= a.sentence.start + lead && date.end <= match.begin &&
               std::chrono::sys_days(reference) - std::chrono::sys_days(date.last) > longAgo;
    });
}

// The sentence tells of what happened long ago, anywhere in it.
bool isHistoric(Analysis const& a) {
    if (!a.sentence.classes.test(classes().history)) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (isHistory(a, i)) return true;
    return false;
}

// "…; the policy is approved", "… et refuse l'avenant": the token with which the clause of the match begins,
// when that is just behind "and" or a semicolon.
std::optional<std::size_t> clauseBehindAnd(Analysis const& a, Match const& match) {
    constexpr std::size_t longestSubject = 8;  // tokens
    auto const isAnd = [&](std::size_t at) {
        return a.sentence.is(at, "and") || a.sentence.is(at, "et") || a.sentence.is(at, "but") ||
               a.sentence.is(at, "mais");
    };
    std::size_t at = match.begin;
    for (std::size_t back = 0; back <= longestSubject && at > a.sentence.start; ++back, --at) {
        if (isAnd(at)) return at + 1;
        if (a.sentence.isSign(at - 1, ";") || isAnd(at - 1)) return at;
        if (a.sentence.isSign(at - 1, ",:()")) return std::nullopt;
    }
    return std::nullopt;
}

bool isBehindSign(Analysis const& a, std::size_t at) {
    for (std::size_t i = a.sentence.start; i < at; ++i)
        if (a.sentence.isSign(i, ",;:")) return true;
    return false;
}

}  // namespace

// A sentence that settles what the one before proposes. True when it says nothing else.
bool Reader::readAnswer(Analysis const& a, Where const& where) {
    auto const reply = m_proposal.replyOf(a, spanOf(where, a.piece));
    if (!reply) return false;
    auto const& decisions = m_reading.decisions;
    bool const told = !decisions.empty() && decisions.back().span.line == m_proposal.span().line;
    if (told) return reply->whole;
    bool const rejected = reply->outcome == Outcome::Rejected;
    m_reading.decisions.push_back({.text = std::string(m_proposal.words()),
                                   .span = m_proposal.span(),
                                   .outcome = reply->outcome,
                                   .vote = {},
                                   .confidence = Confidence::Medium,
                                   .why = why(rejected ? "rejected" : "adopted", a.words(0, a.size()))});
    return reply->whole;
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
    m_decidingEnd = 0;
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    bool const listed = text::isItem(block.kind);
    if (a.question) return;
    bool const foretold = m_blockTopic == Topic::Other && listed;
    FoundDecision decision;
    decision.span = spanOf(where, a.piece);
    bool found = false;
    Rule const* deciding = nullptr;
    bool const historic = isHistoric(a);
    for (Rule const& rule : a.rules) {
        if (rule.kind == RuleKind::None && rule.ofDecisions && rule.pattern.search(a.sentence)) return;
        bool const doubtful = (vetoed && !m_isNegated) || historic;
        if (rule.kind != RuleKind::Decision || rule.second ||
            (doubtful && rule.confidence != Confidence::High))
            continue;
        if (foretold && rule.confidence == Confidence::Low) continue;
        auto const match = matchOf(rule, a.sentence);
        if (!match || isPast(a, *match, m_calendar.reference)) continue;
        // "Aucune remarque, le budget est voté": what is negated stands before the comma.
        bool const denied = vetoed && m_isNegated && rule.confidence != Confidence::High;
        if (denied && !isBehindSign(a, match->begin)) continue;
        // "… il est décidé ce qui suit :" only announces the lines below.
        constexpr std::size_t longestAnnouncement = 3;  // tokens behind the verb
        if (a.sentence.is(a.size() - 1, ":") && match->end + longestAnnouncement >= a.size()) return;
        Outcome const outcome = outcomeOf(rule, *match);
        if (m_motion.close(rule, outcome, match->begin <= a.sentence.start, decision.span,
                           a.text.substr(a.piece.offset, a.piece.length)))
            return;
        decision.outcome = outcome;
        decision.confidence = rule.confidence;
        decision.why = why(rule.why, a.words(match->begin, match->end));
        deciding = &rule;
        m_decidingBegin = match->begin;
        m_decidingEnd = match->end;
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
    // "Vote : 19 pour, 1 abstention. Le règlement est adopté.": one decision.
    if (m_isCount && deciding != nullptr && deciding->result &&
        m_reading.decisions.back().span.block == where.block) {
        m_reading.decisions.back().outcome = decision.outcome;
        m_isCount = false;
        return;
    }
    m_isCount = deciding != nullptr && deciding->why == "vote";
    decision.span = behindDecisionMark(a, where);
    std::vector<Hit> const clauses = decidingClauses(a, vetoed);
    if (clauses.size() > 1) {
        addClauses(a, where, clauses, decision.span);
        return;
    }
    decision.text = a.text.substr(decision.span.offset, decision.span.length);
    m_motion.add(std::move(decision), deciding);
}

// "وافق المجلس على الكراء ورفض البيع", "le bureau valide le devis et refuse l'avenant": the clauses of a
// sentence that decide, each by its own verb; in Latin letters behind "and" or a semicolon.
std::vector<Reader::Hit> Reader::decidingClauses(Analysis const& a, bool vetoed) const {
    constexpr std::size_t shortest = 4;  // tokens from one verb to the next
    bool const arabic = a.sentence.language == Language::Arabic;
    std::vector<Hit> clauses;
    if (vetoed || isHistoric(a)) return clauses;
    for (std::size_t from = 0; from < a.size();) {
        Hit best;
        for (Rule const& rule : a.rules) {
            bool const apart = rule.pattern.isClause() || !arabic;
            if (rule.kind != RuleKind::Decision || !apart || rule.closing || rule.title ||
                rule.confidence == Confidence::Low || (rule.second && clauses.empty()))
                continue;
            // Elsewhere only what is surely another verb of deciding.
            if (!arabic && !clauses.empty() && !rule.second && !rule.pattern.isClause()) continue;
            auto match = matchOf(rule, a.sentence, from);
            if (!match || isPast(a, *match, m_calendar.reference)) continue;
            if (!arabic && !clauses.empty() && !clauseBehindAnd(a, *match)) continue;
            if (best.rule == nullptr || match->begin < best.match.begin) best = {&rule, std::move(*match)};
        }
        if (best.rule == nullptr) break;
        from = best.match.begin + shortest;
        clauses.push_back(std::move(best));
    }
    return clauses;
}

void Reader::addClauses(Analysis const& a, Where const& where, std::vector<Hit> const& clauses,
                        Span const& whole) {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        Hit const& hit = clauses[i];
        auto const firstOf = [&](Hit const& clause) {
            return clauseBehindAnd(a, clause.match).value_or(clause.match.begin);
        };
        std::size_t const begin = i == 0 ? whole.offset : a.sentence.tokens[firstOf(hit)].offset;
        std::size_t end = whole.offset + whole.length;
        if (i + 1 < clauses.size()) {
            std::size_t last = firstOf(clauses[i + 1]) - 1;
            while (last > hit.match.begin && (a.sentence.tokens[last].kind == text::TokenKind::Sign ||
                                              a.sentence.find(last, classes().conjunction) != nullptr))
                --last;
            end = a.sentence.tokens[last].end();
        }
        FoundDecision decision;
        decision.span = spanOf(where, begin, end);
        decision.text = a.text.substr(begin, end - begin);
        decision.outcome = outcomeOf(*hit.rule, hit.match);
        decision.confidence = hit.rule->confidence;
        decision.why = why(hit.rule->why, a.words(hit.match.begin, hit.match.end));
        m_motion.add(std::move(decision), hit.rule);
    }
}

// "Adopté par 5 voix pour, 1 contre." counts the decision of its sentence; "Vote : 5 pour, 1 contre." also
// that of the sentence before.
void Reader::readVote(Analysis const& a, Where const& where) {
    auto const last = m_reading.decisions.rbegin();
    auto const before = m_decided && last != m_reading.decisions.rend() ? last + 1 : last;
    bool const follows = before != m_reading.decisions.rend() && m_previous.length > 0 &&
                         before->span.block == m_previous.block && where.block - m_previous.block <= 1 &&
                         before->span.offset + before->span.length == m_previous.offset + m_previous.length;
    if (!m_decided && !follows) return;
    auto const ballot = ballotOf(a);
    if (!ballot) return;
    std::string const counted(a.words(ballot->begin, ballot->end));
    if (m_decided) last->vote = counted;
    if (follows && before->vote.empty() && (!m_decided || ballot->begin <= 3)) before->vote = counted;
}

}  // namespace diwan::reading
