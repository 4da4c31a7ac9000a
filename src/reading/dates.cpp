#include "reading/dates.hpp"

#include <algorithm>
#include <charconv>

#include "language/tables.hpp"
#include "reading/by_language.hpp"
#include "reading/date_builders.hpp"
#include "reading/date_numbers.hpp"
#include "reading/date_words.hpp"
#include "reading/rule_index.hpp"

namespace diwan::reading {

namespace {

using std::chrono::weekday;

// A rule without a builder ("none" in the tables) takes its words out: they look like a date and are none.
struct DateRule {
    DateBuilder const* build = nullptr;
    Pattern pattern;
};

struct Grammar {
    std::vector<DateRule> rules;
    RuleIndex index;

    explicit Grammar(Language language) : index(lexicon(language)) {
        for (std::string const& table :
             {std::string("dates_all"), "dates_" + std::string(language::code(language))})
            for (language::Row const& row : language::rows(table)) {
                auto const found = dateBuilders().find(row.cell(0));
                if (found != dateBuilders().end() || row.cell(0) == "none")
                    rules.push_back(
                        {found == dateBuilders().end() ? nullptr : &found->second, Pattern(row.cell(1))});
            }
        for (std::size_t i = 0; i < rules.size(); ++i)
            index.add(rules[i].pattern, i);
        index.settle();
    }
};

struct Classes {
    ClassId date = classId("DATE"), before = classId("Q_BEFORE"), by = classId("Q_BY"), on = classId("Q_ON"),
            notDue = classId("Q_NOT"), afterBy = classId("AFTER_BY"), recurring = classId("RECUR"),
            since = classId("SINCE"), article = classId("ARTICLE"), clockUnit = classId("CLOCKUNIT");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// True when the figures go on outside [begin, end): "0.8/15", "133-03-03-2020" hold no date.
bool isPartOfNumber(Sentence const& sentence, std::size_t begin, std::size_t end) {
    auto const& tokens = sentence.tokens;
    auto const isNumber = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].kind == text::TokenKind::Number;
    };
    auto const isInside = [&](char sign) {
        for (std::size_t i = begin; i < end; ++i)
            if (tokens[i].sign == sign) return true;
        bool const bareYear = tokens[end - 1].folded.size() == 4 && tokens[end - 1].spaceBefore;
        return end - begin == 1 || bareYear;
    };
    auto const goesOn = [&](std::size_t sign) {
        return tokens[sign].isSign("/.,") || (tokens[sign].isSign("-") && isInside('-'));
    };
    if (isNumber(begin) && begin > 0 && !tokens[begin].spaceBefore) {
        if (tokens[begin - 1].isSign("$")) return true;
        if (begin > 1 && isNumber(begin - 2) && tokens[begin - 1].isSign(":") &&
            !tokens[begin - 1].spaceBefore)
            return true;  // the minutes of a clock time
        if (begin > 1 && isNumber(begin - 2) && !tokens[begin - 1].spaceBefore && goesOn(begin - 1))
            return true;
    }
    if (!isNumber(end - 1) || end >= tokens.size()) return false;
    // "12 May 14h": the last figure is an hour.
    bool const small = tokens[end - 1].folded.size() <= 2;
    if (small && end - begin > 1 && sentence.find(end, classes().clockUnit) != nullptr) return true;
    if (tokens[end].spaceBefore) return false;
    if (tokens[end].isSign("%")) return true;
    if (small && tokens[end].isSign(":") && isNumber(end + 1) && !tokens[end + 1].spaceBefore) return true;
    return isNumber(end + 1) && !tokens[end + 1].spaceBefore && goesOn(end);
}

// Looks at the words just before and after a date for what it is: before, by, since …
void qualify(Sentence const& sentence, FoundDate& date) {
    Classes const& c = classes();
    struct Found {
        std::size_t begin = SIZE_MAX;
        ClassId cls = 0;
    } best;
    std::size_t edge = date.begin;
    if (edge > 0 && sentence.find(edge - 1, c.article) != nullptr &&
        sentence.find(edge - 1, c.notDue) == nullptr)
        --edge;
    for (std::size_t const end : {date.begin, edge})
        for (std::size_t i = end > 6 ? end - 6 : 0; i < end; ++i)
            for (Tag const& tag : sentence.tagsAt(i)) {
                bool const qualifier = tag.cls == c.before || tag.cls == c.by || tag.cls == c.notDue ||
                                       tag.cls == c.recurring || tag.cls == c.on;
                if (qualifier && i + tag.length == end && i < best.begin) best = {i, tag.cls};
            }
    // Some forms hold their qualifier themselves: "avant le 15/05".
    if (best.begin == SIZE_MAX) {
        if (sentence.find(date.begin, c.by) != nullptr) date.kind = DueKind::By;
        if (sentence.find(date.begin, c.before) != nullptr) date.kind = DueKind::Before;
        // "since March" is no day to be ready by.
        if (sentence.find(date.begin, c.since) != nullptr) date.deadline = false;
        date.qualified = date.kind != DueKind::On;
    }
    if (best.begin != SIZE_MAX) {
        date.begin = best.begin;
        if (best.cls == c.before) date.kind = DueKind::Before;
        if (best.cls == c.by) date.kind = DueKind::By;
        date.qualified = best.cls == c.before || best.cls == c.by || best.cls == c.on;
        if (best.cls == c.notDue || best.cls == c.recurring) date.deadline = false;
    }
    if (Tag const* const after = sentence.find(date.end, c.afterBy)) {
        date.kind = DueKind::By;
        date.end += after->length;
        date.qualified = true;
    }
}

}  // namespace

Week weekOf(std::string_view profile) {
    Week week{std::chrono::Sunday, std::chrono::Thursday};
    for (language::Row const& row : language::rows("profiles")) {
        if (row.cell(0) != profile) continue;
        unsigned first = 0;
        unsigned last = 4;
        std::from_chars(row.cell(1).data(), row.cell(1).data() + row.cell(1).size(), first);
        std::from_chars(row.cell(2).data(), row.cell(2).data() + row.cell(2).size(), last);
        week = {weekday(first % 7), weekday(last % 7), row.cell(0)};
    }
    return week;
}

bool isProfile(std::string_view name) {
    auto const rows = language::rows("profiles");
    return std::any_of(rows.begin(), rows.end(),
                       [&](language::Row const& row) { return row.cell(0) == name; });
}

bool isWorkday(Day day, Week const& week) {
    auto const since = weekday(std::chrono::sys_days(day)) - week.first;
    return since <= week.last - week.first;
}

void tagDates(Sentence& sentence, Calendar const& calendar, std::vector<FoundDate>& dates) {
    dates.clear();
    tagDateNumbers(sentence);
    joinDateWords(sentence);
    thread_local std::vector<std::uint16_t> possible;
    Grammar const& grammar = byLanguage<Grammar>(sentence.language);
    grammar.index.possible(sentence, possible);
    if (possible.empty()) return;
    ClassMask const starts = grammar.index.starts(possible);
    for (std::size_t at = 0; at < sentence.tokens.size();) {
        // A word in no table starts no date.
        if (!sentence.maskAt(at).meets(starts) || (!sentence.isTagged(at) && sentence.wordAt(at) == 0)) {
            ++at;
            continue;
        }
        std::optional<FoundDate> best;
        std::size_t none = at;  // the end of words that are no date
        ClassMask const here = sentence.maskAt(at);
        ClassMask const after = sentence.maskAfter(at);
        for (std::uint16_t const number : possible) {
            if (!grammar.index.mayStart(number, here, after)) continue;
            DateRule const& rule = grammar.rules[number];
            if (rule.pattern.isWhole() && at != sentence.firstWord) continue;
            auto match = rule.pattern.matchStartingAt(sentence, at);
            if (!match) continue;
            // What must follow but is no part of the date.
            if (Capture const* const then = match->find("then")) match->end = then->begin;
            if (match->end <= at || (best && match->end <= best->end)) continue;
            if (rule.build == nullptr) {
                none = std::max(none, match->end);
                continue;
            }
            if (isPartOfNumber(sentence, at, match->end)) continue;
            if (Built const built = (*rule.build)(*match, calendar, sentence))
                best = FoundDate{.begin = at,
                                 .end = match->end,
                                 .start = built->start,
                                 .last = built->last,
                                 .deadline = built->deadline,
                                 .explicitYear = built->explicitYear,
                                 .mismatch = built->mismatch,
                                 .minute = built->minute,
                                 .lastMinute = built->lastMinute};
        }
        if (none > at && (!best || best->end <= none)) {
            at = none;
            continue;
        }
        if (!best) {
            ++at;
            continue;
        }
        std::size_t const next = best->end;
        qualify(sentence, *best);
        sentence.add(best->begin, {classes().date, static_cast<std::uint16_t>(best->end - best->begin),
                                   static_cast<int>(dates.size())});
        if (best->begin != at)
            sentence.add(at, {classes().date, static_cast<std::uint16_t>(best->end - at),
                              static_cast<int>(dates.size())});
        dates.push_back(*best);
        at = std::max(next, best->end);
    }
}

}  // namespace diwan::reading
