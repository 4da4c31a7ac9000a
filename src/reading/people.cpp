#include "reading/people.hpp"

#include <algorithm>
#include <array>

#include "reading/arabic_names.hpp"
#include "reading/english_names.hpp"
#include "reading/given_names.hpp"
#include "reading/verbs.hpp"
#include "text/fold.hpp"

namespace diwan::reading {

namespace {

using text::Token;
using text::TokenKind;

struct Classes {
    ClassId people = classId("PEOPLE"), mention = classId("MENTION"), title = classId("TITLE"),
            role = classId("ROLE"), group = classId("GROUP"), notName = classId("NOT_NAME"),
            article = classId("ARTICLE"), particle = classId("PARTICLE"), month = classId("MONTH"),
            weekday = classId("WEEKDAY"), other = classId("OTHERNAME"), arabicName = classId("ARABICNAME"),
            bodyName = classId("BODYNAME"), body = classId("BODY"), conjunction = classId("CONJ"),
            masdar = classId("MASDAR"), date = classId("DATE"), duty = classId("DUTY"),
            future = classId("FUT"), present = classId("PRES"), negation = classId("NE"),
            adverb = classId("ADVERB"), receiver = classId("RECEIVER"), eachOf = classId("EACH_OF"),
            bodyNoun = classId("BODY_NOUN"), infinitive = classId("INF"), workNoun = classId("WORK_NOUN");
    ClassMask personStarts = maskOf(title) | maskOf(role) | maskOf(group);
    ClassMask afterArticle = maskOf(role) | maskOf(body);
};

Classes const& classes() {
    static Classes const all;
    return all;
}

bool isSign(Sentence const& s, std::size_t at, std::string_view signs) {
    return at < s.tokens.size() && s.tokens[at].kind == TokenKind::Sign &&
           signs.find(s.tokens[at].folded) != std::string_view::npos;
}

class PeopleReader {
  public:
    PeopleReader(Sentence& sentence, std::string_view text, Names const& names)
        : m_sentence(sentence),
          m_text(text),
          m_names(names),
          m_lexicon(lexicon(sentence.language)),
          m_arabic(sentence, text, names.known, givenNames()) {}

    // False for most words of a text, where person() would find nobody: words without a capital that are not
    // learned and of no class that a person starts with.
    [[nodiscard]] bool mayStartPerson(std::size_t at) const {
        Token const& token = m_sentence.tokens[at];
        if (token.capital || token.arabic || token.kind == TokenKind::Mention) return true;
        Classes const& c = classes();
        ClassMask const mask = m_sentence.maskAt(at);
        if ((mask & c.personStarts) != 0) return true;
        if (token.kind == TokenKind::Word && m_names.known.contains(token.folded, token.hash)) return true;
        bool const article = (mask & maskOf(c.article)) != 0;
        if (!m_names.phrases.empty() && (article || m_names.phrases.contains(token.folded))) return true;
        if (!article || at + 1 >= m_sentence.tokens.size()) return false;
        // "le directeur", "l'équipe commerciale", "the data team"
        return (m_sentence.maskAt(at + 1) & c.afterArticle) != 0 ||
               (m_sentence.language == Language::English && m_sentence.classes.test(c.bodyNoun));
    }

    // The end of one person that starts at `at`, and the name; `at` when there is none.
    std::size_t person(std::size_t at, std::string_view& name) const {
        Classes const& c = classes();
        if (at >= m_sentence.tokens.size()) return at;
        Token const& token = m_sentence.tokens[at];
        if (token.kind == TokenKind::Mention) {
            name = m_text.substr(token.offset + 1, token.length - 1);
            return at + 1;
        }
        bool const english = m_sentence.language == Language::English;
        if (std::size_t const length = phraseAt(at, false); length > 0) return take(at, at + length, name);
        if (token.arabic) return arabicPerson(at, name);
        if (std::size_t const end = english ? englishBodyEnd(m_sentence, at) : bodyEnd(at); end > at)
            return take(english && m_sentence.find(at, c.article) != nullptr ? at + 1 : at, end, name);
        if (Tag const* const group = m_sentence.find(at, c.group)) return take(at, at + group->length, name);
        if (Tag const* const title = m_sentence.find(at, c.title)) {
            std::size_t const first = at + title->length;
            std::size_t const end = nameEnd(afterParticles(first), true);
            if (end > afterParticles(first)) return take(at, end, name);
            // "Mme la directrice"
            std::size_t const named = first + (m_sentence.find(first, c.article) != nullptr ? 1 : 0);
            if (Tag const* const role = m_sentence.find(named, c.role))
                return take(at, named + role->length, name);
        }
        std::size_t const bare = at + (m_sentence.find(at, c.article) != nullptr ? 1 : 0);
        Tag const* role = m_sentence.find(bare, c.role);
        // "It" is no department.
        if (role != nullptr && english && m_sentence.tokens[bare].length <= 2 &&
            !isAbbreviation(m_sentence, bare))
            role = nullptr;
        std::size_t const roleLength =
            std::max<std::size_t>(role != nullptr ? role->length : 0, phraseAt(bare, true));
        bool const roleStands = roleLength > 0 && (bare > at || m_sentence.language != Language::French ||
                                                   bare == 0 || isSign(m_sentence, bare - 1, "(-–—:→/,+|"));
        std::size_t const end = isLeadingInitial(at) ? nameEnd(at + 2, true) : nameEnd(at, false);
        if (end > at && (!roleStands || end > bare + roleLength)) return take(at, end, name);
        if (roleStands) {
            // "le président Karim Bouzid": the name is the better word for the person.
            std::size_t const named = nameEnd(bare + roleLength, true);
            if (named > bare + roleLength) return take(bare + roleLength, named, name);
            return take(bare, bare + roleLength, name);
        }
        return at;
    }

    // Arabic words that no table knows and that stand where a name must.
    std::size_t arabicName(std::size_t at, std::string_view& name) const {
        if (at >= m_sentence.tokens.size() || !m_sentence.tokens[at].arabic) return at;
        if (Tag const* const body = m_sentence.find(at, classes().body))
            return takeWithout(at, m_arabic.bodyEnd(at, body->length), joinedLetter(at), name);
        std::size_t const end = m_arabic.unknownEnd(at);
        return end > at ? take(at, end, name) : at;
    }

    // "ونادية" after a name: one more name, without a separator of its own.
    [[nodiscard]] bool isJoined(std::size_t at) const {
        return at < m_sentence.tokens.size() && m_sentence.tokens[at].arabic &&
               m_sentence.tokens[at].folded.starts_with("و") &&
               (m_arabic.attached(at) > 0 || joinedLetter(at) > 0);
    }
    // "لنادية": the person to whom something is given.
    [[nodiscard]] bool isReceiver(std::size_t at) const {
        return m_sentence.tokens[at].arabic && m_sentence.tokens[at].folded.starts_with("ل") &&
               (m_arabic.attached(at) > 0 || joinedLetter(at) > 0 ||
                m_sentence.tokens[at].folded.starts_with("لل"));
    }

    [[nodiscard]] bool isUnknownWord(std::size_t at) const {
        Token const& token = m_sentence.tokens[at];
        return token.kind == TokenKind::Word && token.length >= 3 && token.length <= 40 &&
               m_sentence.tagsAt(at).empty();
    }

    // What FoundPeople::sure says, of the tokens [begin, end).
    [[nodiscard]] bool isSure(std::size_t begin, std::size_t end) const {
        Classes const& c = classes();
        for (std::size_t i = begin; i < end; ++i) {
            Token const& token = m_sentence.tokens[i];
            if (token.kind == TokenKind::Mention || isKnown(token)) return true;
            if (token.allCapitals && token.length <= 3) return true;
            for (ClassId const cls : {c.title, c.role, c.group, c.body})
                if (m_sentence.find(i, cls) != nullptr) return true;
        }
        return false;
    }

  private:
    // Tokens of the longest phrase of the people table that stands at `at`, or 0.
    [[nodiscard]] std::size_t phraseAt(std::size_t at, bool role) const {
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

    // "l'équipe commerciale", "le service de la paie" before a verb that tells what they do: the words up to
    // the verb say which body it is. `at` when there is none.
    [[nodiscard]] std::size_t bodyEnd(std::size_t at) const {
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
            if (m_sentence.tokens[end].kind != TokenKind::Word) break;
        }
        return at;
    }

    // Bytes of a letter written together with the title, role or group at `at`.
    [[nodiscard]] std::size_t joinedLetter(std::size_t at) const {
        Token const& token = m_sentence.tokens[at];
        bool const joined = token.arabic && m_sentence.nodes[at] == 0 && !m_sentence.tagsAt(at).empty();
        bool const letter = joined && (token.folded.starts_with("و") || token.folded.starts_with("ف") ||
                                       token.folded.starts_with("ل") || token.folded.starts_with("ب") ||
                                       token.folded.starts_with("ك"));
        // "للمدير" has lost the article's alif: the name is what follows.
        return !letter ? 0 : token.folded.starts_with("لل") ? 4 : 2;
    }

    std::size_t takeWithout(std::size_t begin, std::size_t end, std::size_t skip,
                            std::string_view& name) const {
        take(begin, end, name);
        name.remove_prefix(std::min(skip, name.size()));
        return end;
    }

    std::size_t arabicPerson(std::size_t at, std::string_view& name) const {
        Classes const& c = classes();
        // "كل من عمر وهدى"
        if (Tag const* const each = m_sentence.find(at, c.eachOf))
            if (std::size_t const first = at + each->length; first < m_sentence.tokens.size())
                if (std::size_t const end = arabicPerson(first, name); end > first) return end;
        Token const& token = m_sentence.tokens[at];
        std::size_t const joined = joinedLetter(at);
        // "بالمدير": with the manager; he is spoken of and does nothing himself.
        if (joined > 0 && (token.folded.starts_with("ب") || token.folded.starts_with("ك"))) return at;
        if (Tag const* const group = m_sentence.find(at, c.group))
            return takeWithout(at, at + group->length, joined, name);
        if (Tag const* const title = m_sentence.find(at, c.title)) {
            std::size_t first = at + title->length;
            while (isSign(m_sentence, first, "./") || m_sentence.find(first, c.title) != nullptr)
                ++first;
            // "السيد الرئيس": the role is the name.
            if (Tag const* const role = m_sentence.find(first, c.role))
                return take(first, m_arabic.bodyEnd(first, role->length), name);
            std::size_t const end = m_arabic.endAfterTitle(first);
            if (end > first) return take(first, end, name);
        }
        // "جميع المهندسين", "كل لجنة"
        if (std::size_t const end = m_arabic.everyEnd(at); end > at)
            return takeWithout(at, end, joined, name);
        std::size_t const skip = m_arabic.attached(at);
        std::size_t const named = m_arabic.end(at, skip);
        if (named > at) return takeWithout(at, named, skip, name);
        Tag const* const role = m_sentence.find(at, c.role);
        std::size_t const length =
            std::max<std::size_t>(role != nullptr ? role->length : 0, phraseAt(at, true));
        if (length == 0) return at;
        std::size_t const end = m_arabic.bodyEnd(at, length);
        // "الرئيس كريم بوزيد": the name is the better word for the person.
        std::size_t const owner = m_arabic.end(end, 0);
        if (owner > end) return take(end, owner, name);
        return takeWithout(at, end, joined, name);
    }

    std::size_t take(std::size_t begin, std::size_t end, std::string_view& name) const {
        std::size_t const first = m_sentence.tokens[begin].offset;
        name = m_text.substr(first, m_sentence.tokens[end - 1].end() - first);
        return end;
    }

    // "K. Benali", but not the "A. Budget" of a numbered heading.
    [[nodiscard]] bool isLeadingInitial(std::size_t at) const {
        Token const& token = m_sentence.tokens[at];
        if (!token.capital || token.length != 1 || !isSign(m_sentence, at + 1, ".")) return false;
        if (at + 2 >= m_sentence.tokens.size() || !m_sentence.tokens[at + 2].capital) return false;
        return m_names.known.contains(m_sentence.tokens[at + 2].folded, m_sentence.tokens[at + 2].hash) ||
               (at > 0 && isNameWord(at + 2, false));
    }

    [[nodiscard]] bool isKnown(Token const& token) const {
        return m_names.known.contains(token.folded, token.hash) || isGivenName(token);
    }

    [[nodiscard]] bool isNameWord(std::size_t at, bool afterTitle) const {
        Classes const& c = classes();
        if (at >= m_sentence.tokens.size()) return false;
        Token const& token = m_sentence.tokens[at];
        if (token.kind != TokenKind::Word) return false;
        if (token.arabic) return false;
        // "A2", "T14": a number of something, nobody's initials.
        bool const numbered =
            token.length <= 3 && token.folded.find_first_of("0123456789") != token.folded.npos;
        if (numbered) return false;
        if (m_names.known.contains(token.folded, token.hash) &&
            (token.capital || m_sentence.find(at, c.notName) == nullptr))
            return token.capital || !m_lexicon.knows(token);
        if (!token.capital || token.length < 2) return false;
        if (m_sentence.find(at, c.month) != nullptr || m_sentence.find(at, c.weekday) != nullptr)
            return false;
        if (afterTitle || isGivenName(token)) return true;
        if (m_sentence.find(at, c.notName) != nullptr || token.folded.ends_with('\'')) return false;
        bool const first = at == 0 || m_sentence.tokens[at - 1].kind == TokenKind::Sign;
        if (!first) return true;
        if (m_sentence.language == Language::English && looksLikeEnglishNoun(token.folded)) return false;
        return !m_lexicon.knows(token) && !m_names.lowerCase.contains(token.folded, token.hash) &&
               (!token.allCapitals || token.length <= 3 || token.length > 4);
    }

    // Behind the initial of "F. Renault", "F Renault", when who follows is known and the initial is no word.
    [[nodiscard]] std::size_t afterInitial(std::size_t at) const {
        if (at + 1 >= m_sentence.tokens.size()) return at;
        Token const& token = m_sentence.tokens[at];
        if (token.kind != TokenKind::Word || token.length != 1 || !token.capital) return at;
        bool const stop = isSign(m_sentence, at + 1, ".");
        std::size_t const next = at + (stop ? 2 : 1);
        if (next >= m_sentence.tokens.size() || m_sentence.tokens[next].length < 3) return at;
        bool const bracketed = at > 0 && isSign(m_sentence, at - 1, "(&+/");
        bool const told = stop || bracketed || isKnown(m_sentence.tokens[next]);
        return told && m_sentence.tokens[next].capital ? next : at;
    }

    // Past "d'", "van der" when a word with a capital follows; else `at`.
    [[nodiscard]] std::size_t afterParticles(std::size_t at) const {
        std::size_t end = at;
        while (end < at + 2 && m_sentence.find(end, classes().particle) != nullptr)
            ++end;
        return end < m_sentence.tokens.size() && m_sentence.tokens[end].capital ? end : at;
    }

    [[nodiscard]] std::size_t nameEnd(std::size_t at, bool afterTitle) const {
        Classes const& c = classes();
        std::size_t const bare = afterInitial(at);
        if (!isNameWord(bare, afterTitle)) return at;
        std::size_t end = bare + 1;
        for (int words = 1; words < 5 && end < m_sentence.tokens.size(); ++words) {
            Token const& token = m_sentence.tokens[end];
            bool const hyphen =
                token.folded == "-" && !token.spaceBefore && end + 1 < m_sentence.tokens.size() &&
                !m_sentence.tokens[end + 1].spaceBefore &&
                m_sentence.tokens[end + 1].kind == TokenKind::Word && m_sentence.tokens[end + 1].capital;
            bool const initial = token.kind == TokenKind::Word && token.length == 1 && token.capital &&
                                 token.spaceBefore && isSign(m_sentence, end + 1, ".") &&
                                 !m_sentence.tokens[end + 1].spaceBefore;
            // "Ben Salah", "van der Berg", but not the article of "Karim le Plan".
            std::size_t const named =
                token.capital || m_sentence.find(end, c.article) == nullptr ? afterParticles(end) : end;
            bool const particle = named > end && isNameWord(named, true);
            if (hyphen) {
                end += 2;
            } else if (initial) {
                return end + 2;
            } else if (particle) {
                end = named + 1;
            } else if (token.kind == TokenKind::Word && token.spaceBefore &&
                       ((token.capital && m_sentence.find(end, c.notName) == nullptr &&
                         m_sentence.find(end, c.month) == nullptr &&
                         m_sentence.find(end, c.weekday) == nullptr && token.length > 1))) {
                ++end;
            } else {
                break;
            }
        }
        return end;
    }

    Sentence& m_sentence;
    std::string_view m_text;
    Names const& m_names;
    Lexicon const& m_lexicon;
    ArabicNames m_arabic;
};

// The end of a separator between two listed persons, or `at`.
std::size_t separatorEnd(Sentence const& s, std::size_t at) {
    if (isSign(s, at, ",،+/&;")) {
        return s.is(at + 1, "et") || s.is(at + 1, "and") || s.is(at + 1, "و") ? at + 2 : at + 1;
    }
    if (s.is(at, "et") || s.is(at, "and") || s.is(at, "و")) return at + 1;
    return at;
}

}  // namespace

void tagPeople(Sentence& sentence, std::string_view text, Names const& names,
               std::vector<FoundPeople>& people) {
    Classes const& c = classes();
    people.clear();
    PeopleReader const reader(sentence, text, names);
    std::size_t const size = sentence.tokens.size();
    auto const add = [&](ClassId cls, FoundPeople const& found) {
        sentence.add(found.begin, {cls, static_cast<std::uint16_t>(found.end - found.begin),
                                   static_cast<int>(people.size())});
        people.push_back(found);
    };
    // Made where it stays: every word that no table knows comes here.
    auto const addWord = [&](std::size_t at) {
        Token const& token = sentence.tokens[at];
        sentence.add(at, {c.other, 1, static_cast<int>(people.size())});
        FoundPeople& word = people.emplace_back();
        word.begin = at;
        word.end = at + 1;
        word.names.push_back(text.substr(token.offset, token.length));
    };
    for (std::size_t at = 0; at < size; ++at) {
        if (sentence.tokens[at].kind == TokenKind::Mention) sentence.add(at, {c.mention, 1, 0});
        if (!reader.mayStartPerson(at)) {
            if (reader.isUnknownWord(at)) addWord(at);
            continue;
        }
        FoundPeople list{.begin = at, .end = at, .sure = false, .names = {}};
        std::string_view name;
        std::size_t end = reader.person(at, name);
        if (end == at) {
            if (sentence.language == Language::Arabic) {
                if (end = reader.arabicName(at, name); end > at) {
                    bool const body = sentence.find(at, c.body) != nullptr;
                    add(c.arabicName, {at, end, false, {name}});
                    if (body) add(c.bodyName, {at, end, false, {name}});
                }
            }
            if (reader.isUnknownWord(at)) addWord(at);
            continue;
        }
        if (reader.isReceiver(at)) {
            add(c.receiver, {at, end, false, {name}});
            at = end - 1;
            continue;
        }
        boost::container::small_vector<std::pair<std::size_t, std::size_t>, 3> afterComma;  // token, name
        while (end > list.end) {
            list.sure = reader.isSure(list.end, end) && (list.sure || list.names.empty());
            list.end = end;
            list.names.push_back(name);
            if (list.names.size() == 1) add(c.people, list);
            if (list.names.size() >= 12) break;
            std::size_t const next = separatorEnd(sentence, end);
            if (next == end && !reader.isJoined(end)) break;
            std::size_t const nextEnd = reader.person(next, name);
            if (nextEnd == next) break;
            if (next == end + 1 && isSign(sentence, end, ",") && afterComma.size() < 3)
                afterComma.emplace_back(next, list.names.size());
            end = nextEnd;
        }
        if (list.names.size() > 1) add(c.people, list);
        // "réunion de bureau, Pierre fera …": who stands after a comma may also begin anew.
        for (std::size_t i = 0; i < afterComma.size(); ++i) {
            auto const [begin, first] = afterComma[i];
            FoundPeople rest{.begin = begin, .end = list.end, .sure = list.sure, .names = {}};
            rest.names.assign(list.names.begin() + static_cast<std::ptrdiff_t>(first), list.names.end());
            add(c.people, rest);
        }
        at = list.end - 1;
    }
}

}  // namespace diwan::reading
