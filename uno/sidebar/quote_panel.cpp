#include "sidebar/quote_panel.hpp"

#include "bridge/guard.hpp"
#include "commands/quote_now.hpp"
#include "document/carried_quote.hpp"
#include "document/document_identity.hpp"
#include "document/quote_tables.hpp"
#include "document/template_library.hpp"
#include "drafting/line_origins.hpp"
#include "drafting/quote_cells.hpp"
#include "language/messages.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;

// Whether the tables say something else than what was computed from them.
bool differs(drafting::QuoteTables const& tables, drafting::Recalculation const& fresh) {
    for (std::size_t line = 0; line < fresh.rows.size(); ++line)
        for (std::size_t column = 0; column < drafting::lineColumns; ++column)
            if (drafting::bareText(tables.lines[fresh.rows[line]][column]) !=
                drafting::bareText(fresh.sheet.lines[line][column]))
                return true;
    return !fresh.overtyped.empty() || tables.totals.size() != fresh.totals.size();
}

}  // namespace

void QuotePanel::build() {
    m_heading = controls().add(ControlKind::Heading);
    m_status = controls().add(ControlKind::Text);
    m_note = controls().add(ControlKind::Text, false);
    m_recalculate = controls().add(ControlKind::Button, false);
    m_newQuote = controls().add(ControlKind::Button, false);
    m_recalculate.setText(words("panel.quote.recalculate"));
    m_newQuote.setText(words("panel.quote.new"));
    auto const say = [this](std::string_view key, std::vector<std::string> const& arguments) {
        return words(key, arguments);
    };
    m_lines.emplace(controls(), session().context(), say);
    m_terms.emplace(controls(), say);
    m_missing.emplace(controls(),
                      [this](std::size_t row) { onMain("quote.missing", [this, row] { goTo(row); })(); });

    auto const press = [this](Control const& button, char const* place, std::function<void()> what) {
        onPress(button, place, onMain(place, std::move(what)));
    };
    press(m_recalculate, "quote.recalculate", [this] { dispatch("vnd.diwan:recalculate-quote"); });
    press(m_newQuote, "quote.new", [this] {
        dispatch("vnd.diwan:new-document",
                 {{"template", "quote"},
                  {"language", std::string(language::code(session().settings().outputLanguage()))}});
    });
    press(m_lines->up, "quote.up",
          [this] { edit("move-quote-line-up", m_lines->meant(m_view), m_lines->line() - 1); });
    press(m_lines->down, "quote.down",
          [this] { edit("move-quote-line-down", m_lines->meant(m_view), m_lines->line() + 1); });
    press(m_lines->remove, "quote.delete",
          [this] { edit("delete-quote-line", m_lines->meant(m_view), std::nullopt); });
    press(m_lines->change, "quote.change",
          [this] { edit("edit-quote", m_lines->toChange(m_view), m_lines->line()); });
    press(m_lines->add, "quote.add", [this] { edit("add-quote-line", m_lines->toAdd(m_view), 0); });
    press(m_terms->apply, "quote.apply",
          [this] { edit("edit-quote", m_terms->toApply(m_view), std::nullopt); });
    m_lines->list().onChoose(onMain("quote.choose", [this] { m_lines->chosenAnew(m_view); }));
    onChoice(m_lines->kind.control(), "quote.kind",
             onMain("quote.kind", [this] { m_lines->kindChosen(m_view); }));
    onChoice(m_terms->term.control(), "quote.term", onMain("quote.term", [this] {
                 if (m_terms->show(m_view)) layOutAgain();
             }));
}

views::QuotePanelView QuotePanel::viewNow() {
    views::QuotePanelInput input;
    input.today = session().clock().today();
    input.writable = model().is() && !isReadOnly(model());
    Reference<css::text::XTextDocument> const document(model(), css::uno::UNO_QUERY);
    if (!document.is()) return views::quotePanelView(input, language());
    CommandCall call;
    call.session = rtl::Reference<Session>(&session());
    call.frame = where().frame;
    auto const standing = standingQuote(call);
    bool const present = standing || carriesQuote(document);
    Result<TemplateLibrary> const library =
        present ? TemplateLibrary::load(session()) : Result<TemplateLibrary>(standing.error());
    if (library) {
        input.clients = &library->clients();
        if (library->hasCompany()) input.company = &library->company();
    }
    if (!standing) {
        if (standing.error().code != "quote.none")
            input.problem = language::describe(language(), standing.error());
        // What it carries is known all the same.
        auto const carried = carriedQuote(document, input.today);
        if (carried && *carried) input.live = &**carried;
        return views::quotePanelView(input, language());
    }
    input.live = &standing->live;
    auto const fresh = drafting::recalculate(standing->live, standing->tables);
    if (fresh) {
        input.live = &fresh->live;
        input.sheet = &fresh->sheet;
        input.edited = differs(standing->tables, *fresh);
    } else if (fresh.error().code != "quote.empty") {
        input.problem = language::describe(language(), fresh.error());
    }
    return views::quotePanelView(input, language());
}

void QuotePanel::refresh() {
    if (m_shown && !isShown()) return;  // folded: told again when it is unfolded
    guarded("quote.refresh", [this] { show(viewNow()); });
}

void QuotePanel::show(views::QuotePanelView view) {
    bool const same = m_shown && view == m_view;
    bool const newHeight = !m_shown || view.present != m_view.present || view.note != m_view.note ||
                           view.status != m_view.status || view.heading != m_view.heading;
    m_view = std::move(view);
    m_shown = true;
    m_heading.setText(m_view.heading);
    m_status.setText(m_view.status);
    m_status.setVisible(!m_view.status.empty());
    m_note.setText(m_view.note);
    m_note.setVisible(!m_view.note.empty());
    m_recalculate.setVisible(m_view.present);
    m_newQuote.setVisible(!m_view.present);
    m_lines->setVisible(m_view.present);
    m_terms->setVisible(m_view.present);
    m_lines->show(m_view);
    bool const terms = m_terms->show(m_view);
    bool const missing = m_missing->show(m_view);
    if (!same && (newHeight || terms || missing)) layOutAgain();
}

void QuotePanel::edit(std::string const& command, CommandArguments const& arguments,
                      std::optional<std::size_t> next) {
    Reference<css::text::XTextDocument> const document(model(), css::uno::UNO_QUERY);
    auto const carried = [&] {
        auto const live = carriedQuote(document, session().clock().today());
        return live && *live ? drafting::toJson(**live) : std::string();
    };
    std::string const before = carried();
    dispatch("vnd.diwan:" + command, arguments);
    if (isDisposed()) return;
    // Refused, a person has been told why; what was typed stays.
    if (next && carried() != before) m_lines->goOnWith(*next);
    refresh();
}

void QuotePanel::goTo(std::size_t mention) {
    if (mention >= m_view.missing.size()) return;
    views::MentionRow const& row = m_view.missing[mention];
    if (!row.command.empty()) return dispatch("vnd.diwan:" + row.command);
    m_terms->goTo(m_view, row.term);
    layOutAgain();
}

sal_Int32 QuotePanel::arrange(Column& column) {
    column.full(m_heading);
    column.full(m_status);
    column.full(m_note);
    column.full(m_recalculate);
    column.full(m_newQuote);
    if (m_view.present) column.gap();
    m_lines->arrange(column, unit());
    m_terms->arrange(column);
    m_missing->arrange(column);
    return column.height();
}

}  // namespace diwan::office
