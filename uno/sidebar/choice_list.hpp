// ChoiceList: a drop-down list of the panel, by position.
//
//   ChoiceList kind(controls().add(ControlKind::ListBox));
//   kind.show({"Article", "Section", "Note"}, 0);
//   kind.chosen();                                        // 0
//
// Main thread only. Owner: the panel.
#pragma once

#include <string>
#include <vector>

#include "sidebar/panel_controls.hpp"

namespace diwan::office {

class ChoiceList {
  public:
    ChoiceList() = default;
    explicit ChoiceList(Control control) : m_control(std::move(control)) {}

    // Costs nothing when it is so already. Through the model: what is chosen before the control is on the
    // screen would get lost.
    void show(std::vector<std::string> const& texts, std::size_t chosen);
    [[nodiscard]] std::size_t chosen() const;  // 0 when nothing is
    [[nodiscard]] Control const& control() const { return m_control; }
    [[nodiscard]] Control& control() { return m_control; }

  private:
    Control m_control;
    std::vector<std::string> m_texts;
};

}  // namespace diwan::office
