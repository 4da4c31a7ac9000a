// insert-actions: the action table at the end of the minutes, or refreshed where it stands. Reads the
// document first if that was not done. Rows: the findings that were ticked or logged; all of them when none
// is.
#include <algorithm>

#include "bridge/guard.hpp"
#include "bridge/undo_step.hpp"
#include "commands/command.hpp"
#include "document/action_table.hpp"
#include "document/document_identity.hpp"
#include "document/logged_findings.hpp"
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
    ensureDocumentId(call.model(), call.session->ids());
    std::string const documentId = office::documentId(call.model());
    std::vector<ActionTableRow> rows;
    for (std::size_t i = 0; i < state.actions.size(); ++i) {
        Draft const& draft = state.actions[i];
        ActionTableRow row{.id = draft.id,
                           .what = draft.what,
                           .who = draft.who,
                           .due = draft.due,
                           .status = statusWords(language, *call.session, draft.id),
                           .chosen = !someChosen || draft.ticked || !draft.id.empty()};
        if (row.id.empty())
            row.id = recordId(documentId, "action", state.reading.actions[i].text,
                              occurrenceOf(state.reading.actions, i), call.session->ids());
        Result<Day> const due = views::readDue(draft.due, state.reading.date);
        if (due) row.due = views::dueText(*due, language);
        rows.push_back(std::move(row));
    }
    auto const document = call.textDocument();
    UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.insert-actions"));
    ActionTableResult const written = writeActionTable(document, rows, language);
    step.keep();
    std::size_t const edits =
        static_cast<std::size_t>(std::ranges::count_if(editedRows(document), [&](EditedRow const& edited) {
            return std::ranges::find(state.actions, edited.row.id, &Draft::id) != state.actions.end();
        }));
    CommandResult result = CommandResult::ok();
    result.fields.key("rows").number(written.rows).key("added").number(written.added);
    result.fields.key("kept").number(written.kept).key("vanished").number(written.vanished);
    result.fields.key("deleted").number(written.deleted);
    result.fields.key("edits").number(static_cast<std::int64_t>(edits));
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
