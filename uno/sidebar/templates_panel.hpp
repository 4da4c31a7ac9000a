// TemplatesPanel: the shipped templates by group, to be inserted at the cursor or opened as a new document
// (docs/ui.md).
#pragma once

#include "sidebar/panel.hpp"
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

    Control m_searchLabel, m_search, m_languageLabel, m_textLanguage, m_listLabel, m_insert, m_newDocument;
    TreeList m_list;
    std::vector<drafting::Template> m_templates;
    std::string m_problem;  // why there are none, in words
    views::TemplatesView m_view;
    bool m_shown = false;
};

}  // namespace diwan::office
