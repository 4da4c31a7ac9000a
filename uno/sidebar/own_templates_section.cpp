#include "sidebar/own_templates_section.hpp"

#include "language/messages.hpp"

namespace diwan::office {

OwnTemplatesSection::OwnTemplatesSection(PanelControls& controls, Language language)
    : origin(controls.add(ControlKind::Text, false)),
      changes(controls.add(ControlKind::Button, false)),
      newer(controls.add(ControlKind::Button, false)),
      save(controls.add(ControlKind::Button)),
      retire(controls.add(ControlKind::Button)),
      m_language(language) {
    changes.setText(language::message(language, "panel.templates.changes"));
    newer.setText(language::message(language, "panel.templates.newer"));
    save.setText(language::message(language, "panel.templates.save"));
    save.setHelp(language::message(language, "panel.templates.save.help"));
    retire.setText(language::message(language, "panel.templates.retire"));
}

bool OwnTemplatesSection::show(TemplateShelf const& shelf, std::vector<TemplateOrigin> const& origins,
                               std::string const& chosen, bool isText) {
    m_view = views::originView(shelf, origins, m_language);
    std::string text = m_view ? m_view->text : std::string();
    if (!m_refused.empty()) text += (text.empty() ? "" : "\n") + m_refused;
    save.setEnabled(isText);
    retire.setEnabled(!chosen.empty() && shelf.find(chosen) != nullptr);
    bool const isOlder = m_view && m_view->isOlder;
    bool const hadButtons = changes.isVisible();
    changes.setVisible(isOlder);
    newer.setVisible(isOlder);
    // A retired template has no newer version to be compared with or opened.
    changes.setEnabled(isOlder && !m_view->to.empty());
    newer.setEnabled(isOlder && !m_view->to.empty());
    if (text == m_text && hadButtons == isOlder) return false;
    m_text = text;
    origin.setText(text);
    origin.setVisible(!text.empty());
    return true;
}

void OwnTemplatesSection::arrangeAbove(Column& column) const {
    if (m_text.empty()) return;
    column.full(origin);
    if (changes.isVisible()) column.flow({changes, newer});
    column.gap();
}

void OwnTemplatesSection::arrangeBelow(Column& column) const {
    column.flow({save, retire});
}

std::string OwnTemplatesSection::changesCommand() const {
    return m_view ? "vnd.diwan:template-changes?template=" + m_view->from : std::string();
}

std::string OwnTemplatesSection::newerCommand() const {
    return m_view ? "vnd.diwan:new-document?template=" + m_view->to.substr(0, m_view->to.find('@'))
                  : std::string();
}

}  // namespace diwan::office
