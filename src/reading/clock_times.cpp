#include "reading/clock_times.hpp"

#include <algorithm>

#include "language/tables.hpp"
#include "reading/by_language.hpp"
#include "reading/rule_index.hpp"

namespace diwan::reading {

namespace {

enum class Form { Clock, Weak, Part };

struct TimeRule {
    Form form = Form::Clock;
    Pattern pattern;
};

struct Grammar {
    std::vector<TimeRule> rules;
    RuleIndex index;

    explicit Grammar(Language language) : index(lexicon(language)) {
        for (std::string const& table :
             {std::string("times_all"), "times_" + std::string(language::code(language))})
            for (language::Row const& row : language::rows(table)) {
                std::string_view const form = row.cell(0);
                rules.push_back({form == "weak"   ? Form::Weak
                                 : form == "part" ? Form::Part
                                                  : Form::Clock,
                                 Pattern(row.cell(1))});
            }
        for (std::size_t i = 0; i < rules.size(); ++i)
            index.add(rules[i].pattern, i);
        index.settle();
    }
};

Half halfOf(Match const& match, std::string_view name) {
    int const said = match.value(name, 0);
    return said == 1 ? Half::Morning : said == 2 ? Half::Afternoon : Half::Unsaid;
}

// `h` and `m`, or `t` with minutes since midnight, or `hm` as 1430; `plus` and `minus` are minutes around the
// hour.
int minuteOf(Match const& match, std::string_view hourName, std::string_view minuteName, Half half) {
    if (Capture const* const named = match.find("t")) return named->value;
    if (Capture const* const both = match.find("hm"))
        return inHalf(both->value / 100 * 60 + both->value % 100, half);
    int const hour = match.value(hourName, -1);
    int const minute = match.value(minuteName, 0);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return noMinute;
    int const around = match.value("plus", 0) - match.value("minus", 0);
    int const total = hour * 60 + minute + (minuteName == "m" ? around : 0);
    return inHalf((total + 24 * 60) % (24 * 60), half);
}

std::optional<ClockTime> built(Match const& match, Form form) {
    ClockTime found{.begin = match.begin, .end = match.end, .weak = form == Form::Weak};
    found.half = halfOf(match, "ap");
    if (form == Form::Part) return found;
    Half const second = halfOf(match, "ap2");
    bool const range = match.find("h2") != nullptr;
    if (range && found.half == Half::Unsaid && match.value("h", 0) <= match.value("h2", 0))
        found.half = second;
    found.minute = minuteOf(match, "h", "m", found.half);
    if (found.minute == noMinute) return std::nullopt;
    if (Capture const* const named = match.find("t2")) found.lastMinute = named->value;
    if (range) {
        found.lastMinute = minuteOf(match, "h2", "m2", second);
        if (found.lastMinute == noMinute) return std::nullopt;
        found.half = second;
        // "9 to 5": the second is after noon.
        constexpr int noon = 12 * 60;
        bool const wraps = second == Half::Unsaid && found.minute <= noon && found.lastMinute < found.minute;
        if (wraps && found.lastMinute < noon) found.lastMinute += noon;
    }
    return found;
}

bool isTaken(std::vector<FoundDate> const& taken, std::size_t begin, std::size_t end) {
    return std::any_of(taken.begin(), taken.end(),
                       [&](FoundDate const& date) { return begin < date.end && date.begin < end; });
}

}  // namespace

int inHalf(int minute, Half half) {
    constexpr int noon = 12 * 60;
    if (half == Half::Afternoon && minute < noon) return minute + noon;
    if (half == Half::Morning && minute >= noon && minute < noon + 60) return minute - noon;
    return minute;
}

std::vector<ClockTime> findTimes(Sentence const& sentence, std::vector<FoundDate> const& taken) {
    std::vector<ClockTime> found;
    thread_local std::vector<std::uint16_t> possible;
    Grammar const& grammar = byLanguage<Grammar>(sentence.language);
    grammar.index.possible(sentence, possible);
    if (possible.empty()) return found;
    ClassMask const starts = grammar.index.starts(possible);
    for (std::size_t at = 0; at < sentence.tokens.size();) {
        if (!sentence.maskAt(at).meets(starts)) {
            ++at;
            continue;
        }
        bool const minutes = at > 1 && sentence.tokens[at].kind == text::TokenKind::Number &&
                             !sentence.tokens[at].spaceBefore && sentence.isSign(at - 1, ":.") &&
                             sentence.tokens[at - 2].kind == text::TokenKind::Number;
        if (minutes) {  // of a time that was no time
            ++at;
            continue;
        }
        std::optional<ClockTime> best;
        ClassMask const after = sentence.maskAfter(at);
        for (std::uint16_t const number : possible) {
            if (!grammar.index.mayStart(number, sentence.maskAt(at), after)) continue;
            TimeRule const& rule = grammar.rules[number];
            auto match = rule.pattern.matchAt(sentence, at);
            if (!match) continue;
            if (Capture const* const then = match->find("then")) match->end = then->begin;
            if (match->end <= at || (best && match->end <= best->end)) continue;
            if (isTaken(taken, at, match->end)) continue;
            if (auto const time = built(*match, rule.form)) best = time;
        }
        if (best) found.push_back(*best);
        at = best ? best->end : at + 1;
    }
    return found;
}

}  // namespace diwan::reading
