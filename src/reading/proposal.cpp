#include "reading/proposal.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId people = classId("PEOPLE"), otherName = classId("OTHERNAME"), assent = classId("ASSENT"),
            proposed = classId("PROPOSED");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

constexpr int farthestAnswer = 4;  // lines

struct Answer {
    bool whole = false;  // nothing else is said
    bool refuses = false;
};

// "+1", "Karim: +1", "Yes.", "No, not this year": what the sentence answers to what was said before.
std::optional<Answer> answerOf(Analysis const& a) {
    Classes const& c = classes();
    if (!a.sentence.classes.test(c.assent)) return std::nullopt;
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
    if (assent == nullptr) return std::nullopt;
    Answer answer{.whole = true, .refuses = assent->value == 1};
    at += assent->length;
    bool const goesOn = a.sentence.isSign(at, ",;-");
    for (; at < a.size(); ++at)
        if (a.sentence.tokens[at].kind != text::TokenKind::Sign) answer.whole = false;
    return answer.whole || goesOn ? std::optional(answer) : std::nullopt;
}

// The tables give a question for objections the value 1.
bool asksObjections(Analysis const& a) {
    for (std::size_t at = 0; at < a.size(); ++at)
        if (Tag const* const tag = a.sentence.find(at, classes().proposed); tag != nullptr && tag->value == 1)
            return true;
    return false;
}

}  // namespace

std::optional<Proposal::Reply> Proposal::replyOf(Analysis const& a, Span const& here) {
    auto const answer = answerOf(a);
    bool const near = m_span.length > 0 && here.line - m_span.line <= farthestAnswer;
    if (!answer || !near || !(answer->whole || m_asks)) {
        m_span = here;
        m_words = a.text.substr(here.offset, here.length);
        m_asks = a.sentence.classes.test(classes().proposed);
        m_asksObjections = m_asks && asksObjections(a);
        m_agreements = 0;
        return std::nullopt;
    }
    bool const settles = m_asks || (!answer->refuses && m_agreements > 0);
    ++m_agreements;
    if (!settles) return std::nullopt;
    bool const rejected = answer->refuses && !m_asksObjections;
    return Reply{.outcome = rejected ? Outcome::Rejected : Outcome::Adopted, .whole = answer->whole};
}

}  // namespace diwan::reading
