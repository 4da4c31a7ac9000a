// close-action: a person says that an action of the register is done: the one named, or the one whose row of
// the action table holds the cursor.
#include <algorithm>

#include "commands/command.hpp"
#include "document/action_table.hpp"

namespace diwan::office::run {

void closeAction(CommandCall const& call, CommandAnswer const& answer) {
    auto const& actions = call.session->registerSnapshot().actions;
    std::string id = call.argument("id");
    if (id.empty()) id = recordAtCursor(call.textDocument(), call.frame->getController());
    if (id.empty())
        return answer(CommandResult::refused(Problem{.code = "jump.nothing", .arguments = {}, .detail = ""}));
    auto const record = std::ranges::find(actions, id, &Action::id);
    if (record == actions.end())
        return answer(
            CommandResult::refused(Problem{.code = "record.unknown", .arguments = {}, .detail = ""}));
    JsonWriter set;
    set.beginObject().key("status").string(code(ActionStatus::Done)).endObject();
    call.session->log({{.entity = id, .kind = "action", .set = set.text()}}, call.wait,
                      [call, answer, id](Result<std::vector<store::Entry>> const& logged) {
                          if (!logged) return answer(CommandResult::refused(logged.error()));
                          call.session->changed();
                          CommandResult result = CommandResult::ok();
                          result.fields.key("id").string(id);
                          answer(result);
                      });
}

}  // namespace diwan::office::run
