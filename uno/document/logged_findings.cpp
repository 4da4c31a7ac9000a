#include "document/logged_findings.hpp"

#include "document/document_identity.hpp"

namespace diwan::office {

void markLogged(DocumentReading& state, std::vector<Action> const& actions,
                std::vector<Decision> const& decisions, UuidSource& ids) {
    if (state.documentId.empty() || state.state != ReadingState::Ready) return;
    for (std::size_t i = 0; i < state.actions.size(); ++i) {
        auto const& found = state.reading.actions;
        std::string const id =
            recordId(state.documentId, "action", found[i].text, occurrenceOf(found, i), ids);
        auto const record = std::ranges::find(actions, id, &Action::id);
        if (record == actions.end()) continue;
        Draft& draft = state.actions[i];
        draft.id = id;
        draft.ticked = true;
        draft.anchor = record->source.anchor;
        draft.who.clear();
        for (std::string const& name : record->who)
            draft.who += (draft.who.empty() ? "" : ", ") + name;
        draft.due = record->due ? toIso(*record->due) : "";
    }
    for (std::size_t i = 0; i < state.decisions.size(); ++i) {
        auto const& found = state.reading.decisions;
        std::string const id =
            recordId(state.documentId, "decision", found[i].text, occurrenceOf(found, i), ids);
        auto const record = std::ranges::find(decisions, id, &Decision::id);
        if (record == decisions.end()) continue;
        state.decisions[i].id = id;
        state.decisions[i].ticked = true;
        state.decisions[i].anchor = record->source.anchor;
    }
}

}  // namespace diwan::office
