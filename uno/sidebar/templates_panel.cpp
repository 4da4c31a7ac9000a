#include "sidebar/templates_panel.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include "bridge/guard.hpp"
#include "document/carried_quote.hpp"
#include "document/document_identity.hpp"
#include "document/template_library.hpp"
#include "language/messages.hpp"
#include "sidebar/events.hpp"
#include "views/quote_view.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::array textLanguages{Language::French, Language::Arabic, Language::English};

}  // namespace

void TemplatesPanel::build() {
    m_quote = controls().add(ControlKind::Text);
    m_recalculate = controls().add(ControlKind::Button);
    m_recalculate.setText(words("panel.quote.recalculate"));
    m_quote.setVisible(false);
    m_recalculate.setVisible(false);
    m_searchLabel = controls().add(ControlKind::Text);
    m_search = controls().add(ControlKind::Edit);
    m_languageLabel = controls().add(ControlKind::Text);
    m_textLanguage = controls().add(ControlKind::ListBox);
    m_listLabel = controls().add(ControlKind::Text);
    m_list = TreeList(session().context(), controls().add(ControlKind::Tree));
    m_preview = std::make_unique<TemplatePreview>(controls(), session().context(),
                                                  session().extensionFolder() / "templates");
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
    auto const insert = onMain("templates.insert", [this] {
        if (m_view.insertEnabled) use("insert-template");
    });
    onTyping(m_search, "templates.search", onMain("templates.search", [this] { search(); }));
    onKey(m_search, css::awt::Key::RETURN, "templates.enter", insert);
    onKey(m_search, css::awt::Key::DOWN, "templates.down", onMain("templates.down", [this] {
              if (m_list.chosen().empty() && !m_view.groups.empty())
                  m_list.choose(m_view.groups.front().rows.front().id);
              m_list.control().setFocus();
          }));
    onChoice(m_textLanguage, "templates.language", again);
    m_list.onChoose(again);
    m_list.onActivate(insert);
    onPress(m_recalculate, "quote.recalculate",
            onMain("quote.recalculate", [this] { dispatch("vnd.diwan:recalculate-quote"); }));
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
    m_clients = library->clients();
}

Language TemplatesPanel::textLanguage() const {
    sal_Int16 const position =
        Reference<css::awt::XListBox>(m_textLanguage.control(), UNO_QUERY_THROW)->getSelectedItemPos();
    return position >= 0 && static_cast<std::size_t>(position) < textLanguages.size()
               ? textLanguages[static_cast<std::size_t>(position)]
               : Language::French;
}

// Number, client, validity and totals, or why the data cannot be read.
void TemplatesPanel::showQuote() {
    Reference<css::text::XTextDocument> const document(model(), css::uno::UNO_QUERY);
    std::string text;
    if (document.is()) {
        Day const today = session().clock().today();
        auto const live = carriedQuote(document, today);
        if (!live) {
            text = language::describe(language(), live.error());
        } else if (*live) {
            std::string client;
            for (drafting::Client const& card : m_clients)
                if (card.id == (*live)->quote.clientId) client = card.name.in(language());
            text = views::quoteView({.quote = (*live)->quote,
                                     .totals = (*live)->totals,
                                     .clientName = client,
                                     .today = today},
                                    language())
                       .text();
        }
    }
    if (text == m_quoteText) return;
    m_quoteText = text;
    m_quote.setText(text);
    m_quote.setVisible(!text.empty());
    m_recalculate.setVisible(!text.empty());
    layOutAgain();
}

// Who searches means what is found first: it is chosen, so that Enter inserts it and its picture shows.
void TemplatesPanel::search() {
    refresh();
    if (!m_search.text().empty() && !m_view.groups.empty())
        m_list.choose(m_view.groups.front().rows.front().id);
}

void TemplatesPanel::showPreview() {
    drafting::Template const* const chosen = drafting::findTemplate(m_templates, m_list.chosen());
    if (m_preview->show(chosen, textLanguage(), language())) layOutAgain();
}

void TemplatesPanel::refresh() {
    guarded("templates.quote", [this] { showQuote(); });
    guarded("templates.list", [this] { showList(); });
    guarded("templates.preview", [this] { showPreview(); });
}

void TemplatesPanel::showList() {
    auto const document = model();
    views::TemplatesInput const input{.search = m_search.text(),
                                      .chosen = m_list.chosen(),
                                      .documentWritable = document.is() && !isReadOnly(document)};
    views::TemplatesView view = views::templatesView(m_templates, input, language());
    if (m_shown && view == m_view) return;
    bool const heightMayChange = view.nothing != m_view.nothing;
    m_view = std::move(view);
    m_shown = true;
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
    if (heightMayChange) layOutAgain();
}

sal_Int32 TemplatesPanel::arrange(Column& column) {
    sal_Int32 const labelWidth =
        std::max(m_searchLabel.preferredSize().Width, m_languageLabel.preferredSize().Width);
    if (!m_quoteText.empty()) {
        column.full(m_quote);
        column.full(m_recalculate);
        column.gap();
    }
    column.labelled(m_searchLabel, m_search, labelWidth);
    column.labelled(m_languageLabel, m_textLanguage, labelWidth);
    column.full(m_listLabel);
    Column rest(column);
    m_preview->arrange(rest, 0);
    rest.flow({m_insert, m_newDocument});
    sal_Int32 const others = rest.height();
    // The page takes what the list does not need, up to the width of the panel; the list the rest.
    sal_Int32 const room = givenHeight() - others - unit() / 4;
    sal_Int32 const page = m_preview->pictureHeight(column.room());
    sal_Int32 const picture = std::min(page, std::max(10 * unit(), room - 8 * unit()));
    column.tall(m_list.control(), std::max(5 * unit(), room - picture));
    m_preview->arrange(column, picture);
    column.flow({m_insert, m_newDocument});
    m_picture = std::min(page, 18 * unit());
    return others + 8 * unit() + m_picture;
}

css::ui::LayoutSize TemplatesPanel::sizes(sal_Int32 natural) const {
    sal_Int32 const smaller = 3 * unit() + std::max(0, m_picture - 10 * unit());
    return {natural - smaller, -1, natural};
}

void TemplatesPanel::use(char const* command) {
    std::string const id = m_list.chosen();
    if (id.empty()) return;
    dispatch("vnd.diwan:" + std::string(command) + "?template=" + id +
             "&language=" + std::string(language::code(textLanguage())));
}

}  // namespace diwan::office
