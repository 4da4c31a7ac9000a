// SentSection: the clock of the Meeting panel ("sent within the hour"): what it says, the end of the meeting,
// and the button that notes the sending.
//
//   SentSection sent(controls(), words("panel.meeting.end"), …);
//   sent.show(view.sent);  sent.arrange(column);
//
// Main thread only. Owner: MeetingPanel.
#pragma once

#include <optional>

#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "views/sent_view.hpp"

namespace diwan::office {

class SentSection {
  public:
    SentSection(PanelControls& controls, std::string const& label, std::string const& endHelp,
                std::string const& buttonHelp);
    // Nothing: there is no meeting to be measured; the section takes no place.
    void show(std::optional<views::SentView> const& view);
    void arrange(Column& column, sal_Int32 unit) const;
    [[nodiscard]] bool isShowing() const {
        return m_showing;
    }  // events of our own changes are not a person's

    Control text, label, end, button;

  private:
    bool m_shown = true;
    bool m_showing = false;
};

}  // namespace diwan::office
