// insert-actions: the action table at the end of the minutes, or refreshed where it stands. Reads the
// document first if that was not done. Rows: the findings that were ticked or logged; all of them when none
// is.
#include <algorithm>

#include "bridge/guard.hpp"
#include "bridge/undo_step.hpp"
#include "commands/command.hpp"
#include "document/action_table.hpp"
#include "language/messages.hpp"
#include "views/due_text.hpp"

namespace diwan::office::run {

namespace {

std::string statusWords(Language language, Session& session, std::string const& id) {
    auto const& actions = session.registerSnapshot().actions;
    auto const record = std::ranges::find(actions, id, &Action::id);
    ActionStatus const status = id.empty() || record == actions.end() ? ActionStatus::Open : record->status;
    return language::message(language, "views.status." + std::string(code(status)));
}

void writeTable(CommandCall const& call, DocumentReading const& state, CommandAnswer const& answer) {
    if (state.actions.empty())
        return answer(
            CommandResult::refused(Problem{.code = "action-table.no-action", .arguments = {}, .detail = ""}));
    bool const someChosen =
        std::ranges::any_of(state.actions, [](Draft const& d) { return d.ticked || !d.id.empty(); });
    // The table speaks the document's language, not the reader's.
    Language const language =
        state.reading.language == Language::Darija ? call.language() : state.reading.language;
    std::vector<ActionTableRow> rows;
    for (Draft const& draft : state.actions) {
        if (someChosen && !draft.ticked && draft.id.empty()) continue;
        ActionTableRow row{draft.id, draft.what, draft.who, draft.due,
                           statusWords(language, *call.session, draft.id)};
        Result<Day> const due = views::readDue(draft.due, state.reading.date);
        if (due) row.due = views::dueText(*due, language);
        rows.push_back(std::move(row));
    }
    auto const document = call.textDocument();
    UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.insert-actions"));
    int const written = writeActionTable(document, rows, language);
    step.keep();
    CommandResult result = CommandResult::ok();
    result.fields.key("rows").number(written);
    answer(result);
}

}  // namespace

void insertActions(CommandCall const& call, CommandAnswer const& answer) {
    auto const state = call.session->readingOf(call.model());
    if (state->state == ReadingState::Ready) return writeTable(call, *state, answer);
    call.session->readDocument(
        call.model(),
        [call, answer](Result<std::shared_ptr<DocumentReading>> const& reading) {
            if (!reading) return answer(CommandResult::refused(reading.error()));
            bool const written = guarded("insert-actions", [&] { writeTable(call, **reading, answer); });
            if (!written)
                answer(
                    CommandResult::refused(Problem{.code = "command.failed", .arguments = {}, .detail = ""}));
        },
        call.wait);
}

}  // namespace diwan::office::run
