#include "reading/people.hpp"

#include <algorithm>
#include <array>

#include "language/tables.hpp"
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
            body = classId("BODY"), conjunction = classId("CONJ"), masdar = classId("MASDAR"),
            date = classId("DATE"), duty = classId("DUTY"), future = classId("FUT"),
            present = classId("PRES");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

text::WordSet const& givenNames() {
    static text::WordSet const all = [] {
        text::WordSet names;
        for (language::Row const& row : language::rows("given_names"))
            for (std::string_view const name : language::alternatives(row.cell(0))) {
                text::Tokens const tokens(name);
                for (Token const& token : tokens)
                    names.at(token.folded, token.hash);
            }
        return names;
    }();
    return all;
}

bool isGivenName(Token const& token) {
    return givenNames().contains(token.folded, token.hash);
}

bool isSign(Sentence const& s, std::size_t at, std::string_view signs) {
    return at < s.tokens.size() && s.tokens[at].kind == TokenKind::Sign &&
           signs.find(s.tokens[at].folded) != std::string_view::npos;
}

class PeopleReader {
  public:
    PeopleReader(Sentence& sentence, std::string_view text, Names const& names)
        : m_sentence(sentence), m_text(text), m_names(names), m_lexicon(lexicon(sentence.language)) {}

    // False for most words of a text: without a capital, without a class and not learned, they name nobody.
    [[nodiscard]] bool mayStartPerson(std::size_t at) const {
        Token const& token = m_sentence.tokens[at];
        if (!m_sentence.tagsAt(at).empty() || token.capital || token.arabic) return true;
        if (token.kind == TokenKind::Mention) return true;
        if (token.kind != TokenKind::Word) return false;
        return m_names.known.contains(token.folded, token.hash) ||
               (!m_names.phrases.empty() && m_names.phrases.contains(token.folded));
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
        if (std::size_t const length = phraseAt(at, false); length > 0) return take(at, at + length, name);
        if (std::size_t const end = bodyEnd(at); end > at) return take(at, end, name);
        if (Tag const* const group = m_sentence.find(at, c.group)) return take(at, at + group->length, name);
        if (Tag const* const title = m_sentence.find(at, c.title)) {
            std::size_t const first = at + title->length;
            std::size_t const end = token.arabic ? arabicAfterTitle(first) : nameEnd(first, true);
            if (end > first) return take(token.arabic ? first : at, end, name);
        }
        std::size_t const bare = at + (m_sentence.find(at, c.article) != nullptr && !token.arabic ? 1 : 0);
        Tag const* const role = m_sentence.find(bare, c.role);
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

    // "ونادية", "والسيدة نادية": Arabic writes its "and" onto the word; `at` when no person follows it.
    std::size_t joinedPerson(std::size_t at, std::string_view& name) const {
        constexpr std::string_view conjunction = "و";
        if (at >= m_sentence.tokens.size()) return at;
        Token const& token = m_sentence.tokens[at];
        if (!token.arabic || !token.folded.starts_with(conjunction)) return at;
        if (m_sentence.find(at, classes().title) != nullptr) return person(at, name);
        if (!m_text.substr(token.offset, token.length).starts_with(conjunction)) return at;
        text::Tokens const rest(token.folded.substr(conjunction.size()));
        if (rest.size() != 1 || !isKnown(rest[0])) return at;
        std::size_t end = at + 1;
        while (end < at + 3 && isNameWord(end, false))
            ++end;
        std::size_t const first = token.offset + conjunction.size();
        name = m_text.substr(first, m_sentence.tokens[end - 1].end() - first);
        return end;
    }

    // Arabic words that no table knows and that stand where a name must.
    std::size_t arabicName(std::size_t at, std::string_view& name) const {
        Classes const& c = classes();
        if (at >= m_sentence.tokens.size() || !m_sentence.tokens[at].arabic) return at;
        if (Tag const* const body = m_sentence.find(at, c.body)) {
            std::size_t end = at + body->length;
            while (end < m_sentence.tokens.size() && end < at + 3 &&
                   m_sentence.tokens[end].folded.starts_with("ال") &&
                   m_sentence.find(end, c.masdar) == nullptr)
                ++end;
            return take(at, end, name);
        }
        bool const unknown = m_sentence.tagsAt(at).empty() && m_sentence.tokens[at].length >= 6;
        return unknown ? take(at, at + 1, name) : at;
    }

    [[nodiscard]] bool isUnknownWord(std::size_t at) const {
        Token const& token = m_sentence.tokens[at];
        return token.kind == TokenKind::Word && token.length >= 3 && token.length <= 40 &&
               m_sentence.tagsAt(at).empty();
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
        for (std::size_t end = own; end < m_sentence.tokens.size() && end <= own + longest; ++end) {
            for (ClassId const verb : {c.duty, c.future, c.present})
                if (end > own && m_sentence.find(end, verb) != nullptr) return end;
            if (m_sentence.tokens[end].kind != TokenKind::Word) break;
        }
        return at;
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
        if (token.arabic) return isKnown(token) && (afterTitle || !m_lexicon.knows(token));
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
        return !m_lexicon.knows(token) && !m_names.lowerCase.contains(token.folded, token.hash) &&
               (!token.allCapitals || token.length <= 3 || token.length > 4);
    }

    [[nodiscard]] std::size_t nameEnd(std::size_t at, bool afterTitle) const {
        Classes const& c = classes();
        if (!isNameWord(at, afterTitle)) return at;
        std::size_t end = at + 1;
        for (int words = 1; words < 5 && end < m_sentence.tokens.size(); ++words) {
            Token const& token = m_sentence.tokens[end];
            bool const hyphen =
                token.folded == "-" && !token.spaceBefore && end + 1 < m_sentence.tokens.size() &&
                !m_sentence.tokens[end + 1].spaceBefore &&
                m_sentence.tokens[end + 1].kind == TokenKind::Word && m_sentence.tokens[end + 1].capital;
            bool const initial = token.kind == TokenKind::Word && token.length == 1 && token.capital &&
                                 token.spaceBefore && isSign(m_sentence, end + 1, ".") &&
                                 !m_sentence.tokens[end + 1].spaceBefore;
            bool const particle =
                m_sentence.find(end, c.particle) != nullptr && token.capital && isNameWord(end + 1, true);
            if (hyphen) {
                end += 2;
            } else if (initial) {
                return end + 2;
            } else if (particle) {
                end += 2;
            } else if (token.kind == TokenKind::Word && token.spaceBefore &&
                       ((token.capital && m_sentence.find(end, c.notName) == nullptr &&
                         m_sentence.find(end, c.month) == nullptr &&
                         m_sentence.find(end, c.weekday) == nullptr && token.length > 1) ||
                        (token.arabic && isNameWord(end, false)))) {
                ++end;
            } else {
                break;
            }
        }
        return end;
    }

    [[nodiscard]] std::size_t arabicAfterTitle(std::size_t at) const {
        if (at >= m_sentence.tokens.size() || !m_sentence.tokens[at].arabic) return at;
        std::size_t end = at + 1;
        while (end < m_sentence.tokens.size() && end < at + 3 && isNameWord(end, true))
            ++end;
        return end;
    }

    Sentence& m_sentence;
    std::string_view m_text;
    Names const& m_names;
    Lexicon const& m_lexicon;
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

void Names::learn(std::string_view name) {
    text::Tokens const tokens(name);
    for (Token const& token : tokens) {
        bool const initials = token.allCapitals && token.length <= 3;
        if (token.kind == TokenKind::Mention ||
            (token.kind == TokenKind::Word && (token.length >= 3 || initials)))
            known.at(token.folded, token.hash);
    }
}

void Names::learnPhrase(std::string_view words, bool role) {
    Phrase phrase{.words = {}, .role = role};
    for (Token const& token : text::Tokens(words))
        phrase.words.emplace_back(token.folded);
    if (!phrase.words.empty()) phrases[phrase.words.front()].push_back(std::move(phrase));
}

void Names::learn(KnownPerson const& person) {
    learn(person.display);
    learn(person.initials);
    for (std::string const& alias : person.aliases) {
        text::Tokens const tokens(alias);
        bool const plain = std::any_of(tokens.begin(), tokens.end(), [](Token const& token) {
            return token.kind == TokenKind::Word && !token.capital && !token.arabic;
        });
        // "Karim le menuisier" teaches no word "le".
        if (tokens.size() == 1 || !plain) learn(alias);
        if (tokens.size() > 1) learnPhrase(alias, false);
    }
    learnPhrase(person.role, true);
    learnPhrase(person.team, true);
}

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
    auto const addWord = [&](std::size_t at) {
        Token const& token = sentence.tokens[at];
        add(c.other, {at, at + 1, {text.substr(token.offset, token.length)}});
    };
    for (std::size_t at = 0; at < size; ++at) {
        if (sentence.tokens[at].kind == TokenKind::Mention) sentence.add(at, {c.mention, 1, 0});
        FoundPeople list{.begin = at, .end = at, .names = {}};
        std::string_view name;
        if (!reader.mayStartPerson(at)) {
            if (reader.isUnknownWord(at)) addWord(at);
            continue;
        }
        std::size_t end = reader.person(at, name);
        if (end == at) {
            if (sentence.language == Language::Arabic) {
                if (end = reader.arabicName(at, name); end > at) add(c.arabicName, {at, end, {name}});
            }
            if (reader.isUnknownWord(at)) addWord(at);
            continue;
        }
        while (end > list.end) {
            list.end = end;
            list.names.push_back(name);
            if (list.names.size() == 1) add(c.people, list);
            if (list.names.size() >= 12) break;
            std::size_t const next = separatorEnd(sentence, end);
            std::size_t const nextEnd =
                next == end ? reader.joinedPerson(end, name) : reader.person(next, name);
            if (nextEnd == next) break;
            end = nextEnd;
        }
        if (list.names.size() > 1) add(c.people, list);
        at = list.end - 1;
    }
}

}  // namespace diwan::reading
