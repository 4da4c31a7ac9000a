#include "reading/facts.hpp"

#include <algorithm>
#include <vector>

#include "reading/check_words.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId praise = classId("CK_PRAISE"), noPraise = classId("CK_NO_PRAISE"), number = classId("CK_NUMBER"),
            evidence = classId("CK_EVIDENCE"), numberWord = classId("NUMWORD"), month = classId("MONTH");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

struct Bytes {
    std::size_t begin;
    std::size_t end;
    [[nodiscard]] bool holds(text::Token const& token) const {
        return token.offset >= begin && token.end() <= end;
    }
};

bool isIn(std::vector<Bytes> const& ranges, text::Token const& token) {
    return std::ranges::any_of(ranges, [&](Bytes const& range) { return range.holds(token); });
}

std::vector<Bytes> rangesOf(Sentence const& sentence, ClassId cls) {
    std::vector<Bytes> found;
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at)
        if (Tag const* const tag = sentence.find(at, cls); tag != nullptr)
            found.push_back({sentence.tokens[at].offset, sentence.tokens[at + tag->length - 1].end()});
    return found;
}

// A lone number that people read as a year.
bool isYear(int number) {
    constexpr int first = 1990;
    constexpr int last = 2060;
    return number >= first && number <= last;
}

}  // namespace

Facts FactReader::read(std::string_view words) {
    Facts facts;
    CheckWords const own(words);
    std::vector<Bytes> const harmless = rangesOf(own.sentence(), classes().noPraise);
    std::vector<Bytes> praise;
    for (Bytes const& range : rangesOf(own.sentence(), classes().praise)) {
        bool const covered = std::ranges::any_of(harmless, [&](Bytes const& other) {
            return other.begin <= range.begin && other.end >= range.end;
        });
        if (covered) continue;
        praise.push_back(range);
        if (!facts.praise) facts.praise = text::Piece{range.begin, range.end - range.begin};
    }
    facts.evidence = own.has(classes().evidence);
    facts.number = own.has(classes().number);
    Analysis const& a = m_analyser.read(words, {0, words.size()}, m_language);
    std::vector<Bytes> days;
    for (FoundDate const& date : a.dates) {
        facts.day = true;
        days.push_back({a.sentence.tokens[date.begin].offset, a.sentence.tokens[date.end - 1].end()});
    }
    for (std::size_t at = 0; at < a.size(); ++at) {
        text::Token const& token = a.sentence.tokens[at];
        if (token.kind == text::TokenKind::Address || token.kind == text::TokenKind::Mention)
            facts.evidence = true;
        if (isIn(days, token) || isIn(praise, token)) continue;
        // "May" is also a verb: a month counts behind another word only.
        if (a.sentence.find(at, classes().month) != nullptr && at > 0 &&
            (m_language != Language::English || token.capital))
            facts.day = true;
        Tag const* const word = a.sentence.find(at, classes().numberWord);
        if (word != nullptr && word->value > 1) facts.number = true;
        if (token.number < 0) continue;
        if (isYear(token.number) && token.length == 4) {
            facts.day = true;
        } else {
            facts.number = true;
        }
    }
    return facts;
}

}  // namespace diwan::reading
