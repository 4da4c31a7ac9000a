// Puts the keyboard into a panel of the deck: on gtk3, F6 alone never enters panels of extensions.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <string_view>

namespace diwan::office {

// panelId: "meeting", "register", "templates", "indicators". False if that panel is not shown. Main thread only.
bool focusPanel(css::uno::Reference<css::frame::XFrame> const& frame, std::string_view panelId);

}  // namespace diwan::office
