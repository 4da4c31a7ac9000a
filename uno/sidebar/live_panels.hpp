// The panels that are open now, so that a command can bring the keyboard into one. Main thread only.
#pragma once

namespace diwan::office {

class Panel;

void panelOpened(Panel* panel);  // takes the focus at once if focusPanel() asked for it a moment ago
void panelClosed(Panel* panel);

}  // namespace diwan::office
