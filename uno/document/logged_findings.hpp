// Which findings of a document are in the register already: their ids follow from the document and the
// sentence (recordId), so a reading of the same minutes, days later or by a colleague, knows what was
// recorded.
//
//   markLogged(state, snapshot.actions, snapshot.decisions, ids);
//
// Main thread only.
#pragma once

#include <algorithm>
#include <vector>

#include "base/uuid.hpp"
#include "document/document_reading.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"

namespace diwan::office {

// How many findings before this one have the same words.
template <typename Found>
[[nodiscard]] std::size_t occurrenceOf(std::vector<Found> const& list, std::size_t index) {
    auto const end = list.begin() + static_cast<std::ptrdiff_t>(index);
    return static_cast<std::size_t>(std::count_if(
        list.begin(), end, [&](Found const& before) { return before.text == list[index].text; }));
}

// Looks which bookmarks stand over the findings' words: a sentence that was changed since it was recorded is
// known by its bookmark alone. Once after each reading.
void findBookmarks(DocumentReading& state);

// Gives the drafts of recorded findings the record's id, owner and day. Does nothing for a document without
// an id.
void markLogged(DocumentReading& state, std::vector<Action> const& actions,
                std::vector<Decision> const& decisions, UuidSource& ids);

}  // namespace diwan::office
