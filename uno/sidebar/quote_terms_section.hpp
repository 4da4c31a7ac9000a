// QuoteTermsSection: the terms of the whole in the Quote panel, one at a time: which one, its words or
// choice, and the button that writes it.
//
//   terms.show(view);  terms.arrange(column);
//   dispatch("vnd.diwan:edit-quote", terms.toApply(view));
//
// Main thread only. Owner: QuotePanel.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "sidebar/choice_list.hpp"
#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "sidebar/quote_lines_section.hpp"
#include "views/quote_panel_view.hpp"

namespace diwan::office {

class QuoteTermsSection {
  public:
    QuoteTermsSection(PanelControls& controls, PanelWords const& words);
    // Answers whether the height it needs has changed.
    bool show(views::QuotePanelView const& view);
    void setVisible(bool visible);
    void arrange(Column& column) const;
    // Brings the term of this name into the fields and gives it the keyboard.
    void goTo(views::QuotePanelView const& view, std::string const& name);
    [[nodiscard]] CommandArguments toApply(views::QuotePanelView const& view) const;

    ChoiceList term;
    Control apply;

  private:
    [[nodiscard]] views::QuoteTermRow const* shown(views::QuotePanelView const& view) const;

    Control m_heading, m_termLabel, m_textLabel, m_text, m_choiceLabel;
    ChoiceList m_choice;
    std::optional<views::QuoteTermRow> m_filled;
    bool m_visible = true;
};

}  // namespace diwan::office
