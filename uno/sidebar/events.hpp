// Joins a control's event to a function: what a panel writes in build().
//
//   onPress(m_sync, "register.sync", onMain("register.sync", [this] { … }));
//
// Main thread only; the listener belongs to the control.
#pragma once

#include <functional>

#include "sidebar/panel_controls.hpp"

namespace diwan::office {

void onPress(Control const& button, char const* place, std::function<void()> call);
void onTyping(Control const& field, char const* place, std::function<void()> call);
void onTick(Control const& box, char const* place, std::function<void()> call);
void onChoice(Control const& list, char const* place, std::function<void()> call);
void onDoubleClick(Control const& control, char const* place, std::function<void()> call);
// A key pressed alone in the control: css::awt::Key::DOWN.
void onKey(Control const& control, sal_Int16 key, char const* place, std::function<void()> call);
void onLeaving(Control const& field, char const* place, std::function<void()> call);

}  // namespace diwan::office
