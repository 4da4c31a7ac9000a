// Minutes: what a meeting leaves, as everything in this room takes it.
//
//   Minutes minutes = minutesOf(reading, "Point commercial");          // of what reading found
//   minutes.actions = register.actionsOf(document);                    // or of records that were confirmed
//   std::string notes = markdownNotes(minutes, Language::French);
//
// Plain values; any thread.
#pragma once

#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "reading/finding.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"
#include "text/document.hpp"

namespace diwan::followups {

struct Minutes {
    std::string title;  // of the document; may be empty
    Day date;           // of the meeting
    std::vector<std::string> participants;
    std::vector<std::string> summary;  // sentences of the document
    std::vector<Decision> decisions;
    std::vector<Action> actions;  // `id` may be empty: not confirmed yet
    std::vector<std::string> questions;
};

// Everything that reading found, confirmed or not: a face that has ticks and edits replaces `actions` and
// `decisions` by its own.
[[nodiscard]] Minutes minutesOf(reading::Reading const& reading, std::string title);

// The document's own title: its first heading within the first lines, without its signs; empty if there is
// none.
[[nodiscard]] std::string titleOf(text::Document const& document);

// One action or decision as a record that was not logged yet: no id, its sentence as source.
[[nodiscard]] Action actionOf(reading::FoundAction const& found);
[[nodiscard]] Decision decisionOf(reading::FoundDecision const& found);

}  // namespace diwan::followups
