// Reading minutes and notes into findings, in French, Arabic and English, without network or AI.
//
//   reading::Reading r = reading::read(document, {.today = clock.today(), .people = {"Karim Bouzid"}});
//
// A pure function of its arguments: any thread, as often as you like. Never throws for any text; cost grows
// with its length.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "language/language.hpp"
#include "reading/finding.hpp"
#include "reading/people_table.hpp"
#include "text/document.hpp"

namespace diwan::reading {

struct Options {
    std::optional<Language> language;      // of the document; empty: decided from the text
    Language output = Language::French;    // of `why` and `verdict`
    std::optional<Day> date;               // of the meeting; empty: the document's own date, else `today`
    Day today;                             // required
    std::string profile = "dz";            // country profile: dz, ma, tn, fr (working week, end of the week)
    std::vector<std::string> people;       // names known beforehand
    std::vector<KnownPerson> peopleTable;  // who is who: findings give their display names (people_table.hpp)
    int sentences = 0;                     // of the summary; 0: none is made
    bool summaryFacts =
        true;  // false: only sentences that are no finding, for notes that list those themselves
    std::atomic<bool> const* stop = nullptr;  // when it becomes true, reading returns early with what it has
};

[[nodiscard]] Reading read(text::Document const& document, Options const& options);

// The JSON object of `diwan read --format json` (docs/read-json.md).
[[nodiscard]] std::string toJson(Reading const& reading);

}  // namespace diwan::reading
