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

}  // namespace

void tagPeople(Sentence& sentence, std::string_view text, Names const& names,
               std::vector<FoundPeople>& people) {
    Classes const& c = classes();
    people.clear();
    PersonReader const reader(sentence, text, names);
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
            if (next == end + 1 && sentence.isSign(end, ",") && afterComma.size() < 3)
                afterComma.emplace_back(next, list.names.size());
            end = nextEnd;
        }
        bool const isList = list.names.size() > 1;
        // "The treasurer, Lina, will …": one person and what she is.
        if (list.names.size() == 2 && afterComma.size() == 1 && sentence.isSign(list.end, ",")) {
            bool const first = reader.isRole(list.begin, afterComma[0].first);
            bool const second = reader.isRole(afterComma[0].first, list.end);
            if (first != second) list.names = {list.names[first ? 1 : 0]};
        }
        if (isList) add(c.people, list);
        // "réunion de bureau, Pierre fera …": who stands after a comma may also begin anew.
        for (std::size_t i = 0; i < afterComma.size(); ++i) {
            auto const [begin, first] = afterComma[i];
            if (first >= list.names.size()) continue;
            FoundPeople rest{.begin = begin, .end = list.end, .sure = list.sure, .names = {}};
            rest.names.assign(list.names.begin() + static_cast<std::ptrdiff_t>(first), list.names.end());
            add(c.people, rest);
        }
        at = list.end - 1;
    }
}

}  // namespace diwan::reading