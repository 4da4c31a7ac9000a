// QuotePanel: the living quote of the document in front: what it is and how long it stands, its lines and
// terms to be edited, what it should still say (docs/ui.md).
#pragma once

#include <memory>
#include <optional>

#include "sidebar/panel.hpp"
#include "sidebar/quote_lines_section.hpp"
#include "sidebar/quote_missing_section.hpp"
#include "sidebar/quote_terms_section.hpp"
#include "views/quote_panel_view.hpp"

namespace diwan::office {

class QuotePanel final : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override;
    void refresh() override;
    sal_Int32 arrange(Column& column) override;
    [[nodiscard]] Control firstControl() const override {
        return m_view.present ? m_lines->first() : m_newQuote;
    }

  private:
    [[nodiscard]] views::QuotePanelView viewNow();
    void show(views::QuotePanelView view);
    // Gives a command about the lines; `next`: the line to go on with once it is done, nothing: the same.
    void edit(std::string const& command, CommandArguments const& arguments, std::optional<std::size_t> next);
    void goTo(std::size_t mention);

    Control m_heading, m_status, m_note, m_recalculate, m_newQuote;
    std::optional<QuoteLinesSection> m_lines;
    std::optional<QuoteTermsSection> m_terms;
    std::optional<QuoteMissingSection> m_missing;
    views::QuotePanelView m_view;
    bool m_shown = false;
};

}  // namespace diwan::office
