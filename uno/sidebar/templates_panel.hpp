// TemplatesPanel: the shipped templates by group, to be inserted at the cursor or opened as a new document
// (docs/ui.md).
#pragma once

#include "drafting/cards.hpp"
#include "sidebar/panel.hpp"
#include "sidebar/template_preview.hpp"
#include "sidebar/tree_list.hpp"
#include "views/templates_view.hpp"

namespace diwan::office {

class TemplatesPanel final : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override;
    void refresh() override;
    sal_Int32 arrange(Column& column) override;
    [[nodiscard]] css::ui::LayoutSize sizes(sal_Int32 natural) const override;
    [[nodiscard]] Control firstControl() const override { return m_search; }

  private:
    void loadTemplates();
    void use(char const* command);
    [[nodiscard]] Language textLanguage() const;

    void showQuote();
    void search();
    void showList();
    void showPreview();

    Control m_quote, m_recalculate;  // only while the document carries a quote
    std::string m_quoteText;
    Control m_searchLabel, m_search, m_languageLabel, m_textLanguage, m_listLabel, m_insert, m_newDocument;
    TreeList m_list;
    std::unique_ptr<TemplatePreview> m_preview;
    std::vector<drafting::Template> m_templates;
    std::vector<drafting::Client> m_clients;
    std::string m_problem;  // why there are none, in words
    views::TemplatesView m_view;
    bool m_shown = false;
    sal_Int32 m_picture = 0;  // the height it would like
};

}  // namespace diwan::office
