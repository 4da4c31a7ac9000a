#include "sidebar/diwan_deck.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <string>
#include <vector>

#include "bridge/guard.hpp"
#include "bridge/strings.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

// Null when the sidebar is closed or shows another deck.
Reference<css::ui::XDeck> openDeckOf(Reference<css::frame::XFrame> const& frame) {
    Reference<css::ui::XDeck> open;
    guarded("deck.find", [&] {
        Reference<css::frame::XController2> const controller(frame->getController(), UNO_QUERY);
        if (!controller.is()) return;
        Reference<css::ui::XSidebarProvider> const sidebar = controller->getSidebar();
        if (!sidebar.is() || !sidebar->isVisible() || !sidebar->getDecks()->hasByName("DiwanDeck")) return;
        Reference<css::ui::XDeck> const deck(sidebar->getDecks()->getByName("DiwanDeck"), UNO_QUERY);
        if (deck.is() && deck->isActive()) open = deck;
    });
    return open;
}

// "register" is registry/Sidebar.xcu's DiwanRegisterPanel.
std::string officeName(std::string_view panelId) {
    std::string name(panelId);
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return "Diwan" + name + "Panel";
}

}  // namespace

bool isDeckOpen(Reference<css::frame::XFrame> const& frame) {
    return openDeckOf(frame).is();
}

void openDeck(Reference<css::frame::XFrame> const& frame,
              Reference<css::uno::XComponentContext> const& context) {
    Reference<css::frame::XDispatchProvider> const provider(frame, UNO_QUERY);
    css::frame::DispatchHelper::create(context)->executeDispatch(provider, ".uno:SidebarDeck.DiwanDeck",
                                                                 "_self", 0, {});
}

bool unfoldPanel(Reference<css::frame::XFrame> const& frame, std::string_view panelId) {
    Reference<css::ui::XDeck> const deck = openDeckOf(frame);
    if (!deck.is()) return false;
    bool found = false;
    guarded("deck.unfold", [&] {
        Reference<css::ui::XPanels> const panels = deck->getPanels();
        OUString const name = toOffice(officeName(panelId));
        if (!panels.is() || !panels->hasByName(name)) return;
        Reference<css::ui::XPanel> const wanted(panels->getByName(name), UNO_QUERY);
        if (!wanted.is()) return;
        found = true;
        for (OUString const& other : panels->getElementNames()) {
            Reference<css::ui::XPanel> const panel(panels->getByName(other), UNO_QUERY);
            bool const above =
                panel.is() && other != name && panel->getOrderIndex() < wanted->getOrderIndex();
            if (above && panel->isExpanded()) panel->collapse();
        }
        if (!wanted->isExpanded()) wanted->expand(false);
    });
    return found;
}

}  // namespace diwan::office
