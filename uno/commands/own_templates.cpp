#include "commands/own_templates.hpp"

#include "bridge/guard.hpp"
#include "document/team_templates.hpp"

namespace diwan::office {

namespace {

constexpr char const* looked = "templates-looked";  // the call has been here

}  // namespace

bool needsTemplates(CommandCall const& call) {
    std::string const named = call.argument("template", call.argument("as"));
    return !call.arguments.contains(looked) && isUuid(std::string_view(named).substr(0, named.find('@')));
}

void withTemplates(CommandCall const& call, CommandAnswer const& answer, run::Run* command) {
    CommandCall again = call;
    again.arguments[looked] = "yes";
    lookForTemplates(*call.session, call.wait, [again, answer, command](KnownTemplates const&) {
        bool const ran = guarded("own-templates", [&] { command(again, answer); });
        if (!ran)
            answer(CommandResult::refused(Problem{.code = "command.failed", .arguments = {}, .detail = ""}));
    });
}

}  // namespace diwan::office
