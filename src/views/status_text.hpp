// The status of an action as people write it into a table.
//
//   readStatus("Fait")     // ActionStatus::Done
//   readStatus("☐")        // ActionStatus::Open
//
// The words are the rows views.status.said.* of messages_panels.tsv, in all our languages whatever the
// document's, and what Diwan itself writes (views.status.*). Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "records/action.hpp"

namespace diwan::views {

// Case and accents do not count; an empty text is open. Nothing: the words say no status we know.
[[nodiscard]] std::optional<ActionStatus> readStatus(std::string_view typed);

}  // namespace diwan::views
