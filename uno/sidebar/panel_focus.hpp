// Brings the keyboard into a panel of the deck "Diwan". With the gtk3 interface F6 never enters such panels,
// so this is the only way in without a mouse. The panel comes into view: it is unfolded, those above are
// folded.
//
//   focusPanel(frame, "meeting");       // also "register", "templates", "indicators"
//
// Answers whether the panel is open and took the focus. If it is not there yet (the deck was opened a moment
// ago), it takes the focus as soon as it is. Main thread only.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <string_view>

namespace diwan::office {

bool focusPanel(css::uno::Reference<css::frame::XFrame> const& frame, std::string_view panelId);

}  // namespace diwan::office
