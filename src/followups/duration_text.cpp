#include "followups/duration_text.hpp"

#include "language/messages.hpp"

namespace diwan::followups {

using namespace std::chrono_literals;

std::string durationText(std::chrono::minutes length, Language language) {
    auto const words = [&](std::string_view key, auto count) {
        return language::counted(language, key, static_cast<int>(count));
    };
    if (length >= 48h) return words("followups.days", std::chrono::floor<std::chrono::days>(length).count());
    if (length < 2h) return words("followups.minutes", length.count());
    auto const hours = std::chrono::floor<std::chrono::hours>(length);
    std::string text = words("followups.hours", hours.count());
    if (length > hours)
        text = language::message(language, "followups.hours-and-minutes",
                                 {text, words("followups.minutes", (length - hours).count())});
    return text;
}

}  // namespace diwan::followups
