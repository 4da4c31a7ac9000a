// MissingSection: the part of the Templates panel that says what the document in front still asks for, each
// with a button that leads there, and opens its form.
//
//   m_missing = std::make_unique<MissingSection>(controls(), language(), …);
//   if (m_missing->show(view)) layOutAgain();
//   m_missing->arrange(column);
//
// Main thread only. Owner: TemplatesPanel.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "views/missing_view.hpp"

namespace diwan::office {

class MissingSection {
  public:
    MissingSection(PanelControls& controls, Language language,
                   std::function<void(std::string const& name)> jump, std::function<void()> form);
    // Nothing: the document does not come from a template; the section takes no place. Whether its height may
    // have changed.
    bool show(std::optional<views::MissingView> const& view);
    void arrange(Column& column) const;

  private:
    struct Row {
        Control label, button;
        std::string name;
    };
    Language m_language;
    Control m_title, m_more, m_form;
    std::vector<Row> m_rows;
    std::optional<views::MissingView> m_view;
};

}  // namespace diwan::office
