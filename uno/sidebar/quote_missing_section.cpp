#include "sidebar/quote_missing_section.hpp"

#include "sidebar/events.hpp"

namespace diwan::office {

QuoteMissingSection::QuoteMissingSection(PanelControls& controls, std::function<void(std::size_t row)> go)
    : m_controls(controls), m_go(std::move(go)), m_heading(controls.add(ControlKind::Heading, false)) {}

bool QuoteMissingSection::show(views::QuotePanelView const& view) {
    while (m_rows.size() < view.missing.size()) {
        std::size_t const number = m_rows.size();
        m_rows.push_back(
            {m_controls.add(ControlKind::Text, false), m_controls.add(ControlKind::Button, false)});
        onPress(m_rows.back().button, "quote.missing", [this, number] { m_go(number); });
    }
    bool changed = m_heading.isVisible() != view.present || m_shown != view.missing.size();
    changed = changed || m_heading.text() != view.missingHeading;
    m_heading.setText(view.missingHeading);
    m_heading.setVisible(view.present);
    m_shown = view.missing.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        bool const used = i < view.missing.size();
        if (used) {
            changed = changed || row.text.text() != view.missing[i].text;
            row.text.setText(view.missing[i].text);
            row.button.setText(view.missing[i].button);
            // Which button it is, for those who hear only one of many alike.
            row.button.setHelp(view.missing[i].text);
        }
        row.text.setVisible(used);
        row.button.setVisible(used && !view.missing[i].button.empty());
    }
    return changed;
}

void QuoteMissingSection::arrange(Column& column) const {
    if (!m_heading.isVisible()) return;
    column.gap();
    column.full(m_heading);
    for (Row const& row : m_rows) {
        if (!row.text.isVisible()) continue;
        if (row.button.isVisible())
            column.ends(row.text, row.button);
        else
            column.full(row.text);
    }
}

}  // namespace diwan::office
