// close-action: a person says that an action of the register is done.
#include <algorithm>

#include "commands/command.hpp"

namespace diwan::office::run {

void closeAction(CommandCall const& call, CommandAnswer const& answer) {
    auto const& actions = call.session->registerSnapshot().actions;
    std::string const id = call.argument("id");
    auto const record = std::ranges::find(actions, id, &Action::id);
    if (id.empty() || record == actions.end())
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
