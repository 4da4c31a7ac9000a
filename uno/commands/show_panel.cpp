// show-panel: opens the deck if it is not open, brings the panel asked for into view and puts the keyboard
// into it: panel=meeting|quote|register|templates|indicators.
#include "commands/command.hpp"
#include "sidebar/diwan_deck.hpp"
#include "sidebar/panel_focus.hpp"

namespace diwan::office::run {

void showPanel(CommandCall const& call, CommandAnswer const& answer) {
    if (!isDeckOpen(call.frame)) openDeck(call.frame, call.session->context());
    std::string const panel = call.argument("panel", call.textDocument().is() ? "meeting" : "register");
    // The panels are made after the deck: they can take the keyboard a moment later.
    call.session->mainThread().post([frame = call.frame, panel] { focusPanel(frame, panel); });
    CommandResult result = CommandResult::ok();
    result.fields.key("panel").string(panel);
    answer(result);
}

}  // namespace diwan::office::run
