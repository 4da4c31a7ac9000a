// show-panel: opens the deck if it is not open (the office's own command would close an open one) and puts
// the keyboard into the panel asked for: panel=meeting|register|templates|indicators.
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "bridge/guard.hpp"
#include "commands/command.hpp"
#include "sidebar/panel_focus.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

bool isDeckOpen(Reference<css::frame::XFrame> const& frame) {
    bool open = false;
    guarded("show-panel.deck", [&] {
        Reference<css::frame::XController2> const controller(frame->getController(), UNO_QUERY);
        if (!controller.is()) return;
        Reference<css::ui::XSidebarProvider> const sidebar = controller->getSidebar();
        open = sidebar.is() && sidebar->isVisible() && sidebar->getDecks()->hasByName("DiwanDeck");
        if (!open) return;
        Reference<css::ui::XDeck> const deck(sidebar->getDecks()->getByName("DiwanDeck"), UNO_QUERY);
        open = deck.is() && deck->isActive();
    });
    return open;
}

}  // namespace

void showPanel(CommandCall const& call, CommandAnswer const& answer) {
    if (!isDeckOpen(call.frame)) {
        Reference<css::frame::XDispatchProvider> const provider(call.frame, UNO_QUERY);
        css::frame::DispatchHelper::create(call.session->context())
            ->executeDispatch(provider, ".uno:SidebarDeck.DiwanDeck", "_self", 0, {});
    }
    std::string const panel = call.argument("panel", call.textDocument().is() ? "meeting" : "register");
    // The panels are made after the deck: they can take the keyboard a moment later.
    call.session->mainThread().post([frame = call.frame, panel] { focusPanel(frame, panel); });
    CommandResult result = CommandResult::ok();
    result.fields.key("panel").string(panel);
    answer(result);
}

}  // namespace diwan::office::run
