// Agenda: what an agenda or invitation says, and what it still lacks.
//
//   Agenda agenda = readAgenda(document, {.output = Language::French, .today = clock.today()});
//   agenda.items[0].expected            // Expected::Solve
//   agenda.remarks                      // "Ligne 4 : qui en parle ? …"
//
// The rule: a day, an hour, a length, somebody who leads, a purpose; one to five lines, each with its topic,
// its owner, its minutes and what is expected of it: to decide, to inform, to solve. "Any other business"
// needs only its minutes. What the text does not say stays empty. Pure; any thread; never throws for any
// text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/read.hpp"

namespace diwan::reading {

inline constexpr std::size_t mostAgendaLines = 5;

enum class Expected { Decide, Inform, Solve };

struct AgendaItem {
    std::string text;  // the source's words, unchanged
    Span span;
    std::vector<std::string> who;
    std::optional<int> minutes;
    std::optional<Expected> expected;
    bool miscellaneous = false;  // "any other business"
};

// What is missing or too much. `code` is stable: "no-agenda", "no-items", "no-date", "no-time", "no-length",
// "no-host", "no-purpose", "too-many-lines", "no-owner", "no-minutes", "no-expected", "too-long".
struct AgendaRemark {
    std::string code;
    std::optional<std::size_t> item;  // index of the item it is about; empty: of the whole
    std::string text;                 // for the user: what is missing and what to do
};

struct Agenda {
    Language language = Language::French;
    std::optional<Day> date;
    std::optional<int> startMinute;  // of the day: 9 h 30 is 570
    std::optional<int> length;       // minutes
    std::string host;
    std::string purpose;
    std::vector<AgendaItem> items;
    std::vector<AgendaRemark> remarks;
    std::string verdict;  // "Agenda ready: 5 lines, 30 min." or how many remarks there are
    [[nodiscard]] bool isReady() const { return remarks.empty(); }
};

[[nodiscard]] Agenda readAgenda(text::Document const& document, Options const& options);

[[nodiscard]] std::string_view code(Expected expected);  // "decide" "inform" "solve"

// The JSON object of `diwan agenda --format json` (docs/agenda.md).
[[nodiscard]] std::string toJson(Agenda const& agenda);

}  // namespace diwan::reading
