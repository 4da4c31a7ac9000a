#include "views/indicators_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

#include "language/messages.hpp"
#include "views/connection_text.hpp"
#include "views/due_text.hpp"

namespace diwan::views {

namespace {

using language::message;

std::optional<int> numberAt(std::string_view text, std::size_t position) {
    int value = 0;
    char const* const begin = text.data() + position;
    auto const read = std::from_chars(begin, begin + 2, value);
    return read.ec == std::errc() && read.ptr == begin + 2 ? std::optional(value) : std::nullopt;
}

struct Punctuality {
    std::size_t onTime = 0;
    std::size_t judged = 0;  // dated actions, not dropped, that are done or whose day has passed
};

// The store's newest entry about a done action is the one that closed it; that is when it was done.
Punctuality punctuality(IndicatorsInput const& input, Day today) {
    Punctuality result;
    for (Action const& action : input.actions) {
        if (!action.due || action.status == ActionStatus::Dropped) continue;
        bool const isDone = action.status == ActionStatus::Done;
        if (!isDone && *action.due >= today) continue;
        ++result.judged;
        std::optional<Day> const closed = isDone ? localDay(action.loggedAt, input.utcOffset) : std::nullopt;
        if (closed && *closed <= *action.due) ++result.onTime;
    }
    return result;
}

std::string onTimeText(Punctuality const& counts, Language language) {
    if (counts.judged == 0) return "—";
    std::size_t const percent = (counts.onTime * 200 + counts.judged) / (counts.judged * 2);
    return message(language, "views.indicators.share",
                   {std::to_string(percent), std::to_string(counts.onTime), std::to_string(counts.judged)});
}

std::string timeText(Instant now, std::chrono::minutes utcOffset, Language language) {
    auto const local = now + utcOffset;
    auto const day = std::chrono::floor<std::chrono::days>(local);
    std::chrono::hh_mm_ss const time(std::chrono::floor<std::chrono::minutes>(local - day));
    std::array<char, 8> clock{};
    std::snprintf(clock.data(), clock.size(), "%02d:%02d", static_cast<int>(time.hours().count() % 24),
                  static_cast<int>(time.minutes().count() % 60));
    return message(language, "views.indicators.as-of", {dueText(Day(day), language), clock.data()});
}

}  // namespace

std::optional<Day> localDay(std::string_view rfc3339, std::chrono::minutes utcOffset) {
    if (rfc3339.size() < 16 || rfc3339[10] != 'T') return std::nullopt;
    Result<Day> const day = parseIsoDay(rfc3339.substr(0, 10));
    auto const hour = numberAt(rfc3339, 11);
    auto const minute = numberAt(rfc3339, 14);
    if (!day || !hour || !minute) return std::nullopt;
    auto const instant =
        std::chrono::sys_days(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute);
    return Day(std::chrono::floor<std::chrono::days>(instant + utcOffset));
}

Day weekStart(Day day, std::string_view profile) {
    std::chrono::weekday const first = profile == "dz" ? std::chrono::Sunday : std::chrono::Monday;
    return addDays(day, -static_cast<int>((weekdayOf(day) - first).count()));
}

IndicatorsView indicatorsView(IndicatorsInput const& input, Language language) {
    Day const today(std::chrono::floor<std::chrono::days>(input.now + input.utcOffset));
    auto const open = std::ranges::count(input.actions, ActionStatus::Open, &Action::status);
    auto const late =
        std::ranges::count_if(input.actions, [&](Action const& action) { return isLate(action, today); });
    Day const week = weekStart(today, input.profile);
    auto const decisions = std::ranges::count_if(input.decisions, [&](Decision const& decision) {
        std::optional<Day> const day = localDay(decision.loggedAt, input.utcOffset);
        return day && *day >= week && *day <= today;
    });

    IndicatorsView view;
    auto const add = [&](std::string const& id, std::string const& value) {
        view.figures.push_back({.id = id,
                                .label = message(language, "views.indicators." + id),
                                .value = input.loaded ? value : "—",
                                .how = message(language, "views.indicators." + id + ".how")});
    };
    add("open", std::to_string(open));
    add("late", std::to_string(late));
    add("on-time", onTimeText(punctuality(input, today), language));
    add("decisions-week", std::to_string(decisions));
    view.asOf =
        timeText(input.now, input.utcOffset, language) + " · " + connectionText(input.status, language).line;
    return view;
}

}  // namespace diwan::views
