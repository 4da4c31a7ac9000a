// The part of the Reader that asks the rules which clauses of a sentence are actions.
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>

#include "reading/reader.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

struct Classes {
    ClassId relative = classId("RELATIVE"), general = classId("GENERAL"), since = classId("SINCE"),
            report = classId("REPORT");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

constexpr std::size_t mostClauses = 8;

// "since 2023", "depuis le mois de mai", but not "depuis le parking".
bool isTimeAt(Analysis const& a, std::size_t at) {
    static std::array<ClassId, 4> const times{classId("MONTH"), classId("UNIT"), classId("DATE"),
                                              classId("GENERAL")};
    for (std::size_t i = at; i < std::min(at + 3, a.size()); ++i) {
        if (a.sentence.tokens[i].kind == text::TokenKind::Number) return true;
        for (ClassId const time : times)
            if (a.sentence.find(i, time) != nullptr) return true;
    }
    return false;
}

}  // namespace

bool Reader::applies(Rule const& rule, Analysis const& a, Where const& where, Details const& details) const {
    bool const tasks = m_blockTopic == Topic::Actions;
    Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    bool const listed = tasks || text::isItem(block.kind);
    if (rule.kind != RuleKind::Action || (a.question && !rule.ask && !tasks)) return false;
    if ((rule.listed && !listed) || (rule.line && !where.firstOfBlock) || (rule.dated && !details.due))
        return false;
    // "Recensement du 15 janvier au 14 février": how long it lasts is no day to be ready by.
    if (rule.dated && rule.why == "work" && details.dueText.starts_with("du ")) return false;
    // "KB: Table …?" is said by KB, not asked of him.
    if (m_survey.isDialogue && rule.why == "named-first" && (rule.dated || a.question)) return false;
    if (rule.why == "infinitive" && !details.any() && isTitle(where.block)) return false;
    if (m_blockTopic == Topic::Other && (rule.plain || rule.confidence == Confidence::Low)) return false;
    return true;
}

// "1) تعبيد الطريق" above a paragraph of its own: a noun of doing names the point that is told of there.
bool Reader::isTitle(int index) const {
    constexpr std::size_t longest = 100;  // bytes
    auto const next = static_cast<std::size_t>(index) + 1;
    Block const& block = m_document.blocks[next - 1];
    if (m_reading.language != Language::Arabic || block.kind != BlockKind::ListItem ||
        next >= m_document.blocks.size())
        return false;
    std::string_view const line(block.text);
    std::size_t const first = line.find_first_not_of(" \t(");
    bool const bullet = first == line.npos ||
                        std::string_view("-*+").find(line[first]) != std::string_view::npos ||
                        line.substr(first).starts_with("•");
    Block const& below = m_document.blocks[next];
    return !bullet && line.size() < longest && !line.ends_with('.') && below.kind == BlockKind::Paragraph &&
           below.line == block.line + 1 && below.text.size() > line.size();
}

// "Le bureau valide le devis" is the decision itself, not the board's task; "OK pour le plan, Samia refait le
// devis" tells a task behind it.
bool Reader::isDecision(Hit const& hit, Analysis const& a) const {
    if (!hit.rule->undecided || m_decidingEnd == 0) return false;
    bool const before = hit.match.end <= m_decidingBegin;
    if (!before && hit.match.begin < m_decidingEnd) return true;
    std::size_t const from = before ? hit.match.end : m_decidingEnd;
    std::size_t const to = before ? m_decidingBegin : hit.match.begin;
    for (std::size_t i = from > 0 ? from - 1 : 0; i < to; ++i)
        if (a.sentence.isSign(i, ",;(:-") || a.sentence.is(i, "et") || a.sentence.is(i, "and") ||
            a.sentence.is(i, "→"))
            return false;
    return true;
}

// "always", "since 2023" beside the verb: a rule or a role, not a task.
bool Reader::isStanding(Hit const& hit, Analysis const& a, Details const& details) {
    if (hit.rule->confidence == Confidence::High || details.due) return false;
    bool const always = a.sentence.classes.test(classes().general);
    for (std::size_t i = hit.match.begin; always && i < std::min(hit.match.end + 2, a.size()); ++i)
        // "toujours pas de nouvelles" is no habit.
        if (a.sentence.find(i, classes().general) != nullptr && !a.sentence.is(i + 1, "pas")) return true;
    // "Le site est en panne depuis mars : Marc s'en occupe": the colon ends what lasts.
    bool const lasts = a.sentence.classes.test(classes().since);
    for (std::size_t i = 0; lasts && i < a.size(); ++i) {
        Tag const* const since = a.sentence.find(i, classes().since);
        if (since == nullptr || !isTimeAt(a, i + since->length)) continue;
        bool ended = false;
        for (std::size_t at = i; at < hit.match.begin && !ended; ++at)
            ended = a.sentence.isSign(at, ":;");
        if (!ended) return true;
    }
    return false;
}

// A clause of its own, with its doer, behind a comma or a bracket.
bool Reader::isBehindComma(Hit const& hit, Analysis const& a) {
    if (hit.match.find("who") == nullptr || !hit.rule->pattern.isClause()) return false;
    for (std::size_t i = a.sentence.start; i < hit.match.begin; ++i)
        if (a.sentence.isSign(i, ",;(:")) return true;
    return false;
}

// "Il fera froid": the verb of a pronoun that stands for nobody known.
bool Reader::isOrphan(Hit const& hit, Analysis const& a) const {
    // "Audio testing": only who is surely somebody does what a word in "-ing" says.
    if (hit.rule->sure) {
        Capture const* const who = hit.match.find("who");
        auto const index = who != nullptr ? static_cast<std::size_t>(who->value) : a.people.size();
        return index < a.people.size() && !a.people[index].sure;
    }
    if (!hit.rule->known) return false;
    bool const earlier = hit.match.find("he") != nullptr;
    return m_referents.spokenOf(a, hit.match.begin, earlier).empty();
}

namespace {

// A rule that may stand at any clause, and its first match from some token on.
struct ClauseRule {
    Rule const* rule = nullptr;
    std::optional<Match> match;
    bool isNowhere = false;  // the pattern is not in what is left of the sentence
    // Looks for it at `from` or behind; a match that stands there already stays the first.
    void search(Sentence const& sentence, std::size_t from) {
        if (isNowhere || (match && match->begin >= from)) return;
        match = matchOf(*rule, sentence, from);
        isNowhere = !match && !rule->pattern.search(sentence, from);
    }
};

}  // namespace

// The first rule of the table that fits decides; when it may stand at any clause, the other clauses are asked
// too.
std::vector<Reader::Hit> Reader::hitsOf(Analysis const& a, Where const& where, Details const& details) const {
    std::vector<Hit> hits;
    for (Rule const& rule : a.rules) {
        if (!applies(rule, a, where, details)) continue;
        auto match = matchOf(rule, a.sentence);
        if (!match) continue;
        Hit hit{&rule, std::move(*match)};
        if (isStanding(hit, a, details) || isOrphan(hit, a) || isDecision(hit, a)) continue;
        hits.push_back(std::move(hit));
        break;
    }
    if (hits.empty()) return hits;
    std::size_t from = hits.front().match.end;
    if (hits.front().rule->pattern.isClause()) {
        from = 0;
        hits.clear();
    }
    boost::container::small_vector<ClauseRule, 8> rules;
    for (Rule const& rule : a.rules)
        if (rule.pattern.isClause() && applies(rule, a, where, details)) rules.push_back({.rule = &rule});
    bool const reports = a.sentence.classes.test(classes().report);
    while (hits.size() < mostClauses) {
        ClauseRule* best = nullptr;
        for (ClauseRule& candidate : rules) {
            Rule const& rule = *candidate.rule;
            bool const unsure = rule.confidence == Confidence::Low && !hits.empty();
            if (unsure && rule.why != "darija") continue;
            candidate.search(a.sentence, from);
            auto const& match = candidate.match;
            // "Rym t3eyet l Kamel w Walid ykhelles": two doers, as sure as each other.
            if (!match || (unsure && match->find("who") == nullptr)) continue;
            // "… un relevé, qu'il communiquera": still the work before.
            bool const described = !hits.empty() && match->begin > 0 && !reports &&
                                   match->find("he") != nullptr &&
                                   a.sentence.find(match->begin - 1, classes().relative) != nullptr;
            if (described || (best != nullptr && match->begin >= best->match->begin)) continue;
            Hit const hit{&rule, *match};
            if (!isStanding(hit, a, details) && !isOrphan(hit, a) && !isDecision(hit, a)) best = &candidate;
        }
        if (best == nullptr) break;
        from = std::max(best->match->end, best->match->begin + 1);
        hits.push_back({best->rule, *best->match});
    }
    return hits;
}

}  // namespace diwan::reading
