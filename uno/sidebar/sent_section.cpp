#include "sidebar/sent_section.hpp"

namespace diwan::office {

SentSection::SentSection(PanelControls& controls, std::string const& labelText, std::string const& endHelp,
                         std::string const& buttonHelp)
    : text(controls.add(ControlKind::Text, false)),
      label(controls.add(ControlKind::Text, false)),
      end(controls.add(ControlKind::Edit, false)),
      button(controls.add(ControlKind::Button, false)) {
    label.setText(labelText);
    end.setHelp(endHelp);
    button.setHelp(buttonHelp);
    show(std::nullopt);
}

void SentSection::show(std::optional<views::SentView> const& view) {
    m_showing = true;
    m_shown = view.has_value();
    if (view) {
        text.setText(view->text);
        if (!end.hasFocus()) end.setText(view->end);
        button.setText(view->button);
        button.setEnabled(view->canSend);
    }
    for (Control* const control : {&text, &label, &end, &button})
        control->setVisible(m_shown);
    m_showing = false;
}

void SentSection::arrange(Column& column, sal_Int32 unit) const {
    if (!m_shown) return;
    column.gap();
    column.always(text);
    column.entry(label, end, 4 * unit, button);
}

}  // namespace diwan::office
