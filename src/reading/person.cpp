#include "reading/person.hpp"

#include <algorithm>

#include "reading/english_names.hpp"
#include "reading/given_names.hpp"

namespace diwan::reading {

namespace {

using text::Token;
using text::TokenKind;

struct Classes {
    ClassId title = classId("TITLE"), role = classId("ROLE"), group = classId("GROUP"),
            article = classId("ARTICLE"), body = classId("BODY"), bodyNoun = classId("BODY_NOUN"),
            bodyActs = classId("BODY_ACTS"), duty = classId("DUTY"), future = classId("FUT"),
            present = classId("PRES"), negation = classId("NE"), adverb = classId("ADVERB"),
            eachOf = classId("EACH_OF"), infinitive = classId("INF"), workNoun = classId("WORK_NOUN");
    // Of a word without a capital that a person may start with.
    ClassMask personStarts = maskOf(title) | maskOf(role) | maskOf(group) | maskOf(article) | maskOf(body);
};

Classes const& classes() {
    static Classes const all;
    return all;
}

}  // namespace

PersonReader::PersonReader(Sentence const& sentence, std::string_view text, Names const& names)
    : m_sentence(sentence),
      m_text(text),
      m_names(names),
      m_latin(sentence, names),
      m_arabic(sentence, text, names.known, givenNames()) {}

bool PersonReader::mayStartPerson(std::size_t at) const {
    Token const& token = m_sentence.tokens[at];
    if (token.capital || token.arabic || token.kind == TokenKind::Mention) return true;
    Classes const& c = classes();
    bool const listed = m_sentence.maskAt(at).meets(c.personStarts);
    if (listed)
        for (ClassId const cls : {c.title, c.role, c.group})
            if (m_sentence.find(at, cls) != nullptr) return true;
    if (token.kind == TokenKind::Word &&
        (m_names.known.contains(token.folded, token.hash) || m_latin.isWithoutCapital(at)))
        return true;
    bool const hasPhrases = !m_names.phrases.empty();
    if (!listed && !hasPhrases) return false;
    bool const article = m_sentence.find(at, c.article) != nullptr;
    if (hasPhrases && (article || m_names.phrases.contains(token.folded))) return true;
    if (at + 1 >= m_sentence.tokens.size()) return false;
    if (m_sentence.maskAt(at).mayHold(c.body) && m_sentence.tokens[at + 1].capital) return true;
    if (!article) return false;
    // "le directeur", "l'équipe commerciale", "the data team"
    for (ClassId const cls : {c.role, c.body})
        if (m_sentence.find(at + 1, cls) != nullptr) return true;
    return m_sentence.language == Language::English && m_sentence.classes.test(c.bodyNoun);
}

std::size_t PersonReader::person(std::size_t at, std::string_view& name) const {
    if (at >= m_sentence.tokens.size()) return at;
    Token const& token = m_sentence.tokens[at];
    if (token.kind == TokenKind::Mention) {
        name = m_text.substr(token.offset + 1, token.length - 1);
        return at + 1;
    }
    if (std::size_t const length = phraseAt(at, false); length > 0) return take(at, at + length, name);
    return token.arabic ? arabicPerson(at, name) : latinPerson(at, name);
}

std::size_t PersonReader::latinPerson(std::size_t at, std::string_view& name) const {
    Classes const& c = classes();
    bool const english = m_sentence.language == Language::English;
    std::size_t const bare = at + (m_sentence.find(at, c.article) != nullptr ? 1 : 0);
    if (std::size_t const end = english ? englishBodyEnd(m_sentence, at) : bodyEnd(at); end > at)
        return take(english ? bare : at, end, name);
    if (Tag const* const group = m_sentence.find(at, c.group)) return take(at, at + group->length, name);
    // "entreprise Batimat", "commission Fêtes"
    if (Tag const* const body = english ? nullptr : m_sentence.find(bare, c.body))
        if (std::size_t const end = m_latin.end(bare + body->length); end > bare + body->length)
            return take(bare, end, name);
    if (Tag const* const title = m_sentence.find(at, c.title)) {
        std::size_t const first = at + title->length;
        std::size_t const end = m_latin.endAfterTitle(first);
        if (end > first) return take(at, end, name);
        // "Mme la directrice"
        std::size_t const named = first + (m_sentence.find(first, c.article) != nullptr ? 1 : 0);
        if (Tag const* const role = m_sentence.find(named, c.role))
            return take(at, named + role->length, name);
    }
    std::size_t const roleEnd = bare + roleAt(bare);
    bool const roleStands = roleEnd > bare && (bare > at || mayStandBare(bare));
    std::size_t const end = m_latin.end(at);
    if (end > at && (!roleStands || end > roleEnd)) return take(at, end, name);
    if (!roleStands) return at;
    // "le président Karim Bouzid": the name is the better word for the person.
    std::size_t const named = m_latin.endAfterRole(roleEnd);
    return named > roleEnd ? take(roleEnd, named, name) : take(bare, roleEnd, name);
}

std::size_t PersonReader::roleAt(std::size_t at) const {
    Tag const* role = m_sentence.find(at, classes().role);
    // "It" is no department.
    if (role != nullptr && m_sentence.language == Language::English && m_sentence.tokens[at].length <= 2 &&
        !isAbbreviation(m_sentence, at))
        role = nullptr;
    return std::max<std::size_t>(role != nullptr ? role->length : 0, phraseAt(at, true));
}

bool PersonReader::mayStandBare(std::size_t at) const {
    if (m_sentence.language != Language::French || at == 0) return true;
    std::string_view const before = m_sentence.tokens[at - 1].folded;
    return m_sentence.isSign(at - 1, "(-:/,+|") || before == "–" || before == "—" || before == "→";
}

std::size_t PersonReader::arabicName(std::size_t at, std::string_view& name) const {
    if (at >= m_sentence.tokens.size() || !m_sentence.tokens[at].arabic) return at;
    if (Tag const* const body = m_sentence.find(at, classes().body))
        return takeWithout(at, m_arabic.bodyEnd(at, body->length), joinedLetter(at), name);
    std::size_t const end = m_arabic.unknownEnd(at);
    return end > at ? take(at, end, name) : at;
}

bool PersonReader::isJoined(std::size_t at) const {
    return at < m_sentence.tokens.size() && m_sentence.tokens[at].arabic &&
           m_sentence.tokens[at].folded.starts_with("و") &&
           (m_arabic.attached(at) > 0 || joinedLetter(at) > 0);
}

bool PersonReader::isReceiver(std::size_t at) const {
    return m_sentence.tokens[at].arabic && m_sentence.tokens[at].folded.starts_with("ل") &&
           (m_arabic.attached(at) > 0 || joinedLetter(at) > 0 ||
            m_sentence.tokens[at].folded.starts_with("لل"));
}

bool PersonReader::isUnknownWord(std::size_t at) const {
    Token const& token = m_sentence.tokens[at];
    return token.kind == TokenKind::Word && token.length >= 3 && token.length <= 40 &&
           !m_sentence.isTagged(at);
}

bool PersonReader::isRole(std::size_t begin, std::size_t end) const {
    if (m_sentence.language != Language::English) return false;
    std::size_t const bare = begin + (m_sentence.find(begin, classes().article) != nullptr ? 1 : 0);
    std::size_t const length = roleAt(bare);
    return length > 0 && bare + length <= end && !m_latin.isKnown(m_sentence.tokens[bare]);
}

// "KB", "MdV", "RMcA".
bool PersonReader::isInitials(Token const& token) const {
    constexpr std::size_t longest = 3;
    constexpr std::size_t longestMixed = 5;
    if (token.allCapitals) return token.length <= longest;
    if (token.length > longestMixed || token.arabic || !token.capital) return false;
    char const last = m_text[token.end() - 1];
    return token.length >= longest && last >= 'A' && last <= 'Z';
}

bool PersonReader::isSure(std::size_t begin, std::size_t end) const {
    Classes const& c = classes();
    for (std::size_t i = begin; i < end; ++i) {
        Token const& token = m_sentence.tokens[i];
        if (token.kind == TokenKind::Mention || m_latin.isKnown(token)) return true;
        if (isInitials(token)) return true;
        for (ClassId const cls : {c.title, c.role, c.group, c.body})
            if (m_sentence.find(i, cls) != nullptr) return true;
    }
    return false;
}

std::size_t PersonReader::phraseAt(std::size_t at, bool role) const {
    if (m_names.phrases.empty() || at >= m_sentence.tokens.size()) return 0;
    auto const found = m_names.phrases.find(m_sentence.tokens[at].folded);
    if (found == m_names.phrases.end()) return 0;
    std::size_t longest = 0;
    for (Names::Phrase const& phrase : found->second) {
        std::size_t const length = phrase.words.size();
        bool same = phrase.role == role && length > longest && at + length <= m_sentence.tokens.size();
        for (std::size_t i = 0; same && i < length; ++i)
            same = m_sentence.tokens[at + i].folded == phrase.words[i];
        if (same) longest = length;
    }
    return longest;
}

std::size_t PersonReader::bodyEnd(std::size_t at) const {
    Classes const& c = classes();
    if (m_sentence.language != Language::French || m_sentence.find(at, c.article) == nullptr) return at;
    Tag const* const body = m_sentence.find(at + 1, c.body);
    if (body == nullptr) return at;
    constexpr std::size_t longest = 4;  // words after the body's own
    std::size_t const own = at + 1 + body->length;
    // "par le service entretien": what follows the agent is no part of it.
    bool const agent = at > 0 && m_sentence.is(at - 1, "par");
    for (std::size_t end = own; end <= m_sentence.tokens.size() && end <= own + longest; ++end) {
        if (end == m_sentence.tokens.size() ||
            (agent && !isUnknownWord(end) && m_sentence.find(end, c.workNoun) == nullptr))
            return agent ? end : at;
        // "la commission travaux d'étudier": asked to do it.
        bool const asked = m_sentence.is(end, "de") || m_sentence.is(end, "d'");
        if (asked && end > own && m_sentence.find(end + 1, classes().infinitive) != nullptr) return end;
        // "le conseil se saisit", "l'équipe ne livre pas": what stands between is no part of the name.
        std::size_t next = end;
        for (ClassId const between : {c.negation, c.adverb})
            if (Tag const* const tag = m_sentence.find(next, between)) next += tag->length;
        for (ClassId const verb : {c.duty, c.future, c.present})
            if (m_sentence.find(next, verb) != nullptr || m_sentence.find(end, c.duty) != nullptr)
                return end > own ? end : at;
        // "le conseil demande à …": what the body does is no part of its name.
        if (m_sentence.tokens[end].kind != TokenKind::Word || m_sentence.find(end, c.bodyActs) != nullptr)
            break;
    }
    return at;
}

std::size_t PersonReader::joinedLetter(std::size_t at) const {
    Token const& token = m_sentence.tokens[at];
    bool const joined = token.arabic && m_sentence.nodeAt(at) == 0 && m_sentence.isTagged(at);
    bool const letter = joined && (token.folded.starts_with("و") || token.folded.starts_with("ف") ||
                                   token.folded.starts_with("ل") || token.folded.starts_with("ب") ||
                                   token.folded.starts_with("ك"));
    // "للمدير" has lost the article's alif: the name is what follows.
    return !letter ? 0 : token.folded.starts_with("لل") ? 4 : 2;
}

std::size_t PersonReader::takeWithout(std::size_t begin, std::size_t end, std::size_t skip,
                                      std::string_view& name) const {
    take(begin, end, name);
    name.remove_prefix(std::min(skip, name.size()));
    return end;
}

std::size_t PersonReader::arabicPerson(std::size_t at, std::string_view& name) const {
    Classes const& c = classes();
    // "كل من عمر وهدى"
    if (Tag const* const each = m_sentence.find(at, c.eachOf))
        if (std::size_t const first = at + each->length; first < m_sentence.tokens.size())
            if (std::size_t const end = arabicPerson(first, name); end > first) return end;
    Token const& token = m_sentence.tokens[at];
    std::size_t const joined = joinedLetter(at);
    // "بالمدير": with the manager; he is spoken of and does nothing himself.
    bool const known = m_names.known.contains(token.folded, token.hash);  // "بدور"
    if (joined > 0 && !known && (token.folded.starts_with("ب") || token.folded.starts_with("ك"))) return at;
    if (Tag const* const group = m_sentence.find(at, c.group))
        return takeWithout(at, at + group->length, joined, name);
    if (Tag const* const title = m_sentence.find(at, c.title)) {
        std::size_t first = at + title->length;
        while (m_sentence.isSign(first, "./") || m_sentence.find(first, c.title) != nullptr)
            ++first;
        // "السيد الرئيس": the role is the name.
        if (Tag const* const role = m_sentence.find(first, c.role))
            return take(first, m_arabic.bodyEnd(first, role->length), name);
        std::size_t const end = m_arabic.endAfterTitle(first);
        if (end > first) return take(first, end, name);
    }
    // "جميع المهندسين", "كل لجنة"
    if (std::size_t const end = m_arabic.everyEnd(at); end > at) return takeWithout(at, end, joined, name);
    std::size_t const skip = m_arabic.attached(at);
    std::size_t const named = m_arabic.end(at, skip);
    if (named > at) return takeWithout(at, named, skip, name);
    std::size_t const length = roleAt(at);
    if (length == 0) return at;
    std::size_t const end = m_arabic.bodyEnd(at, length);
    // "الرئيس كريم بوزيد": the name is the better word for the person.
    std::size_t const owner = m_arabic.end(end, 0);
    if (owner > end) return take(end, owner, name);
    return takeWithout(at, end, joined, name);
}

std::size_t PersonReader::take(std::size_t begin, std::size_t end, std::string_view& name) const {
    std::size_t const first = m_sentence.tokens[begin].offset;
    name = m_text.substr(first, m_sentence.tokens[end - 1].end() - first);
    // "Karim'll", "Karim’s": the apostrophe is no part of the name.
    for (std::string_view const apostrophe : {"'", "’"})
        if (name.ends_with(apostrophe)) name.remove_suffix(apostrophe.size());
    return end;
}

}  // namespace diwan::reading
