#include "sidebar/quote_terms_section.hpp"

#include <algorithm>

namespace diwan::office {

QuoteTermsSection::QuoteTermsSection(PanelControls& controls, PanelWords const& words)
    : m_heading(controls.add(ControlKind::Heading)), m_termLabel(controls.add(ControlKind::Text)) {
    term = ChoiceList(controls.add(ControlKind::ListBox));
    m_textLabel = controls.add(ControlKind::Text);
    m_text = controls.add(ControlKind::Edit);
    m_choiceLabel = controls.add(ControlKind::Text, false);
    m_choice = ChoiceList(controls.add(ControlKind::ListBox, false));
    apply = controls.add(ControlKind::Button);
    m_heading.setText(words("panel.quote.terms", {}));
    m_termLabel.setText(words("panel.quote.term", {}));
    m_textLabel.setText(words("panel.quote.value", {}));
    m_choiceLabel.setText(words("panel.quote.choice", {}));
    apply.setText(words("panel.quote.apply", {}));
}

views::QuoteTermRow const* QuoteTermsSection::shown(views::QuotePanelView const& view) const {
    std::size_t const position = term.chosen();
    return position < view.terms.size() ? &view.terms[position] : nullptr;
}

bool QuoteTermsSection::show(views::QuotePanelView const& view) {
    std::vector<std::string> names;
    for (views::QuoteTermRow const& row : view.terms)
        names.push_back(row.label);
    std::size_t const position = term.chosen();
    if (!names.empty()) term.show(names, position < names.size() ? position : 0);
    views::QuoteTermRow const* const row = shown(view);
    if (row == nullptr) return false;
    bool const chooses = !row->choices.empty();
    bool const heightChanges = chooses == m_text.isVisible();
    bool const another = !m_filled || m_filled->name != row->name;
    bool const typing = !another && !chooses && m_text.text() != m_filled->text;
    if (another || (*m_filled != *row && !typing)) {
        if (chooses) {
            std::vector<std::string> choices;
            std::size_t chosen = 0;
            for (auto const& [code, text] : row->choices) {
                if (code == row->text) chosen = choices.size();
                choices.push_back(text);
            }
            m_choice.show(choices, chosen);
        } else {
            m_text.setText(row->text);
        }
        m_filled = *row;
    }
    for (Control* const control : {&m_textLabel, &m_text})
        control->setVisible(m_visible && !chooses);
    m_choiceLabel.setVisible(m_visible && chooses);
    m_choice.control().setVisible(m_visible && chooses);
    term.control().setEnabled(view.editable);
    m_text.setEnabled(view.editable);
    m_choice.control().setEnabled(view.editable);
    apply.setEnabled(view.editable);
    return heightChanges;
}

void QuoteTermsSection::goTo(views::QuotePanelView const& view, std::string const& name) {
    auto const found = std::ranges::find(view.terms, name, &views::QuoteTermRow::name);
    if (found == view.terms.end()) return;
    std::vector<std::string> names;
    for (views::QuoteTermRow const& row : view.terms)
        names.push_back(row.label);
    term.show(names, static_cast<std::size_t>(found - view.terms.begin()));
    m_filled.reset();
    (void)show(view);
    (found->choices.empty() ? m_text : m_choice.control()).setFocus();
}

CommandArguments QuoteTermsSection::toApply(views::QuotePanelView const& view) const {
    views::QuoteTermRow const* const row = shown(view);
    if (row == nullptr) return {{"term", ""}};
    if (row->choices.empty()) return {{"term", row->name}, {"value", m_text.text()}};
    std::size_t const position = std::min(m_choice.chosen(), row->choices.size() - 1);
    return {{"term", row->name}, {"value", row->choices[position].first}};
}

void QuoteTermsSection::setVisible(bool visible) {
    m_visible = visible;
    bool const chooses = m_filled && !m_filled->choices.empty();
    for (Control* const control : {&m_heading, &m_termLabel, &apply})
        control->setVisible(visible);
    term.control().setVisible(visible);
    for (Control* const control : {&m_textLabel, &m_text})
        control->setVisible(visible && !chooses);
    m_choiceLabel.setVisible(visible && chooses);
    m_choice.control().setVisible(visible && chooses);
}

void QuoteTermsSection::arrange(Column& column) const {
    if (!m_visible) return;
    column.gap();
    column.full(m_heading);
    sal_Int32 const width = std::max({m_termLabel.preferredSize().Width, m_textLabel.preferredSize().Width,
                                      m_choiceLabel.preferredSize().Width});
    column.labelled(m_termLabel, term.control(), width);
    if (m_text.isVisible())
        column.labelled(m_textLabel, m_text, width);
    else
        column.labelled(m_choiceLabel, m_choice.control(), width);
    column.flow({apply});
}

}  // namespace diwan::office
