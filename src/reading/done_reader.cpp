// The parts of the Reader that find what is said to be done, and the count of a vote.
#include "reading/reader.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId doneWord = classId("DONE_WORD"), darijaDone = classId("DZ_DONE"),
            unanimous = classId("UNANIMOUS"), number = classId("N"), numberWord = classId("NUMWORD"),
            nobody = classId("VOTE_NOBODY"), side = classId("VOTE_SIDE"), unit = classId("VOTE_UNIT"),
            vote = classId("VOTE"), ne = classId("NE"), willBe = classId("WILLBE");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

std::size_t lengthAt(Analysis const& a, std::size_t at, ClassId cls) {
    Tag const* const tag = a.sentence.find(at, cls);
    return tag != nullptr ? tag->length : 0;
}

// "5", "cinq", "aucune", "no".
std::size_t countEnd(Analysis const& a, std::size_t at) {
    Classes const& c = classes();
    if (at < a.size() && a.sentence.tokens[at].kind == text::TokenKind::Number) return at + 1;
    if (std::size_t const length = lengthAt(a, at, c.nobody)) return at + length;
    return at + lengthAt(a, at, c.numberWord);
}

// "5 voix pour", "contre : 1", "aucune abstention", or `at`.
std::size_t ballotEnd(Analysis const& a, std::size_t at) {
    Classes const& c = classes();
    if (std::size_t const count = countEnd(a, at); count > at) {
        std::size_t const unit = count + lengthAt(a, count, c.unit);
        std::size_t const side = lengthAt(a, unit, c.side);
        return side > 0 ? unit + side : at;
    }
    std::size_t const side = at + lengthAt(a, at, c.side);
    if (side == at || !a.sentence.isSign(side, ":=")) return at;
    std::size_t const count = countEnd(a, side + 1);
    return count > side + 1 ? count : at;
}

// The tokens that count a vote, or nothing.
std::optional<std::pair<std::size_t, std::size_t>> voteOf(Analysis const& a) {
    Classes const& c = classes();
    for (std::size_t at = 0; at < a.size(); ++at) {
        std::size_t end = ballotEnd(a, at);
        if (end == at) continue;
        for (std::size_t next = end; next < a.size() && next <= end + 2; ++next) {
            std::size_t const further = ballotEnd(a, next);
            if (further == next) continue;
            end = further;
            next = end - 1;
        }
        return std::pair(at, end);
    }
    for (std::size_t at = 0; at < a.size(); ++at) {
        std::size_t const equals = at + lengthAt(a, at, c.vote);
        if (equals > at && countEnd(a, equals) > equals) return std::pair(at, countEnd(a, equals));
    }
    for (std::size_t at = 0; at < a.size(); ++at)
        if (std::size_t const length = lengthAt(a, at, c.unanimous)) return std::pair(at, at + length);
    return std::nullopt;
}

}  // namespace

void Reader::keepDone(Analysis const& a, Where const& where, std::size_t begin, std::size_t end) {
    while (begin < end && a.sentence.tokens[begin].kind == text::TokenKind::Sign)
        ++begin;
    while (end > begin && a.sentence.tokens[end - 1].kind == text::TokenKind::Sign &&
           !a.sentence.is(end - 1, ")"))
        --end;
    if (begin >= end) return;
    FoundDone done;
    done.span = spanOf(where, a.sentence.tokens[begin].offset, a.sentence.tokens[end - 1].end());
    done.text = a.text.substr(done.span.offset, done.span.length);
    m_reading.done.push_back(std::move(done));
}

// All sentences of a block that is a ticked box, stands below "Fait" or after "Fait :".
void Reader::readDoneItem(int index, std::size_t from) {
    text::Block const& block = m_document.blocks[static_cast<std::size_t>(index)];
    std::string_view const text = std::string_view(block.text).substr(std::min(from, block.text.size()));
    for (text::Piece piece : text::sentences(text)) {
        piece.offset += from;
        Analysis const& a = m_analyser.readWords(block.text, piece, m_reading.language);
        keepDone(a, {.block = index}, 0, a.size());
    }
}

// A rule of kind "done" gives the words that it remembers as `what`, else the sentence.
// Beside an action only what somebody named has done counts ("Karim a envoyé le devis et rappellera lundi").
void Reader::readDone(Analysis const& a, Where const& where, bool isAction) {
    if (a.question) return;
    Classes const& c = classes();
    if (a.sentence.classes.test(c.darijaDone) && !a.sentence.classes.test(c.ne)) {
        keepDone(a, where, 0, a.size());
        return;
    }
    for (Rule const& rule : a.rules) {
        if (rule.kind != RuleKind::Done) continue;
        auto const match = rule.pattern.search(a.sentence);
        if (!match || (rule.line && !where.firstOfBlock)) continue;
        bool const later = isAction || a.sentence.classes.test(c.willBe);
        if (later && rule.confidence != Confidence::High && match->find("who") == nullptr) continue;
        Capture const* const what = match->find("what");
        keepDone(a, where, what != nullptr ? what->begin : 0, a.size());
        return;
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
    auto const vote = voteOf(a);
    if (!vote) return;
    std::string const words(a.words(vote->first, vote->second));
    if (m_decided) last->vote = words;
    if (follows && before->vote.empty() && (!m_decided || vote->first <= 3)) before->vote = words;
}

}  // namespace diwan::reading
