#include "sidebar/missing_section.hpp"

#include "language/messages.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

using language::message;

constexpr std::size_t rows = 6;  // as many as views::missingView() ever has

}  // namespace

MissingSection::MissingSection(PanelControls& controls, Language language,
                               std::function<void(std::string const& name)> jump, std::function<void()> form)
    : m_language(language), m_title(controls.add(ControlKind::Heading, false)), m_rows(rows) {
    for (std::size_t i = 0; i < rows; ++i) {
        m_rows[i].label = controls.add(ControlKind::Text, false);
        m_rows[i].button = controls.add(ControlKind::Button, false);
        m_rows[i].button.setText(message(language, "panel.form.go"));
        onPress(m_rows[i].button, "form.go", [this, i, jump] { jump(m_rows[i].name); });
    }
    m_more = controls.add(ControlKind::Text, false);
    m_form = controls.add(ControlKind::Button, false);
    m_form.setText(message(language, "panel.form.again"));
    onPress(m_form, "form.again", std::move(form));
}

bool MissingSection::show(std::optional<views::MissingView> const& view) {
    if (view == m_view) return false;
    m_view = view;
    m_title.setVisible(view.has_value());
    m_form.setVisible(view.has_value());
    m_more.setVisible(view && !view->more.empty());
    if (view) {
        m_title.setText(view->title);
        m_title.setBold(!view->rows.empty());
        m_more.setText(view->more);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        bool const used = view && i < view->rows.size();
        m_rows[i].label.setVisible(used);
        m_rows[i].button.setVisible(used);
        if (!used) continue;
        m_rows[i].name = view->rows[i].name;
        m_rows[i].label.setText(view->rows[i].label);
        m_rows[i].button.setHelp(message(m_language, "panel.form.go.help", {view->rows[i].label}));
    }
    return true;
}

void MissingSection::arrange(Column& column) const {
    if (!m_view) return;
    column.full(m_title);
    for (Row const& row : m_rows)
        if (row.label.isVisible()) column.ends(row.label, row.button);
    column.full(m_more);
    column.full(m_form);
    column.gap();
}

}  // namespace diwan::office
