#include "document/confirmed_minutes.hpp"

#include <algorithm>

#include "commands/names_typed.hpp"
#include "views/due_text.hpp"

namespace diwan::office {

namespace {

bool isChosen(Draft const& draft) {
    return draft.ticked || !draft.id.empty();
}

}  // namespace

followups::Minutes confirmedMinutes(DocumentReading const& state, std::vector<Action> const& records) {
    followups::Minutes minutes = followups::minutesOf(state.reading, followups::titleOf(state.text));
    std::vector<Action> const all = std::move(minutes.actions);
    std::vector<Decision> const decisions = std::move(minutes.decisions);
    minutes.actions.clear();
    minutes.decisions.clear();
    bool const someChosen =
        std::ranges::any_of(state.actions, isChosen) || std::ranges::any_of(state.decisions, isChosen);
    for (std::size_t i = 0; i < std::min(all.size(), state.actions.size()); ++i) {
        Draft const& draft = state.actions[i];
        if (someChosen && !isChosen(draft)) continue;
        auto const record = std::ranges::find(records, draft.id, &Action::id);
        if (!draft.id.empty() && record != records.end()) {
            minutes.actions.push_back(*record);
            continue;
        }
        Action action = all[i];
        action.what = draft.what.empty() ? action.what : draft.what;
        action.who = namesTyped(draft.who);
        action.due.reset();
        if (Result<Day> const day = views::readDue(draft.due, state.reading.date)) action.due = *day;
        minutes.actions.push_back(std::move(action));
    }
    for (std::size_t i = 0; i < std::min(decisions.size(), state.decisions.size()); ++i)
        if (!someChosen || isChosen(state.decisions[i])) minutes.decisions.push_back(decisions[i]);
    return minutes;
}

}  // namespace diwan::office
