#include "reading/arabic_names.hpp"

#include <algorithm>
#include <array>

namespace diwan::reading {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t letter = 2;  // bytes of an Arabic letter
constexpr std::size_t longestName = 6;

struct Classes {
    ClassId particle = classId("PARTICLE"), nameWord = classId("NAME_WORD"), notName = classId("NOT_NAME"),
            nameTail = classId("NAME_TAIL"), adjective = classId("BODY_ADJ"), date = classId("DATE"),
            every = classId("EVERY"), body = classId("BODY"), role = classId("ROLE"),
            group = classId("GROUP"), member = classId("MEMBER");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

template <std::size_t size>
bool startsWithAny(std::string_view word, std::array<std::string_view, size> const& starts) {
    return std::any_of(starts.begin(), starts.end(), [&](auto start) { return word.starts_with(start); });
}

}  // namespace

bool ArabicNames::isArabic(std::size_t at) const {
    return at < m_sentence.tokens.size() && m_sentence.tokens[at].arabic &&
           m_sentence.tokens[at].kind == TokenKind::Word;
}

bool ArabicNames::isKnown(std::size_t at, std::size_t skip) const {
    if (!isArabic(at)) return false;
    std::string_view const word = m_sentence.tokens[at].folded.substr(skip);
    std::uint32_t const hash = skip == 0 ? m_sentence.tokens[at].hash : text::wordHash(word);
    return m_known.contains(word, hash) || m_given.contains(word, hash);
}

bool ArabicNames::isOtherWord(std::size_t at, std::size_t skip) const {
    Classes const& c = classes();
    if (!m_sentence.isTagged(at) || m_sentence.find(at, c.nameWord) != nullptr) return false;
    // The name علي and the word على are one when folded.
    Token const& token = m_sentence.tokens[at];
    if (m_sentence.is(at, "علي") && m_text.substr(token.offset, token.length).ends_with("ي")) return false;
    return skip > 0 || m_sentence.nodeAt(at) != 0;
}

bool ArabicNames::isParticle(std::size_t at) const {
    return isArabic(at) && m_sentence.find(at, classes().particle) != nullptr;
}

std::size_t ArabicNames::attached(std::size_t at) const {
    if (!isArabic(at) || isKnown(at, 0)) return 0;
    Token const& token = m_sentence.tokens[at];
    if (token.folded.size() < 4 * letter || !startsWithAny<3>(token.folded, {"و", "ف", "ل"})) return 0;
    return isKnown(at, letter) ? letter : 0;
}

bool ArabicNames::maySurname(std::size_t at, bool afterTitle) const {
    if (!isArabic(at) || !m_sentence.tokens[at].spaceBefore) return false;
    std::string_view const word = m_sentence.tokens[at].folded;
    if (m_sentence.isTagged(at) || word.size() < 3 * letter) return false;
    bool const relation = word.ends_with("ي");
    if (startsWithAny<3>(word, {"بو", "بل", "بن"})) return true;
    if (word.starts_with("ال")) return word.size() > 4 * letter && (relation || afterTitle);
    if (startsWithAny<7>(word, {"و", "ف", "ل", "ب", "ك", "ي", "ن"}))
        return relation && word.size() > 4 * letter;
    if (afterTitle || relation) return true;
    bool const noun = word.ends_with("ا") || word.ends_with("ه") || word.ends_with("ات") ||
                      word.ends_with("ين") || word.ends_with("ون");
    return word.size() > 3 * letter && !noun && !startsWithAny<3>(word, {"ا", "ت", "س"});
}

std::size_t ArabicNames::surnames(std::size_t end, bool afterTitle) const {
    std::size_t const last = std::min(end + longestName, m_sentence.tokens.size());
    while (end < last) {
        // "فادي وإيلي": one more person.
        if (attached(end) > 0) break;
        if (isParticle(end) && isArabic(end + 1)) {
            end += 2;
        } else if (isArabic(end) && m_sentence.find(end, classes().nameTail) != nullptr) {
            ++end;
        } else if (m_sentence.is(end, "السيد") && !isKnown(end + 1, 0)) {
            ++end;  // a family name, when no name follows
        } else if (isKnown(end, 0) && m_sentence.find(end, classes().notName) == nullptr) {
            ++end;
        } else if (maySurname(end, afterTitle)) {
            return end + 1;
        } else {
            break;
        }
    }
    return end;
}

std::size_t ArabicNames::end(std::size_t at, std::size_t skip) const {
    if (!isArabic(at)) return at;
    if (skip == 0 && isParticle(at)) {
        // "أبو جميل", "عبد الكريم": the particle and its word are the name.
        bool const named = isKnown(at + 1, 0) || (isArabic(at + 1) && !m_sentence.isTagged(at + 1));
        bool const servant = m_sentence.is(at, "عبد") && isArabic(at + 1);
        return named || servant ? surnames(at + 2, false) : at;
    }
    if (!isKnown(at, skip)) return at;
    if (isOtherWord(at, skip)) return at;
    return surnames(at + 1, false);
}

std::size_t ArabicNames::endAfterTitle(std::size_t at) const {
    if (!isArabic(at) || m_sentence.find(at, classes().date) != nullptr) return at;
    if (isParticle(at)) return isArabic(at + 1) ? surnames(at + 2, true) : at;
    // "السادة أعضاء هيئة التدريس"
    if (Tag const* const body = m_sentence.find(at, classes().body)) return bodyEnd(at, body->length);
    return surnames(at + 1, true);
}

std::size_t ArabicNames::unknownEnd(std::size_t at) const {
    if (!isArabic(at)) return at;
    std::string_view const word = m_sentence.tokens[at].folded;
    bool const article = startsWithAny<6>(word, {"ال", "لل", "وال", "بال", "كال", "فال"});
    bool const unknown = !m_sentence.isTagged(at) && word.size() >= 3 * letter;
    bool const plural = word.ends_with("ات") && word.size() > 4 * letter;
    if (!unknown || article || plural) return at;
    return surnames(at + 1, false);
}

std::size_t ArabicNames::everyEnd(std::size_t at) const {
    Classes const& c = classes();
    std::size_t const noun = at + 1;
    if (m_sentence.find(at, c.every) == nullptr || !isArabic(noun)) return at;
    if (m_sentence.find(noun, c.date) != nullptr) return at;
    std::string_view const word = m_sentence.tokens[noun].folded;
    bool const people = word.starts_with("ال") && (word.ends_with("ين") || word.ends_with("ون"));
    if (people) return noun + 1;
    for (ClassId const cls : {c.body, c.role, c.group, c.member})
        if (Tag const* const tag = m_sentence.find(noun, cls)) return bodyEnd(noun, tag->length);
    return at;
}

std::size_t ArabicNames::bodyEnd(std::size_t at, std::size_t length) const {
    Classes const& c = classes();
    std::size_t end = at + length;
    bool const definite = m_sentence.tokens[end - 1].folded.find("ال") < 2 * letter;
    // "رئيس قسم الجودة": a body of a body.
    if (!definite && isArabic(end))
        for (ClassId const cls : {c.role, c.body})
            if (Tag const* const inner = m_sentence.find(end, cls);
                inner != nullptr && m_sentence.nodeAt(end) != 0)
                return bodyEnd(end, inner->length);
    auto const joins = [&](std::size_t next, bool any) {
        if (!isArabic(next) || m_sentence.find(next, c.date) != nullptr) return false;
        if (m_sentence.find(next, c.adjective) != nullptr) return true;
        return any && m_sentence.tokens[next].folded.starts_with("ال");
    };
    if (joins(end, !definite)) ++end;
    if (end > at + length && joins(end, false)) ++end;
    return end;
}

}  // namespace diwan::reading
