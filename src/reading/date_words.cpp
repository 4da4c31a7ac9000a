#include "reading/date_words.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId number = classId("NUMWORD"), ordinal = classId("ORDWORD"), ordinalUnit = classId("ORDUNIT"),
            ordinalTens = classId("ORDTENS"), year = classId("YEAR"), yearName = classId("YEARNAME"),
            month = classId("MONTH"), monthName = classId("MONTHFULL");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

constexpr std::string_view conjunction = "و";

// Where the word joined by "and" to what ends at `at` begins, and its tag: the "and" is a letter of the word
// or stands by itself.
struct Joined {
    Tag const* tag = nullptr;
    std::size_t end = 0;
};

Joined joinedBy(Sentence const& sentence, std::size_t at, ClassId cls) {
    if (at >= sentence.tokens.size()) return {};
    if (sentence.is(at, conjunction)) ++at;
    // "واحد" begins with that letter and is a word of its own; the table has "وخمسة" beside "خمسة", as what
    // is past an hour.
    else if (!sentence.tokens[at].folded.starts_with(conjunction) ||
             sentence.tokens[at].folded.starts_with("واحد"))
        return {};
    Tag const* const tag = sentence.find(at, cls);
    return tag == nullptr ? Joined{} : Joined{tag, at + tag->length};
}

// True when `next` may follow a number whose last part is `last`: "two thousand", "nine hundred", "five",
// "and twenty".
bool mayFollow(int last, int next) {
    if (last >= 1000) return next < 1000;
    if (last >= 100) return next < 100;
    return last < 10 && next >= 20 && next < 100;
}

void joinNumbers(Sentence& sentence) {
    Classes const& c = classes();
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        Tag const* const first = sentence.find(i, c.number);
        if (first == nullptr) continue;
        int sum = first->value;
        int last = first->value;
        std::size_t end = i + first->length;
        std::size_t parts = 1;
        for (Joined next = joinedBy(sentence, end, c.number);
             next.tag != nullptr && mayFollow(last, next.tag->value);
             next = joinedBy(sentence, end, c.number)) {
            sum += next.tag->value;
            last = next.tag->value;
            end = next.end;
            ++parts;
        }
        auto const length = static_cast<std::uint16_t>(end - i);
        if (parts > 1) sentence.add(i, {c.number, length, sum});
        bool const named = i > 0 && sentence.find(i - 1, c.yearName) != nullptr;
        bool const longAgo = sum >= 1000 && sum < 1900 && parts > 2;
        if (longAgo || (sum >= 1900 && sum <= 2100 && (parts > 1 || named)))
            sentence.add(i, {c.year, length, sum});
    }
}

void joinOrdinals(Sentence& sentence) {
    Classes const& c = classes();
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        Tag const* unit = sentence.find(i, c.ordinalUnit);
        if (unit == nullptr) unit = sentence.find(i, c.ordinal);
        if (unit == nullptr || unit->value < 1 || unit->value > 9) continue;
        Joined const tens = joinedBy(sentence, i + unit->length, c.ordinalTens);
        if (tens.tag == nullptr) continue;
        sentence.add(i, {c.ordinal, static_cast<std::uint16_t>(tens.end - i), unit->value + tens.tag->value});
    }
}

void joinMonths(Sentence& sentence) {
    Classes const& c = classes();
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        Tag const* const first = sentence.find(i, c.month);
        if (first == nullptr) continue;
        std::size_t const sign = i + first->length;
        std::size_t const behind = sentence.isSign(sign, "/(-") ? sign + 1 : sign;
        Tag const* const second = sentence.find(behind, c.month);
        if (second == nullptr || second->value != first->value) continue;
        std::size_t end = behind + second->length;
        if (sentence.isSign(sign, "(") && sentence.isSign(end, ")")) ++end;
        Tag const both{c.month, static_cast<std::uint16_t>(end - i), first->value};
        sentence.add(i, both);
        // Two names leave no doubt.
        sentence.add(i, {c.monthName, both.length, both.value});
    }
}

}  // namespace

void joinDateWords(Sentence& sentence) {
    Classes const& c = classes();
    if (sentence.classes[c.month]) joinMonths(sentence);
    if (sentence.language != Language::Arabic) return;
    if (sentence.classes[c.number]) joinNumbers(sentence);
    if (sentence.classes[c.ordinalTens]) joinOrdinals(sentence);
}

}  // namespace diwan::reading
