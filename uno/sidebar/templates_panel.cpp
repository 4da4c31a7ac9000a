#include "sidebar/templates_panel.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/XListBox.hpp>

#include "bridge/guard.hpp"
#include "document/document_identity.hpp"
#include "document/template_library.hpp"
#include "language/messages.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::array textLanguages{Language::French, Language::Arabic, Language::English};

}  // namespace

void TemplatesPanel::build() {
    m_searchLabel = controls().add(ControlKind::Text);
    m_search = controls().add(ControlKind::Edit);
    m_languageLabel = controls().add(ControlKind::Text);
    m_textLanguage = controls().add(ControlKind::ListBox);
    m_listLabel = controls().add(ControlKind::Text);
    m_list = TreeList(session().context(), controls().add(ControlKind::Tree));
    m_insert = controls().add(ControlKind::Button);
    m_newDocument = controls().add(ControlKind::Button);

    m_searchLabel.setText(words("panel.search"));
    m_languageLabel.setText(words("panel.templates.language"));
    m_listLabel.setText(words("panel.templates.list"));
    m_insert.setText(words("panel.templates.insert"));
    m_newDocument.setText(words("panel.templates.new"));
    m_list.control().model()->setPropertyValue("HelpText",
                                               css::uno::Any(toOffice(words("panel.templates.list.help"))));
    // Through the model: what is chosen before the control is on the screen would get lost.
    css::uno::Sequence<OUString> names(textLanguages.size());
    css::uno::Sequence<sal_Int16> chosen(1);
    for (std::size_t i = 0; i < textLanguages.size(); ++i) {
        names.getArray()[i] =
            toOffice(words("panel.templates.language." + std::string(language::code(textLanguages[i]))));
        if (textLanguages[i] == session().settings().outputLanguage())
            chosen.getArray()[0] = static_cast<sal_Int16>(i);
    }
    m_textLanguage.model()->setPropertyValue("StringItemList", css::uno::Any(names));
    m_textLanguage.model()->setPropertyValue("SelectedItems", css::uno::Any(chosen));
    loadTemplates();

    auto const again = onMain("templates.filter", [this] { refresh(); });
    onTyping(m_search, "templates.search", again);
    m_list.onChoose(again);
    m_list.onActivate(onMain("templates.insert", [this] {
        if (m_view.insertEnabled) use("insert-template");
    }));
    onPress(m_insert, "templates.insert", onMain("templates.insert", [this] { use("insert-template"); }));
    onPress(m_newDocument, "templates.new", onMain("templates.new", [this] { use("new-document"); }));
}

void TemplatesPanel::loadTemplates() {
    Result<TemplateLibrary> const library = TemplateLibrary::load(session());
    if (!library) {
        m_problem = language::describe(language(), library.error());
        return;
    }
    m_templates = library->templates();
}

Language TemplatesPanel::textLanguage() const {
    sal_Int16 const position =
        Reference<css::awt::XListBox>(m_textLanguage.control(), UNO_QUERY_THROW)->getSelectedItemPos();
    return position >= 0 && static_cast<std::size_t>(position) < textLanguages.size()
               ? textLanguages[static_cast<std::size_t>(position)]
               : Language::French;
}

void TemplatesPanel::refresh() {
    auto const document = model();
    views::TemplatesInput const input{.search = m_search.text(),
                                      .chosen = m_list.chosen(),
                                      .documentWritable = document.is() && !isReadOnly(document)};
    views::TemplatesView view = views::templatesView(m_templates, input, language());
    if (m_shown && view == m_view) return;
    bool const heightMayChange = view.nothing != m_view.nothing;
    m_view = std::move(view);
    m_shown = true;
    guarded("templates.show", [this] {
        std::vector<TreeItem> items;
        for (views::TemplateGroup const& group : m_view.groups) {
            TreeItem item{.id = "", .text = group.title, .unfolded = true, .children = {}};
            for (views::TemplateRow const& row : group.rows)
                item.children.push_back({.id = row.id, .text = row.title, .unfolded = false, .children = {}});
            items.push_back(std::move(item));
        }
        m_list.show(std::move(items));
        std::string const nothing = m_problem.empty() ? m_view.nothing : m_problem;
        m_listLabel.setText(nothing.empty() ? words("panel.templates.list") : nothing);
        m_insert.setEnabled(m_view.insertEnabled);
        m_newDocument.setEnabled(m_view.newDocumentEnabled);
    });
    if (heightMayChange) layOutAgain();
}

sal_Int32 TemplatesPanel::arrange(Column& column) {
    sal_Int32 const labelWidth =
        std::max(m_searchLabel.preferredSize().Width, m_languageLabel.preferredSize().Width);
    column.labelled(m_searchLabel, m_search, labelWidth);
    column.labelled(m_languageLabel, m_textLanguage, labelWidth);
    column.full(m_listLabel);
    Column rest(column);
    rest.flow({m_insert, m_newDocument});
    sal_Int32 const others = rest.height();
    sal_Int32 const tree = std::max(5 * unit(), givenHeight() - others - unit() / 4);
    column.tall(m_list.control(), tree);
    column.flow({m_insert, m_newDocument});
    return others + 8 * unit();
}

css::ui::LayoutSize TemplatesPanel::sizes(sal_Int32 natural) const {
    return {natural - 3 * unit(), -1, natural};
}

void TemplatesPanel::use(char const* command) {
    std::string const id = m_list.chosen();
    if (id.empty()) return;
    dispatch("vnd.diwan:" + std::string(command) + "?template=" + id +
             "&language=" + std::string(language::code(textLanguage())));
}

}  // namespace diwan::office
