#include "reading/people.hpp"

#include "reading/lexicon.hpp"
#include "reading/person.hpp"

namespace diwan::reading {

namespace {

using text::Token;
using text::TokenKind;

struct Classes {
    ClassId people = classId("PEOPLE"), mention = classId("MENTION"), other = classId("OTHERNAME"),
            arabicName = classId("ARABICNAME"), bodyName = classId("BODYNAME"), body = classId("BODY"),
            receiver = classId("RECEIVER");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// The end of a separator between two listed persons, or `at`.
std::size_t separatorEnd(Sentence const& s, std::size_t at) {
    if (s.isSign(at, ",+/&;") || s.is(at, "،")) {
        return s.is(at + 1, "et") || s.is(at + 1, "and") || s.is(at + 1, "و") ? at + 2 : at + 1;
    }
    bool const latinAnd = s.is(at, "w") && s.language != Language::English;
    return s.is(at, "et") || s.is(at, "and") || s.is(at, "و") || latinAnd ? at + 1 : at;
}

constexpr std::size_t mostNames = 12;  // of one list

// Goes through a sentence and marks its people, each with its index in `people`.
class PeopleTagger {
  public:
    PeopleTagger(Sentence& sentence, std::string_view text, Names const& names,
                 std::vector<FoundPeople>& people)
        : m_sentence(sentence), m_text(text), m_people(people), m_reader(sentence, text, names) {}

    // What starts at the token; the token behind it.
    std::size_t tag(std::size_t at) {
        if (m_sentence.tokens[at].kind == TokenKind::Mention) m_sentence.add(at, {classes().mention, 1, 0});
        std::string_view name;
        std::size_t const end = m_reader.mayStartPerson(at) ? m_reader.person(at, name) : at;
        if (end == at) {
            if (m_sentence.language == Language::Arabic && m_reader.mayStartPerson(at)) addArabicName(at);
            if (m_reader.isUnknownWord(at)) addWord(at);
            return at + 1;
        }
        if (m_reader.isReceiver(at)) {
            add(classes().receiver, {at, end, false, {name}});
            return end;
        }
        return addList(at, end, name);
    }

  private:
    void add(ClassId cls, FoundPeople const& found) {
        m_sentence.add(found.begin, {cls, static_cast<std::uint16_t>(found.end - found.begin),
                                     static_cast<int>(m_people.size())});
        m_people.push_back(found);
    }

    // Made where it stays: every word that no table knows comes here.
    void addWord(std::size_t at) {
        Token const& token = m_sentence.tokens[at];
        m_sentence.add(at, {classes().other, 1, static_cast<int>(m_people.size())});
        FoundPeople& word = m_people.emplace_back();
        word.begin = at;
        word.end = at + 1;
        word.names.push_back(m_text.substr(token.offset, token.length));
    }

    void addArabicName(std::size_t at) {
        std::string_view name;
        std::size_t const end = m_reader.arabicName(at, name);
        if (end == at) return;
        bool const body = m_sentence.find(at, classes().body) != nullptr;
        add(classes().arabicName, {at, end, false, {name}});
        if (body) add(classes().bodyName, {at, end, false, {name}});
    }

    // The person [at, end) and those listed behind; the end of the list.
    std::size_t addList(std::size_t at, std::size_t end, std::string_view name) {
        FoundPeople list{.begin = at, .end = at, .sure = false, .names = {}};
        boost::container::small_vector<std::pair<std::size_t, std::size_t>, 3> afterComma;  // token, name
        while (end > list.end) {
            list.sure = m_reader.isSure(list.end, end) && (list.sure || list.names.empty());
            list.end = end;
            list.names.push_back(name);
            if (list.names.size() == 1) add(classes().people, list);
            if (list.names.size() >= mostNames) break;
            std::size_t const next = separatorEnd(m_sentence, end);
            if (next == end && !m_reader.isJoined(end)) break;
            std::size_t const nextEnd = m_reader.person(next, name);
            if (nextEnd == next) break;
            bool const apart = m_sentence.isSign(end, ",") || m_sentence.is(end, "w");
            if (next == end + 1 && apart && afterComma.size() < 3)
                afterComma.emplace_back(next, list.names.size());
            end = nextEnd;
        }
        bool const isList = list.names.size() > 1;
        // "The treasurer, Lina, will …": one person and what she is.
        if (list.names.size() == 2 && afterComma.size() == 1 && m_sentence.isSign(list.end, ",")) {
            bool const isFirst = m_reader.isRole(list.begin, afterComma[0].first);
            bool const isSecond = m_reader.isRole(afterComma[0].first, list.end);
            if (isFirst != isSecond) list.names = {list.names[isFirst ? 1 : 0]};
        }
        if (isList) add(classes().people, list);
        // "réunion de bureau, Pierre fera …": who stands after a comma may also begin anew.
        for (auto const& [begin, first] : afterComma) {
            if (first >= list.names.size()) continue;
            FoundPeople rest{.begin = begin, .end = list.end, .sure = list.sure, .names = {}};
            rest.names.assign(list.names.begin() + static_cast<std::ptrdiff_t>(first), list.names.end());
            add(classes().people, rest);
        }
        return list.end;
    }

    Sentence& m_sentence;
    std::string_view m_text;
    std::vector<FoundPeople>& m_people;
    PersonReader const m_reader;
};

}  // namespace

void tagPeople(Sentence& sentence, std::string_view text, Names const& names,
               std::vector<FoundPeople>& people) {
    people.clear();
    PeopleTagger tagger(sentence, text, names, people);
    for (std::size_t at = 0; at < sentence.tokens.size();)
        at = tagger.tag(at);
}

}  // namespace diwan::reading
