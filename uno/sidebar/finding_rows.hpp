// The rows of the Meeting panel: the controls of one action, one decision, one question. A row shows whatever
// value it is given, so rows are made once and used again for the next reading.
//
// Main thread only. Owner: MeetingPanel.
#pragma once

#include <array>

#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "views/meeting_view.hpp"

namespace diwan::office {

// The fixed words of the rows, in the language of the windows.
struct RowWords {
    std::string who;
    std::string whoHelp;
    std::string due;
    std::string dueHelp;
    std::string show;
};

class ActionRowControls {
  public:
    static constexpr std::array kinds{ControlKind::CheckBox, ControlKind::Text, ControlKind::Edit,
                                      ControlKind::Text,     ControlKind::Edit, ControlKind::Text,
                                      ControlKind::Button};
    // `made`: invisible controls of these kinds, in this order.
    ActionRowControls(std::vector<Control> const& made, RowWords const& words);
    // `force`: the row now shows another finding, so what stands in its fields is not somebody's typing.
    void show(views::ActionRow const& row, std::string const& whatHelp, std::string const& showHelp,
              bool force);
    void arrange(Column& column, sal_Int32 labelWidth) const;
    void removeFrom(PanelControls& controls) const;
    [[nodiscard]] std::vector<Control> inOrder() const {
        return {tick, whoLabel, who, dueLabel, due, note, jump};
    }
    [[nodiscard]] sal_Int32 labelWidth() const;
    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return jump.isVisible(); }

    Control tick, whoLabel, who, dueLabel, due, note, jump;

  private:
    std::string m_whoHelp;
};

class DecisionRowControls {
  public:
    static constexpr std::array kinds{ControlKind::CheckBox, ControlKind::Text, ControlKind::Button};
    // `made`: invisible controls of these kinds, in this order.
    DecisionRowControls(std::vector<Control> const& made, RowWords const& words);
    void show(views::DecisionRow const& row, std::string const& whatHelp, std::string const& showHelp);
    void arrange(Column& column) const;
    void removeFrom(PanelControls& controls) const;
    [[nodiscard]] std::vector<Control> inOrder() const { return {tick, note, jump}; }
    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return jump.isVisible(); }

    Control tick, note, jump;
};

class QuestionRowControls {
  public:
    static constexpr std::array kinds{ControlKind::Text, ControlKind::Button};
    // `made`: invisible controls of these kinds, in this order.
    QuestionRowControls(std::vector<Control> const& made, RowWords const& words);
    void show(views::QuestionRow const& row, std::string const& button, std::string const& showHelp);
    void arrange(Column& column) const;
    void removeFrom(PanelControls& controls) const;
    [[nodiscard]] std::vector<Control> inOrder() const { return {text, jump}; }
    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return text.isVisible(); }

    Control text, jump;

  private:
    bool m_heading = false;  // no button
};

}  // namespace diwan::office
