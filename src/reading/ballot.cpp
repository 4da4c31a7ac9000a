#include "reading/ballot.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId unanimous = classId("UNANIMOUS"), numberWord = classId("NUMWORD"),
            nobody = classId("VOTE_NOBODY"), side = classId("VOTE_SIDE"), unit = classId("VOTE_UNIT"),
            vote = classId("VOTE");
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
std::size_t countedEnd(Analysis const& a, std::size_t at) {
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

}  // namespace

std::optional<Ballot> ballotOf(Analysis const& a) {
    Classes const& c = classes();
    for (std::size_t at = 0; at < a.size(); ++at) {
        std::size_t end = countedEnd(a, at);
        if (end == at) continue;
        for (std::size_t next = end; next < a.size() && next <= end + 2; ++next) {
            std::size_t const further = countedEnd(a, next);
            if (further == next) continue;
            end = further;
            next = end - 1;
        }
        return Ballot{at, end};
    }
    for (std::size_t at = 0; at < a.size(); ++at) {
        std::size_t const equals = at + lengthAt(a, at, c.vote);
        if (equals > at && countEnd(a, equals) > equals) return Ballot{at, countEnd(a, equals)};
    }
    for (std::size_t at = 0; at < a.size(); ++at)
        if (std::size_t const length = lengthAt(a, at, c.unanimous)) return Ballot{at, at + length};
    return std::nullopt;
}

}  // namespace diwan::reading
