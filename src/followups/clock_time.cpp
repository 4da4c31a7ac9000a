#include "followups/clock_time.hpp"

#include <array>
#include <cstdio>
#include <utility>

#include "text/fold.hpp"

namespace diwan::followups {

namespace {

bool isDigit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t behindSpaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

// The number whose digits begin at `at`, which moves behind them; nothing when there are none or more than
// two.
std::optional<int> shortNumber(std::string_view text, std::size_t& at) {
    int value = 0;
    std::size_t const begin = at;
    for (; isDigit(text, at); ++at)
        if (at - begin < 2) value = value * 10 + (text[at] - '0');
    if (at == begin || at - begin > 2) return std::nullopt;
    return value;
}

// The word of the half of the day that follows, and the byte behind it.
std::optional<std::pair<bool, std::size_t>> halfOfDay(std::string_view text, std::size_t at) {
    static std::array<std::pair<std::string, bool>, 6> const words{{{"p.m.", true},
                                                                    {"pm", true},
                                                                    {text::fold("مساء"), true},
                                                                    {"a.m.", false},
                                                                    {"am", false},
                                                                    {text::fold("صباحا"), false}}};
    at = behindSpaces(text, at);
    for (auto const& [word, afternoon] : words)
        if (text.substr(std::min(at, text.size())).starts_with(word))
            return std::pair{afternoon, at + word.size()};
    return std::nullopt;
}

}  // namespace

std::vector<ClockTime> clockTimes(std::string_view folded) {
    std::vector<ClockTime> times;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!isDigit(folded, at)) continue;
        std::size_t const begin = at;
        std::optional<int> hour = shortNumber(folded, at);
        if (!hour || *hour > 24) continue;
        std::size_t end = at;
        std::size_t const sign = behindSpaces(folded, at);
        int minute = 0;
        bool said = false;
        if (sign < folded.size() && (folded[sign] == ':' || folded[sign] == 'h')) {
            said = folded[sign] == 'h';
            if (said) end = sign + 1;
            std::size_t next = behindSpaces(folded, sign + 1);
            if (std::optional<int> const number = shortNumber(folded, next); number && *number < 60) {
                minute = *number;
                said = true;
                end = next;
            }
        }
        auto const half = halfOfDay(folded, end);
        if (!said && !half) continue;
        if (half) end = half->second;
        if (half && half->first && *hour < 12) *hour += 12;
        if (*hour == 24 && minute > 0) continue;
        times.push_back({.time = std::chrono::minutes{*hour * 60 + minute}, .begin = begin, .end = end});
        at = end - 1;
    }
    return times;
}

std::optional<std::chrono::minutes> clockTime(std::string_view text) {
    std::vector<ClockTime> const times = clockTimes(text::fold(text));
    if (times.empty()) return std::nullopt;
    return times.front().time;
}

std::string clockField(std::chrono::minutes sinceMidnight) {
    std::array<char, 16> shown{};
    std::snprintf(shown.data(), shown.size(), "%02d:%02d", static_cast<int>(sinceMidnight.count() / 60),
                  static_cast<int>(sinceMidnight.count() % 60));
    return shown.data();
}

}  // namespace diwan::followups
