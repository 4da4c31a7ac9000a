#include "reading/agenda_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace diwan::reading {

namespace {

constexpr int mostMinutes = 480;
constexpr int mostHoursOfALength = 8;

Lexicon const& agendaLexicon() {
    static Lexicon const all([](Lexicon& words) { words.addTable("agenda"); });
    return all;
}

struct ExpectedClass {
    ClassId cls;
    Expected expected;
};

std::array<ExpectedClass, 3> const& expectedClasses() {
    static std::array<ExpectedClass, 3> const all{{{classId("AG_DECIDE"), Expected::Decide},
                                                   {classId("AG_INFORM"), Expected::Inform},
                                                   {classId("AG_SOLVE"), Expected::Solve}}};
    return all;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

AgendaWords::AgendaWords(std::string_view line)
    : m_line(line),
      m_head(classId("AG_HEAD")),
      m_host(classId("AG_HOST")),
      m_purpose(classId("AG_PURPOSE")),
      m_misc(classId("AG_MISC")),
      m_minute(classId("AG_MINUTE")),
      m_hour(classId("AG_HOUR")),
      m_duration(classId("AG_DURATION")),
      m_time(classId("AG_TIME")),
      m_hourWord(classId("AG_HOUR_WORD")),
      m_length(classId("AG_LENGTH")) {
    m_sentence.tokens.read(line);
    agendaLexicon().tag(m_sentence);
}

// Numbers and signs before the first word are no part of what the line says ("2. Ordre du jour").
std::size_t AgendaWords::firstWord() const {
    std::size_t at = 0;
    while (at < m_sentence.tokens.size() && m_sentence.tokens[at].kind != text::TokenKind::Word)
        ++at;
    return at;
}

int AgendaWords::numberAt(std::size_t at) const {
    return at < m_sentence.tokens.size() ? m_sentence.tokens[at].number : -1;
}

std::optional<std::size_t> AgendaWords::afterLabel(ClassId cls, bool needsColonOrEnd) const {
    std::size_t const first = firstWord();
    Tag const* const tag = m_sentence.find(first, cls);
    if (tag == nullptr) return std::nullopt;
    std::size_t const last = first + tag->length - 1;
    bool const colon = m_sentence.is(last + 1, ":");
    bool const end = last + 1 >= m_sentence.tokens.size();
    if (needsColonOrEnd && !colon && !end) return std::nullopt;
    return m_sentence.tokens[colon ? last + 1 : last].end();
}

std::optional<std::size_t> AgendaWords::headingEnd(bool isHeading) const {
    constexpr std::size_t shortLine = 120;  // bytes
    std::size_t const first = firstWord();
    Tag const* const tag = m_sentence.find(first, m_head);
    if (tag == nullptr) return std::nullopt;
    std::size_t const next = first + tag->length;
    if (m_sentence.is(next, ":")) return m_sentence.tokens[next].end();
    bool const end = next >= m_sentence.tokens.size();
    bool const sign = !end && m_sentence.tokens[next].kind == text::TokenKind::Sign;
    bool const named = !end && m_line.size() <= shortLine &&
                       isOneOf(m_sentence.tokens[next].folded, {"du", "de", "pour", "of", "for"});
    if (!end && !sign && !named && !isHeading) return std::nullopt;
    return m_sentence.tokens[next - 1].end();
}

std::optional<Expected> AgendaWords::expected() const {
    std::optional<Expected> any;
    std::optional<Expected> bracketed;
    std::size_t const first = firstWord();
    int depth = 0;
    for (std::size_t at = 0; at < m_sentence.tokens.size(); ++at) {
        if (m_sentence.isSign(at, "([")) ++depth;
        if (m_sentence.isSign(at, ")]")) --depth;
        for (ExpectedClass const& candidate : expectedClasses()) {
            Tag const* const tag = m_sentence.find(at, candidate.cls);
            if (tag == nullptr) continue;
            if (at == first && m_sentence.is(at + tag->length, ":")) return candidate.expected;
            any = candidate.expected;
            if (depth > 0) bracketed = candidate.expected;
        }
    }
    return bracketed ? bracketed : any;
}

bool AgendaWords::isMiscellaneous() const {
    return has(firstWord(), m_misc);
}

// "9h", "9 h 30", "9h30", "9:30", "9 am", "الساعة 9".
std::vector<AgendaWords::Clock> AgendaWords::clocks() const {
    std::vector<Clock> found;
    auto const& tokens = m_sentence.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        // "الساعة العاشرة": Arabic says hours in words, and only behind the word for time.
        if (Tag const* const word = m_sentence.find(at, m_hourWord);
            word != nullptr && at > 0 && has(at - 1, m_time)) {
            found.push_back(
                {.begin = at, .end = at + word->length, .minute = 60 * word->value, .colon = true});
            at += word->length - 1U;
            continue;
        }
        int const hour = numberAt(at);
        if (hour < 0 || hour > 24 || at + 1 > tokens.size()) continue;
        Clock clock{.begin = at, .end = at + 1, .minute = 60 * hour};
        std::string_view const next = at + 1 < tokens.size() ? tokens[at + 1].folded : std::string_view{};
        int minute = -1;
        bool valid = at > 0 && has(at - 1, m_time);
        if (next.starts_with('h') && next.size() <= 3) {
            std::string_view const digits = next.substr(1);
            auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), minute);
            if (digits.empty()) {
                minute = numberAt(at + 2);
                clock.end = minute >= 0 && minute < 60 ? at + 3 : at + 2;
                valid = true;
            } else if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) {
                clock.end = at + 2;
                valid = true;
            }
        } else if (next == ":" && !tokens[at + 1].spaceBefore) {
            minute = numberAt(at + 2);
            clock.colon = minute >= 0 && minute < 60;
            valid = valid || clock.colon;
            clock.end = clock.colon ? at + 3 : at + 1;
        }
        if (minute >= 0 && minute < 60) clock.minute += minute;
        std::string_view const half =
            clock.end < tokens.size() ? tokens[clock.end].folded : std::string_view{};
        if (isOneOf(half, {"am", "pm"})) {
            valid = true;
            clock.minute = clock.minute % 720 + (half == "pm" ? 720 : 0);
            clock.colon = true;
            ++clock.end;
        }
        if (!valid) continue;
        found.push_back(clock);
        at = clock.end - 1;
    }
    return found;
}

std::optional<std::size_t> AgendaWords::durationAt() const {
    for (std::size_t at = 0; at < m_sentence.tokens.size(); ++at)
        if (has(at, m_duration)) return at;
    return std::nullopt;
}

std::optional<int> AgendaWords::unitMinutes() const {
    for (std::size_t at = 0; at < m_sentence.tokens.size(); ++at) {
        if (Tag const* const words = m_sentence.find(at, m_length); words != nullptr) return words->value;
        int const number = numberAt(at);
        if (number <= 0 || number > mostMinutes) continue;
        if (has(at + 1, m_minute) || m_sentence.is(at + 1, "'") || m_sentence.is(at + 1, "′")) return number;
    }
    return std::nullopt;
}

// The first length from a token on: "30 min", "1 h", "1 h 30", "2 heures".
std::optional<int> AgendaWords::lengthFrom(std::size_t token) const {
    std::vector<Clock> const hours = clocks();
    for (std::size_t at = token; at < m_sentence.tokens.size(); ++at) {
        if (Tag const* const words = m_sentence.find(at, m_length); words != nullptr) return words->value;
        int const number = numberAt(at);
        if (number <= 0) continue;
        for (Clock const& clock : hours)
            if (clock.begin == at && !clock.colon && clock.minute <= 60 * mostHoursOfALength)
                return clock.minute;
        if (number <= mostMinutes && (has(at + 1, m_minute) || m_sentence.is(at + 1, "'"))) return number;
        if (number <= mostHoursOfALength && has(at + 1, m_hour)) return 60 * number;
    }
    return std::nullopt;
}

std::optional<int> AgendaWords::length() const {
    if (auto const label = durationAt()) return lengthFrom(*label);
    std::vector<Clock> const times = clocks();
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        int const between = times[i + 1].minute - times[i].minute;
        if (between > 0 && between <= mostMinutes) return between;
    }
    return unitMinutes();
}

std::optional<int> AgendaWords::startMinute() const {
    std::size_t const label = durationAt().value_or(m_sentence.tokens.size());
    std::vector<Clock> const times = clocks();
    if (times.empty() || times.front().begin > label || times.front().minute >= 24 * 60) return std::nullopt;
    return times.front().minute;
}

std::optional<int> AgendaWords::minutes() const {
    if (auto const said = length()) return said;
    // Only hours that can be a length: "1 h", not "9 h".
    for (Clock const& clock : clocks())
        if (!clock.colon && clock.minute > 0 && clock.minute <= 120) return clock.minute;
    auto const& tokens = m_sentence.tokens;
    auto const separates = [&](std::size_t at) {
        text::Token const& token = tokens[at];
        return token.isSign("(),;[]|") || isOneOf(token.folded, {"،", "؛", "–", "—"}) ||
               (token.isSign("-:") && at + 1 < tokens.size() && tokens[at + 1].spaceBefore);
    };
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        int const number = tokens[at].number;
        if (number <= 0 || number > mostMinutes || !separates(at - 1)) continue;
        if (at + 1 >= tokens.size() || separates(at + 1)) return number;
    }
    return std::nullopt;
}

}  // namespace diwan::reading
