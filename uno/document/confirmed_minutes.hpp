// The minutes of a document as a person has confirmed them: the findings that were ticked or recorded, with
// their edits; all of them when none is.
//
//   followups::Minutes minutes = confirmedMinutes(*state, title);
//
// Main thread only.
#pragma once

#include <string>
#include <vector>

#include "document/document_reading.hpp"
#include "followups/minutes.hpp"

namespace diwan::office {

// `records`: the register's actions, whose status and words count for recorded ones.
[[nodiscard]] followups::Minutes confirmedMinutes(DocumentReading const& state,
                                                  std::vector<Action> const& records);

}  // namespace diwan::office
