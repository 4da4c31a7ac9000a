// The deck "Diwan" of one window, as the office keeps it.
//
//   if (!isDeckOpen(frame)) openDeck(frame, context);
//   unfoldPanel(frame, "register");
//
// Main thread only.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string_view>

namespace diwan::office {

[[nodiscard]] bool isDeckOpen(css::uno::Reference<css::frame::XFrame> const& frame);

// The office's own command for it would close a deck that is open: ask first.
void openDeck(css::uno::Reference<css::frame::XFrame> const& frame,
              css::uno::Reference<css::uno::XComponentContext> const& context);

// Unfolds the panel ("meeting", "register", …) and folds those that stand above it: the deck cannot be
// scrolled from outside and does not follow the keyboard, so this is how the panel comes into view. False
// when it is not there yet.
bool unfoldPanel(css::uno::Reference<css::frame::XFrame> const& frame, std::string_view panelId);

}  // namespace diwan::office
