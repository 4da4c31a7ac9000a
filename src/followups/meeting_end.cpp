#include "followups/meeting_end.hpp"

#include <string>
#include <vector>

#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::followups {

namespace {

constexpr std::size_t farthest = 60;  // bytes from the words to the time

bool isDigit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// At most two digits from `at`, which moves behind them; nothing if there are none or more.
std::optional<int> shortNumber(std::string_view text, std::size_t& at) {
    int value = 0;
    std::size_t const begin = at;
    for (; isDigit(text, at) && at - begin < 3; ++at)
        value = value * 10 + (text[at] - '0');
    if (at == begin || at - begin > 2) return std::nullopt;
    return value;
}

bool follows(std::string_view text, std::size_t at, std::string_view word) {
    while (at < text.size() && text[at] == ' ')
        ++at;
    return text.substr(std::min(at, text.size())).starts_with(word);
}

// The first time in a folded text: a number of hours that a sign of hours follows.
std::optional<std::chrono::minutes> firstTime(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!isDigit(folded, at)) continue;
        std::optional<int> hour = shortNumber(folded, at);
        std::size_t behind = at;
        while (isDigit(folded, at))
            ++at;
        if (!hour || *hour > 24 || behind != at) continue;
        while (behind < folded.size() && folded[behind] == ' ')
            ++behind;
        int minute = 0;
        bool said = false;
        if (behind < folded.size() && (folded[behind] == ':' || folded[behind] == 'h')) {
            said = folded[behind] == 'h';
            std::size_t next = behind + 1;
            while (next < folded.size() && folded[next] == ' ')
                ++next;
            if (std::optional<int> const number = shortNumber(folded, next);
                number && *number < 60 && !isDigit(folded, next)) {
                minute = *number;
                said = true;
                behind = next;
            }
        }
        bool const afternoon = follows(folded, behind, "pm") || follows(folded, behind, "p.m") ||
                               follows(folded, behind, text::fold("مساء"));
        if (!said && !afternoon && !follows(folded, behind, "am")) continue;
        if (afternoon && *hour < 12) *hour += 12;
        if (*hour == 24 && minute > 0) continue;
        return std::chrono::minutes{*hour * 60 + minute};
    }
    return std::nullopt;
}

std::vector<std::string> const& endWords() {
    static std::vector<std::string> const words = [] {
        std::vector<std::string> all;
        for (Language const language : {Language::French, Language::Arabic, Language::English}) {
            std::string const row = language::message(language, "followups.end-words") + "|";
            for (std::size_t begin = 0, end = row.find('|'); end != std::string::npos;
                 begin = end + 1, end = row.find('|', begin))
                if (end > begin) all.push_back(text::fold(row.substr(begin, end - begin)));
        }
        return all;
    }();
    return words;
}

}  // namespace

std::optional<std::chrono::minutes> clockTime(std::string_view text) {
    return firstTime(text::fold(text));
}

std::optional<std::chrono::minutes> meetingEnd(text::Document const& document) {
    std::optional<std::chrono::minutes> last;
    for (text::Block const& block : document.blocks) {
        if (block.text.size() > 4000) continue;
        std::string const folded = text::fold(block.text);
        for (std::string const& words : endWords()) {
            std::size_t const at = folded.find(words);
            if (at == std::string::npos) continue;
            std::string_view const rest = std::string_view(folded).substr(at + words.size(), farthest);
            if (std::optional<std::chrono::minutes> const time = firstTime(rest)) last = time;
        }
    }
    return last;
}

}  // namespace diwan::followups
