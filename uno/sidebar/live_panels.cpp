#include "sidebar/live_panels.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "bridge/guard.hpp"
#include "sidebar/diwan_deck.hpp"
#include "sidebar/panel.hpp"
#include "sidebar/panel_focus.hpp"

namespace diwan::office {

namespace {

using std::chrono::steady_clock;

// A wish for the focus is forgotten after this time: a panel opened later by other means must not grab the
// keyboard.
constexpr std::chrono::seconds wishLasts{3};

// The frame is only compared, never used: a reference kept here would outlive the office.
struct Wish {
    css::uno::XInterface* frame = nullptr;
    std::string panel;
    steady_clock::time_point until;
};

// Not owned: a panel takes itself out in dispose().
struct LivePanels {
    std::vector<Panel*> panels;
    Wish wish;
};

// UNO identity: the same object is the same XInterface.
css::uno::XInterface* identity(css::uno::Reference<css::frame::XFrame> const& frame) {
    return css::uno::Reference<css::uno::XInterface>(frame, css::uno::UNO_QUERY).get();
}

// Unfolded first: a folded panel has no controls that could take the keyboard.
void bringForward(Panel& panel) {
    unfoldPanel(panel.where().frame, panel.where().id);
    panel.focusFirst();
}

LivePanels& live() {
    static LivePanels panels;
    return panels;
}

}  // namespace

void panelOpened(Panel* panel) {
    live().panels.push_back(panel);
    Wish const wish = live().wish;
    bool const isMeant = wish.frame != nullptr && wish.frame == identity(panel->where().frame) &&
                         wish.panel == panel->where().id;
    if (!isMeant) return;
    live().wish = {};
    if (steady_clock::now() < wish.until) bringForward(*panel);
}

void panelClosed(Panel* panel) {
    std::erase(live().panels, panel);
}

bool focusPanel(css::uno::Reference<css::frame::XFrame> const& frame, std::string_view panelId) {
    auto const& panels = live().panels;
    auto const found = std::ranges::find_if(panels, [&](Panel const* panel) {
        return panel->where().frame == frame && panel->where().id == panelId;
    });
    if (found == panels.end()) {
        live().wish = {identity(frame), std::string(panelId), steady_clock::now() + wishLasts};
        return false;
    }
    return guarded("panel.focus", [&] { bringForward(**found); });
}

}  // namespace diwan::office
