// check-document: what the house's rules miss in the document (docs/check.md). Asked for by a person, the
// panel "Check" comes into view.
#include "commands/command.hpp"
#include "reading/channels.hpp"

namespace diwan::office::run {

namespace {

// What is not said stays as the panel has it.
Result<Done> choose(CommandCall const& call, DocumentCheck& check) {
    if (std::string const kind = call.argument("kind"); !kind.empty()) {
        auto const chosen = reading::checkKindFromCode(kind);
        if (!chosen && kind != "auto")
            return Problem{.code = "check.kind", .arguments = {kind}, .detail = ""};
        check.kind = chosen;
    }
    if (std::string const channel = call.argument("channel"); channel == "auto") {
        check.channel.clear();
    } else if (!channel.empty()) {
        auto const chosen = reading::chosenChannel(channel);
        if (!chosen) return chosen.error();
        check.channel = *chosen;
    }
    return done;
}

}  // namespace

void checkDocument(CommandCall const& call, CommandAnswer const& answer) {
    if (auto const chosen = choose(call, call.session->readingOf(call.model())->check); !chosen)
        return answer(CommandResult::refused(chosen.error()));
    if (call.attended && call.argument("show") != "false") {
        CommandCall show = call;
        show.arguments = {{"panel", "check"}};
        showPanel(show, [](CommandResult const&) {});
    }
    runCheck(call.session, call.model(), call.wait, [answer](Result<std::string> const& json) {
        if (!json) return answer(CommandResult::refused(json.error()));
        CommandResult result = CommandResult::ok();
        result.fields.key("check").raw(*json);
        answer(result);
    });
}

}  // namespace diwan::office::run
