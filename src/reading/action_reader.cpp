// The part of the Reader that finds the actions of one sentence: one per clause that says who does what.
#include <algorithm>
#include <array>

#include "reading/reader.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

struct Classes {
    ClassId infinitive = classId("INF"), base = classId("BASE"), masdar = classId("MASDAR"),
            workNoun = classId("WORK_NOUN"), people = classId("PEOPLE"), conjunction = classId("CONJ"),
            dueLabel = classId("DUE_LABEL"), officer = classId("OFFICER"), gerund = classId("GERUND"),
            dash = classId("DASH");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// The tokens at `at` name some work: an infinitive, a base form, a masdar, a noun of doing.
bool isWork(Analysis const& a, std::size_t at) {
    Classes const& c = classes();
    return a.sentence.find(at, c.infinitive) != nullptr || a.sentence.find(at, c.base) != nullptr ||
           a.sentence.find(at, c.masdar) != nullptr || a.sentence.find(at, c.workNoun) != nullptr;
}

// "Following up with the printer": an English verb in "-ing" begins the task.
bool isDoing(Analysis const& a, std::size_t at) {
    return a.sentence.find(at, classes().gerund) != nullptr &&
           a.sentence.find(at + 1, classes().dash) == nullptr;
}

// "Budget (Lina)", "Update - Lina": one word before the name is a topic and who speaks of it.
bool isTopic(Analysis const& a, std::size_t at) {
    return at + 1 < a.size() && a.sentence.tokens[at + 1].kind == text::TokenKind::Sign;
}

// Who a task's line names first: "Stéphanie : mieux comprendre le plan".
std::vector<std::string> namedBeforeColon(Analysis const& a, std::size_t at) {
    Tag const* const tag = a.sentence.find(at, classes().people);
    if (tag == nullptr) return {};
    std::size_t const behind = at + tag->length;
    bool const dash = behind < a.size() && a.sentence.find(behind, classes().dash) != nullptr &&
                      a.sentence.tokens[behind].spaceBefore;
    if (!dash && !a.sentence.isSign(behind, ":>")) return {};
    FoundPeople const& people = a.people[static_cast<std::size_t>(tag->value)];
    if (!people.sure) return {};
    return {people.names.begin(), people.names.end()};
}

// The bytes [from, to) of the block are the action's words.
void setWords(FoundAction& action, Analysis const& a, std::size_t from, std::size_t to) {
    action.span.offset = from;
    action.span.length = to - from;
    action.text = a.text.substr(from, to - from);
}

}  // namespace

// Whom the rule's words name, or stand for.
void Reader::giveOwner(FoundAction& action, Analysis const& a, Hit const& hit) const {
    if (Capture const* const who = hit.match.find("who")) {
        // A mention is also a person, and so is an officer; other classes hold the index of their people.
        Tag const* const people = a.sentence.find(who->begin, classes().people);
        bool const byPlace = a.sentence.tokens[who->begin].kind == text::TokenKind::Mention ||
                             a.sentence.find(who->begin, classes().officer) != nullptr;
        auto const index =
            static_cast<std::size_t>(byPlace && people != nullptr ? people->value : who->value);
        if (index >= a.people.size()) return;
        FoundPeople const& found = a.people[index];
        // "Site Web : refaire la page": a capital alone makes no owner before a colon.
        bool const doubted = m_names.known.size() > 0 || found.end > found.begin + 1 ||
                             a.sentence.language == Language::French;
        bool const topic = !found.sure && doubted && hit.rule->why == "named-first" &&
                           a.sentence.tokens[found.begin].capital;
        if (!topic) action.who.assign(found.names.begin(), found.names.end());
        return;
    }
    if (!action.who.empty()) return;
    // "I": whoever the line gives the words of, never another person named before.
    if (hit.match.find("me") != nullptr) {
        action.who = m_referents.speaker();
    } else if (hit.match.find("he") != nullptr) {
        action.who = m_referents.spokenOf(a, hit.match.begin, true);
    } else if (hit.match.find("same") != nullptr) {
        action.who = m_referents.spokenOf(a, hit.match.begin, false);
    } else if (hit.rule->why == "infinitive" && !m_reading.actions.empty()) {
        // "Lena : prévoir une rencontre. Commencer par …": her second task.
        FoundAction const& before = m_reading.actions.back();
        if (before.span.block == action.span.block && before.who == m_referents.speaker())
            action.who = m_referents.speaker();
    }
}

// What the rule says of the action, whose owner and day are known by now.
Confidence Reader::confidenceOf(FoundAction const& action, Analysis const& a, Hit const& hit) const {
    Confidence const said = hit.rule->confidence;
    bool const told = action.due || !action.who.empty();
    if (said == Confidence::Low) return told && hit.rule->why != "darija" ? Confidence::Medium : said;
    // A word taken for a name only because it starts the sentence is not sure enough.
    Capture const* const who = hit.rule->why == "to-do" ? hit.match.find("who") : nullptr;
    auto const index = who != nullptr ? static_cast<std::size_t>(who->value) : a.people.size();
    bool const doubted = index < a.people.size() && !a.people[index].sure;
    bool const spoken = m_survey.isDialogue && hit.rule->why == "named-first";
    // "Site web : refaire la page": the rule took a topic for somebody.
    bool const topic = hit.rule->why == "named-first" && action.who.empty() && said == Confidence::High;
    return doubted || spoken || topic ? Confidence::Medium : said;
}

std::string Reader::whyOf(Analysis const& a, Hit const& hit) const {
    return why(hit.rule->why, a.words(hit.match.begin, hit.match.end));
}

void Reader::refine(FoundAction& action, Analysis const& a, Hit const& hit) const {
    giveOwner(action, a, hit);
    // "@karim: the links point there, so need to ensure …": he says it and takes nothing on.
    std::size_t const first = a.sentence.firstWord;
    if (hit.rule->why == "must" && hit.match.begin > first + 2 && a.sentence.is(first + 1, ":") &&
        a.sentence.tokens[first].kind == text::TokenKind::Mention)
        action.who.clear();
    action.confidence = confidenceOf(action, a, hit);
}

// A thing in small letters, a colon and who is to see to it; and no role ("- trésorier : Karim").
bool Reader::isShare(Analysis const& a, std::size_t content, std::string_view named) {
    static std::array<ClassId, 4> const roles{classId("ROLE"), classId("OWNER_LABEL"), classId("HEAD_ATTEND"),
                                              classId("OFFICER")};
    if (a.sentence.language != Language::French || a.sentence.tokens[content].capital ||
        a.sentence.tokens[content].kind != text::TokenKind::Word)
        return false;
    for (std::size_t at = content; at < a.size(); ++at) {
        if (a.sentence.is(at, ":"))
            return at + 1 < a.size() && a.text.substr(a.sentence.tokens[at + 1].offset).starts_with(named);
        for (ClassId const role : roles)
            if (a.sentence.find(at, role) != nullptr) return false;
        if (a.sentence.find(at, classes().people) != nullptr) return false;
    }
    return false;
}

bool Reader::mayBeAction(Analysis const& a, Where const& where, bool vetoed) const {
    Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    if (m_blockTopic == Topic::Questions && !text::isItem(block.kind)) return false;
    if (vetoed && !m_isNegated && block.kind != BlockKind::Checkbox) return false;
    if (a.sentence.start >= a.size()) return false;
    bool const dated =
        std::any_of(a.dates.begin(), a.dates.end(), [](FoundDate const& date) { return date.deadline; });
    auto const forbids = [&](Rule const& rule) {
        return rule.kind == RuleKind::None && rule.ofActions && !(rule.undated && dated) &&
               rule.pattern.search(a.sentence);
    };
    return block.kind == BlockKind::Checkbox || std::none_of(a.rules.begin(), a.rules.end(), forbids);
}

Reader::Marks Reader::marksOf(Analysis const& a, Where const& where, Details const& details, bool isRuled,
                              bool vetoed) const {
    Block const& block = m_document.blocks[static_cast<std::size_t>(where.block)];
    std::size_t const content = a.sentence.start;
    bool const work = isWork(a, content);
    // "[ ] flaky tests" under "Agenda" is a point to talk about.
    bool const topic = m_blockTopic == Topic::Other && !isRuled && !work && !details.any();
    Marks marks{.label = taskLabelOf(a, details.labelled),
                .checkbox = block.kind == BlockKind::Checkbox && where.firstOfBlock && !topic};
    // A line that ends in a colon only announces those below it.
    bool const announces = a.sentence.is(a.size() - 1, ":") && !isRuled && !work;
    marks.underHeading = m_blockTopic == Topic::Actions && where.firstOfBlock && a.size() >= 2 && !announces;
    if (vetoed || details.tail.empty() || details.who.empty() || !where.firstOfBlock) return marks;
    // In a list, an owner and a day behind a noun say that it is work: "Photos du stand (Nadia, 12/05)".
    bool const english = a.sentence.language == Language::English;
    constexpr std::size_t longestTerse = 14;  // tokens
    // The day of the meeting stands in its title.
    bool const terse = english && block.kind == BlockKind::Paragraph && a.size() <= longestTerse &&
                       details.due > m_calendar.reference;
    bool const listed =
        (block.kind == BlockKind::ListItem || terse) && m_blockTopic != Topic::Other && details.due;
    bool const sure =
        std::any_of(a.people.begin(), a.people.end(), [](FoundPeople const& people) { return people.sure; });
    if (english && !details.due && isTopic(a, content)) return marks;
    bool const noun = listed && (sure || !english);
    bool const doing = english && sure && isDoing(a, content);
    bool const labelled = a.sentence.is(content + 1, ":");
    bool const dueLabel = a.sentence.find(content, classes().dueLabel) != nullptr;
    // "- gants et sacs : Nacer", in a list of what each one sees to.
    bool const shared = !english && sure && !labelled && block.kind == BlockKind::ListItem &&
                        m_blockTopic == Topic::None && isShare(a, content, details.tail);
    marks.tail = (noun || work || doing || shared) && (!labelled || (listed && sure && !dueLabel));
    return marks;
}

// Several clauses, each with its own doer: several actions.
void Reader::keepClauses(Analysis const& a, Where const& where, std::vector<Hit> const& hits,
                         Details details) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
        bool const isLast = i + 1 == hits.size();
        std::size_t const begin = i == 0 ? 0 : hits[i].match.begin;
        std::size_t end = isLast ? a.size() : hits[i + 1].match.begin;
        setDueWithin(a, begin, end, m_calendar.reference, details);
        while (!isLast && end > begin + 1 &&
               (a.sentence.tokens[end - 1].kind == text::TokenKind::Sign ||
                a.sentence.find(end - 1, classes().conjunction) != nullptr))
            --end;
        Details own = details;
        if (!isLast) own.who.clear();
        FoundAction action = actionFrom(a, where, std::move(own));
        refine(action, a, hits[i]);
        action.why = whyOf(a, hits[i]);
        setWords(action, a, i == 0 ? a.piece.offset : a.sentence.tokens[begin].offset,
                 isLast ? a.piece.offset + a.piece.length : a.sentence.tokens[end - 1].end());
        keep(std::move(action));
    }
}

// The whole sentence is one action; `hit` is the rule that says so, if any.
void Reader::keepSentence(Analysis const& a, Where const& where, Hit const* hit, Marks const& marks,
                          Details details) {
    std::size_t const content = a.sentence.start;
    if (hit != nullptr && details.due && details.tail.empty() && hit->rule->pattern.isClause() &&
        (m_isNegated ? details.dueAt <= hit->match.begin : details.dueAt + 2 < hit->match.begin))
        setDueWithin(a, hit->match.begin, a.size(), m_calendar.reference, details);
    FoundAction action = actionFrom(a, where, details);
    if (hit != nullptr) refine(action, a, *hit);
    if (hit != nullptr && !marks.any()) action.why = whyOf(a, *hit);
    if (marks.tail) {
        // A noun of doing with a name may be a topic and its speaker.
        bool const thing = a.sentence.language == Language::French && !isWork(a, content);
        bool const noun = (thing || a.sentence.find(content, classes().workNoun) != nullptr) && !details.due;
        action.confidence = noun ? Confidence::Medium : Confidence::High;
        action.why = why("tail", details.tail);
    }
    if (marks.underHeading) {
        BlockKind const kind = m_document.blocks[static_cast<std::size_t>(where.block)].kind;
        bool const telling = hit != nullptr || details.any() || kind == BlockKind::ListItem;
        action.confidence = telling ? Confidence::High : Confidence::Medium;
        action.why = why("heading", m_context.words());
        if (action.who.empty()) action.who = namedBeforeColon(a, content);
    }
    if (marks.checkbox) {
        action.confidence = Confidence::High;
        action.why = why("checkbox", "");
    }
    if (auto const& label = marks.label) {
        setWords(action, a, a.sentence.tokens[label->content].offset,
                 label->end < a.size() ? a.sentence.tokens[label->end - 1].end()
                                       : action.span.offset + action.span.length);
        action.confidence = Confidence::High;
        action.why = why("marker", a.words(label->begin, label->content));
        if (FoundPeople const* const named = action.who.empty() ? namedAfter(a, *label) : nullptr)
            action.who.assign(named->names.begin(), named->names.end());
    }
    keep(std::move(action));
}

bool Reader::readAction(Analysis const& a, Where const& where, bool vetoed) {
    if (!mayBeAction(a, where, vetoed)) return false;
    Details details = detailsOf(a, m_calendar.reference);
    std::vector<Hit> hits = hitsOf(a, where, details);
    if (m_isNegated) {
        std::erase_if(hits, [&](Hit const& hit) { return !isBehindComma(hit, a); });
        if (hits.empty()) return false;
    }
    Marks const marks = marksOf(a, where, details, !hits.empty(), vetoed);
    if (hits.empty() && !marks.any()) return false;
    if (hits.size() > 1 && !marks.any()) {
        keepClauses(a, where, hits, std::move(details));
    } else {
        keepSentence(a, where, hits.empty() ? nullptr : &hits.front(), marks, std::move(details));
    }
    return true;
}

}  // namespace diwan::reading
