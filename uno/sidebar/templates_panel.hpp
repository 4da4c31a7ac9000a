// TemplatesPanel: the shipped templates by group, to be inserted at the cursor or opened as a new document
// (docs/ui.md).
#pragma once

#include <com/sun/star/util/XModifyListener.hpp>
#include <optional>

#include "drafting/cards.hpp"
#include "sidebar/client_line.hpp"
#include "sidebar/missing_section.hpp"
#include "sidebar/own_templates_section.hpp"
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
    void showList();
    void use(char const* command);
    [[nodiscard]] Language textLanguage() const;

    void buildOwn();
    void showOwn();
    void lookForOwn();  // what the register has and the files beside it not yet
    void search();
    void showPreview();
    void showMissing();
    void watchDocument();

    Control m_searchLabel, m_search, m_languageLabel, m_textLanguage, m_listLabel, m_insert, m_newDocument;
    Control m_fill;
    TreeList m_list;
    std::unique_ptr<OwnTemplatesSection> m_own;
    TemplateShelf m_shelf;
    bool m_looking = false;
    std::unique_ptr<TemplatePreview> m_preview;
    std::unique_ptr<MissingSection> m_missing;
    css::uno::Reference<css::util::XModifyListener> m_watch;  // of a document that comes from a template
    std::vector<drafting::Template> m_templates;
    std::optional<ClientLine> m_client;
    std::string m_problem;  // why there are none, in words
    views::TemplatesView m_view;
    bool m_shown = false;
    sal_Int32 m_picture = 0;  // the height it would like
};

}  // namespace diwan::office
