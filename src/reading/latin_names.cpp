#include "reading/latin_names.hpp"

#include "reading/english_names.hpp"
#include "reading/given_names.hpp"

namespace diwan::reading {

namespace {

using text::Token;
using text::TokenKind;

struct Classes {
    ClassId notName = classId("NOT_NAME"), article = classId("ARTICLE"), particle = classId("PARTICLE"),
            month = classId("MONTH"), weekday = classId("WEEKDAY");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

}  // namespace

bool LatinNames::isLeadingInitial(std::size_t at) const {
    Token const& token = m_sentence.tokens[at];
    if (!token.capital || token.length != 1 || !m_sentence.isSign(at + 1, ".")) return false;
    if (at + 2 >= m_sentence.tokens.size() || !m_sentence.tokens[at + 2].capital) return false;
    return m_names.known.contains(m_sentence.tokens[at + 2].folded, m_sentence.tokens[at + 2].hash) ||
           (at > 0 && isNameWord(at + 2, false));
}

bool LatinNames::isKnown(Token const& token) const {
    return m_names.known.contains(token.folded, token.hash) || isGivenName(token);
}

bool LatinNames::isContracted(std::size_t at) const {
    auto const& tokens = m_sentence.tokens;
    if (m_sentence.language != Language::English || at + 1 >= tokens.size() ||
        !tokens[at].folded.ends_with('\'') || tokens[at + 1].spaceBefore)
        return false;
    std::string_view const next = tokens[at + 1].folded;
    return next == "ll" || next == "s" || next == "d";
}

bool LatinNames::isSmallGivenName(std::size_t at) const {
    Token const& token = m_sentence.tokens[at];
    return !token.capital && token.kind == TokenKind::Word && token.length > 2 &&
           !m_lexicon.knows(m_sentence, at) && isGivenName(token) &&
           m_sentence.find(at, classes().notName) == nullptr;
}

bool LatinNames::isNameWord(std::size_t at, bool afterTitle) const {
    Classes const& c = classes();
    if (at >= m_sentence.tokens.size()) return false;
    Token const& token = m_sentence.tokens[at];
    if (token.kind != TokenKind::Word) return false;
    if (token.arabic) return false;
    // "A2", "T14": a number of something, nobody's initials.
    bool const numbered = token.length <= 3 && token.folded.find_first_of("0123456789") != token.folded.npos;
    if (numbered) return false;
    if (m_names.known.contains(token.folded, token.hash) &&
        (token.capital || m_sentence.find(at, c.notName) == nullptr))
        return token.capital || !m_lexicon.knows(m_sentence, at);
    if (isWithoutCapital(at)) return true;
    if (!token.capital || token.length < 2) return false;
    if (m_sentence.find(at, c.month) != nullptr || m_sentence.find(at, c.weekday) != nullptr) return false;
    if (isContracted(at)) {
        std::string_view const bare = token.folded.substr(0, token.folded.size() - 1);
        bool const named = givenNames().contains(bare) || m_names.known.contains(bare);
        return named || (afterTitle && m_sentence.find(at, c.notName) == nullptr);
    }
    if (afterTitle || isGivenName(token)) return true;
    if (m_sentence.find(at, c.notName) != nullptr || token.folded.ends_with('\'')) return false;
    bool const first = at == 0 || m_sentence.tokens[at - 1].kind == TokenKind::Sign;
    if (!first) return true;
    if (m_sentence.language == Language::English && looksLikeEnglishNoun(token.folded)) return false;
    return !m_lexicon.knows(m_sentence, at) && !m_names.lowerCase.contains(token.folded, token.hash) &&
           (!token.allCapitals || token.length <= 3 || token.length > 4);
}

std::size_t LatinNames::afterInitial(std::size_t at) const {
    if (at + 1 >= m_sentence.tokens.size()) return at;
    Token const& token = m_sentence.tokens[at];
    if (token.kind != TokenKind::Word || token.length != 1 || !token.capital) return at;
    bool const stop = m_sentence.isSign(at + 1, ".");
    std::size_t const next = at + (stop ? 2 : 1);
    if (next >= m_sentence.tokens.size() || m_sentence.tokens[next].length < 3) return at;
    bool const bracketed = at > 0 && m_sentence.isSign(at - 1, "(&+/");
    bool const told = stop || bracketed || isKnown(m_sentence.tokens[next]);
    return told && m_sentence.tokens[next].capital ? next : at;
}

std::size_t LatinNames::afterParticles(std::size_t at) const {
    std::size_t end = at;
    while (end < at + 2 && m_sentence.find(end, classes().particle) != nullptr)
        ++end;
    return end < m_sentence.tokens.size() && m_sentence.tokens[end].capital ? end : at;
}

bool LatinNames::isInitial(std::size_t at) const {
    Token const& token = m_sentence.tokens[at];
    return token.kind == TokenKind::Word && token.length == 1 && token.capital && token.spaceBefore &&
           m_sentence.isSign(at + 1, ".") && !m_sentence.tokens[at + 1].spaceBefore;
}

bool LatinNames::isNextWord(std::size_t at) const {
    Classes const& c = classes();
    Token const& token = m_sentence.tokens[at];
    if (token.kind != TokenKind::Word || !token.spaceBefore || !token.capital || token.length <= 1)
        return false;
    for (ClassId const other : {c.notName, c.month, c.weekday})
        if (m_sentence.find(at, other) != nullptr) return false;
    return true;
}

std::size_t LatinNames::nameEnd(std::size_t at, bool afterTitle) const {
    std::size_t const bare = afterInitial(at);
    if (!isNameWord(bare, afterTitle)) return at;
    constexpr int mostWords = 5;
    auto const& tokens = m_sentence.tokens;
    std::size_t end = bare + 1;
    for (int words = 1; words < mostWords && end < tokens.size(); ++words) {
        Token const& token = tokens[end];
        bool const hyphen = token.folded == "-" && !token.spaceBefore && end + 1 < tokens.size() &&
                            !tokens[end + 1].spaceBefore && tokens[end + 1].kind == TokenKind::Word &&
                            tokens[end + 1].capital;
        if (hyphen) {
            end += 2;
            continue;
        }
        if (isInitial(end)) return end + 2;
        // "Ben Salah", "van der Berg", but not the article of "Karim le Plan".
        bool const article = !token.capital && m_sentence.find(end, classes().article) != nullptr;
        std::size_t const named = article ? end : afterParticles(end);
        if (named > end && isNameWord(named, true)) {
            end = named + 1;
        } else if (isNextWord(end)) {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

std::size_t LatinNames::end(std::size_t at) const {
    return isLeadingInitial(at) ? nameEnd(at + 2, true) : nameEnd(at, false);
}

std::size_t LatinNames::endAfterTitle(std::size_t at) const {
    std::size_t const first = afterParticles(at);
    std::size_t const end = nameEnd(first, true);
    return end > first ? end : at;
}

}  // namespace diwan::reading
