#include "commands/cards_first.hpp"

namespace diwan::office {

namespace {

// A call that has been here.
constexpr char const* doneMark = "cards-known";

}  // namespace

bool needsCards(CommandCall const& call) {
    return !call.arguments.contains(doneMark);
}

void withCards(CommandCall const& call, CommandAnswer const& answer, run::Run* command) {
    call.session->withRegister(call.wait, [call, answer, command] {
        CommandCall known = call;
        known.arguments[doneMark] = "true";
        // Data of a quote names its client itself.
        if (!known.arguments.contains("client") && !known.arguments.contains("data"))
            if (std::string const& chosen = call.session->chosenClient(); !chosen.empty())
                known.arguments["client"] = chosen;
        command(known, answer);
    });
}

}  // namespace diwan::office
