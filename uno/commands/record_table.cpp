// record-table: what a person changed in the action table becomes the new values of those actions in the
// register. Only rows of recorded actions, only the cells that were edited; a cell that cannot be understood
// is left as it is and named.
#include <algorithm>

#include "commands/command.hpp"
#include "commands/names_typed.hpp"
#include "document/action_table.hpp"
#include "language/messages.hpp"
#include "views/due_text.hpp"
#include "views/status_text.hpp"

namespace diwan::office::run {

namespace {

// What a person's cells of one row say of its action.
struct Understood {
    JsonWriter set;
    bool any = false;
    std::vector<std::string> unread;  // cells that say nothing we know
};

Understood understand(EditedRow const& edited, Action const& record, Day today) {
    Understood result;
    result.set.beginObject();
    ActionTableRow const& row = edited.row;
    if (edited.what && !row.what.empty() && row.what != record.what) {
        result.set.key("what").string(row.what);
        result.any = true;
    }
    std::vector<std::string> const who = namesTyped(row.who);
    if (edited.who && who != record.who) {
        result.set.key("who").strings(who);
        result.any = true;
    }
    if (edited.due) {
        Result<Day> const day = views::readDue(row.due, today);
        if (row.due.empty() && record.due) {
            result.set.key("due").null();
            result.any = true;
        } else if (day && record.due != *day) {
            result.set.key("due").string(toIso(*day));
            result.any = true;
        } else if (!day && !row.due.empty()) {
            result.unread.push_back(row.due);
        }
    }
    if (edited.status) {
        std::optional<ActionStatus> const status = views::readStatus(row.status);
        if (status && *status != record.status) {
            result.set.key("status").string(code(*status));
            result.any = true;
        } else if (!status) {
            result.unread.push_back(row.status);
        }
    }
    result.set.endObject();
    return result;
}

}  // namespace

void recordTable(CommandCall const& call, CommandAnswer const& answer) {
    auto const& known = call.session->registerSnapshot().actions;
    std::vector<store::Change> changes;
    std::vector<std::string> ids;
    std::vector<std::string> unread;
    for (EditedRow const& edited : editedRows(call.textDocument())) {
        auto const record = std::ranges::find(known, edited.row.id, &Action::id);
        if (record == known.end()) continue;
        Understood const now = understand(edited, *record, call.session->clock().today());
        unread.insert(unread.end(), now.unread.begin(), now.unread.end());
        if (!now.any) continue;
        changes.push_back({.entity = record->id, .kind = "action", .set = now.set.text()});
        ids.push_back(record->id);
    }
    if (changes.empty())
        return answer(CommandResult::refused(
            unread.empty()
                ? Problem{.code = "action-table.no-edits", .arguments = {}, .detail = ""}
                : Problem{.code = "action-table.unread", .arguments = {unread.front()}, .detail = ""}));
    call.session->log(
        std::move(changes), call.wait,
        [call, answer, ids, unread](Result<std::vector<store::Entry>> const& logged) {
            if (!logged) return answer(CommandResult::refused(logged.error()));
            call.session->changed();
            CommandResult result = CommandResult::ok();
            result.fields.key("actions").number(static_cast<std::int64_t>(ids.size()));
            result.fields.key("ids").strings(ids).key("unread").strings(unread);
            if (!unread.empty())
                result.notice = language::describe(
                    call.session->settings().uiLanguage(),
                    Problem{.code = "action-table.unread", .arguments = {unread.front()}, .detail = ""});
            answer(result);
        });
}

}  // namespace diwan::office::run
