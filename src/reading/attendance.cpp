#include "reading/attendance.hpp"

#include <algorithm>
#include <array>

namespace diwan::reading {

namespace {

constexpr std::size_t longestName = 6;  // tokens

bool isSeparator(text::Token const& token) {
    static constexpr std::array<std::string_view, 11> all{",", "،", ";",   "(", ")", "-",
                                                          "/", ":", "and", "&", "et"};
    bool const hyphen = token.folded == "-" && !token.spaceBefore;
    return !hyphen && std::find(all.begin(), all.end(), token.folded) != all.end();
}

// "وليد سمير - مدير المشروعات", "نصيرة (كاتبة)": what follows the sign is the person's role.
bool isArabicRole(Analysis const& line, std::size_t begin, std::size_t at) {
    Sentence const& s = line.sentence;
    if (at <= begin || at >= line.size() || !s.tokens[at].arabic) return false;
    bool const behindDash = s.is(at - 1, "-") || s.is(at - 1, "–");
    bool const told = s.isTagged(at) || s.tokens[at].folded.starts_with("ال");
    return s.is(at - 1, "(") || (behindDash && told);
}

bool isName(Analysis const& line, std::size_t first, std::size_t last) {
    if (first >= last || last - first > longestName) return false;
    // "الفاضل/ ناصر": what stands before the stroke is his title.
    static ClassId const title = classId("TITLE");
    Tag const* const titled = line.sentence.find(first, title);
    if (titled != nullptr && first + titled->length == last) return false;
    text::Token const& token = line.sentence.tokens[first];
    bool const unknown = last == first + 1 && !line.sentence.isTagged(first);
    return token.capital || token.arabic || token.kind == text::TokenKind::Mention || unknown;
}

// The full stop after the last name is no part of it, that of an initial ("Karim B.") is.
std::size_t withoutStop(Analysis const& line, std::size_t first, std::size_t last) {
    bool const stop = line.sentence.tokens[last - 1].isSign(".;") && last - first > 1 &&
                      line.sentence.tokens[last - 2].length > 2;
    return stop ? last - 1 : last;
}

}  // namespace

bool listsOnlyNames(Analysis const& line) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t longest = 4;  // tokens of one name
    auto const& tokens = line.sentence.tokens;
    static std::array<ClassId, 3> const others{classId("NOT_NAME"), classId("MONTH"), classId("WEEKDAY")};
    std::size_t names = 0;
    std::size_t first = 0;
    bool bracket = false;
    for (std::size_t at = 0; at <= line.size(); ++at) {
        if (at < line.size() && tokens[at].isSign("()")) {
            bracket = tokens[at].isSign("(");
            if (bracket && at == first) return false;
        }
        if (at < line.size() && (bracket || !tokens[at].isSign(",;."))) continue;
        if (at == line.size() && first == at) break;
        std::size_t end = first;
        while (end < at && !tokens[end].isSign("("))
            ++end;
        if (end == first || end - first > longest) return false;
        for (ClassId const other : others)
            if (line.sentence.find(first, other) != nullptr) return false;
        for (std::size_t i = first; i < end; ++i)
            if (!tokens[i].capital && tokens[i].kind != text::TokenKind::Sign) return false;
        ++names;
        first = at + 1;
    }
    return names >= fewest;
}

std::vector<std::string_view> attendeesOf(Analysis const& line, std::size_t fromByte) {
    auto const& tokens = line.sentence.tokens;
    std::size_t begin = 0;
    while (begin < line.size() && tokens[begin].offset < fromByte)
        ++begin;
    std::vector<std::string_view> names;
    std::size_t first = begin;
    for (std::size_t at = begin; at <= line.size(); ++at) {
        if (at < line.size() && !isSeparator(tokens[at])) continue;
        if (!isArabicRole(line, begin, first) && isName(line, first, at))
            names.push_back(line.words(first, withoutStop(line, first, at)));
        first = at + 1;
    }
    return names;
}

}  // namespace diwan::reading
