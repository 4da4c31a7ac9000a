// Closings: which open actions a meeting says to be done. A proposal: only a person closes an action.
//
//   for (Closing const& closing : proposeClosings(openActions, reading.done))
//       ask(openActions[closing.action], reading.done[closing.done]);
//
// An action is proposed when all words that matter of the shorter of the two texts are in the other, whatever
// their endings; when several actions fit one done item equally, none is, unless the item names one's owner.
// A pure function, any thread; each action and each done item is looked at once.
#pragma once

#include <cstddef>
#include <vector>

#include "reading/finding.hpp"

namespace diwan::reading {

struct Closing {
    std::size_t action = 0;  // index into the actions given
    std::size_t done = 0;    // index into the done items given
    bool operator==(Closing const&) const = default;
};

// In the order of the done items; an action at most once. Those that are not open are passed over.
[[nodiscard]] std::vector<Closing> proposeClosings(std::vector<Action> const& actions,
                                                   std::vector<FoundDone> const& done);

}  // namespace diwan::reading
