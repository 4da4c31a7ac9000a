// IndicatorsView: the figures that follow from the register as it is now.
//
//   IndicatorsView view = indicatorsView({.actions = actions, .decisions = decisions, .today = …},
//   Language::French); view.figures[1]                      // {"late", "Actions en retard", "3"}
//
// What can't be computed is "—", never 0. A pure function of its arguments; any thread.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "base/clock.hpp"
#include "language/language.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"
#include "sync/worker.hpp"

namespace diwan::views {

struct IndicatorsInput {
    std::span<Action const> actions;
    std::span<Decision const> decisions;
    bool loaded = false;
    Instant now;
    std::chrono::minutes utcOffset{0};  // of the machine's time zone: records carry UTC, weeks are civil
    std::string profile = "dz";         // the week begins on Sunday in dz, on Monday elsewhere
    sync::Status status;
};

struct Figure {
    std::string id;  // "open", "late", "on-time", "decisions-week"
    std::string label;
    std::string value;
    std::string how;  // help text: how it is counted
    bool operator==(Figure const&) const = default;
};

struct IndicatorsView {
    std::vector<Figure> figures;
    std::string asOf;  // "Au jeu. 7 mai 2026, 14:05 · À jour"
    bool operator==(IndicatorsView const&) const = default;
};

[[nodiscard]] IndicatorsView indicatorsView(IndicatorsInput const& input, Language language);

// The civil day, in a zone that is `utcOffset` ahead of UTC, of an RFC 3339 instant in UTC. Nothing if it is
// none.
[[nodiscard]] std::optional<Day> localDay(std::string_view rfc3339, std::chrono::minutes utcOffset);

// The first day of the week that `day` belongs to, by the country profile.
[[nodiscard]] Day weekStart(Day day, std::string_view profile);

}  // namespace diwan::views
