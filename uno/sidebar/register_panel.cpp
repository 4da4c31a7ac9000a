#include "sidebar/register_panel.hpp"

#include <algorithm>

#include "bridge/guard.hpp"
#include "document/document_identity.hpp"
#include "document/followed_sentence.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

std::vector<TreeItem> itemsOf(std::vector<views::RecordRow> const& rows) {
    std::vector<TreeItem> items;
    items.reserve(rows.size());
    for (views::RecordRow const& row : rows) {
        TreeItem item{.id = row.id, .text = row.headline, .unfolded = false, .children = {}};
        for (std::string const& detail : row.details)
            item.children.push_back({.id = row.id, .text = detail, .unfolded = false, .children = {}});
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

void RegisterPanel::build() {
    m_connection = controls().add(ControlKind::Text);
    m_searchLabel = controls().add(ControlKind::Text);
    m_search = controls().add(ControlKind::Edit);
    m_mine = controls().add(ControlKind::CheckBox);
    m_late = controls().add(ControlKind::CheckBox);
    m_thisDocument = controls().add(ControlKind::CheckBox);
    m_count = controls().add(ControlKind::Text);
    m_records = TreeList(session().context(), controls().add(ControlKind::Tree));
    m_open = controls().add(ControlKind::Button);
    m_sync = controls().add(ControlKind::Button);

    m_searchLabel.setText(words("panel.search"));
    m_mine.setText(words("panel.register.mine"));
    m_mine.setHelp(words("panel.register.mine.help"));
    m_late.setText(words("panel.register.late"));
    m_late.setHelp(words("panel.register.late.help"));
    m_thisDocument.setText(words("panel.register.this-document"));
    m_thisDocument.setHelp(words("panel.register.this-document.help"));
    m_open.setText(words("panel.register.open"));
    m_sync.setText(words("panel.register.sync"));
    m_records.control().model()->setPropertyValue(
        "HelpText", css::uno::Any(toOffice(words("panel.register.records.help"))));

    auto const filtering = onMain("register.filter", [this] { filter(); });
    onTyping(m_search, "register.search", filtering);
    for (Control const& box : {m_mine, m_late, m_thisDocument})
        onTick(box, "register.filter", filtering);
    m_records.onActivate(onMain("register.jump", [this] { jump(); }));
    onPress(m_open, "register.open",
            onMain("register.open", [this] { dispatch("vnd.diwan:open-register"); }));
    onPress(m_sync, "register.sync", onMain("register.sync", [this] { dispatch("vnd.diwan:sync-now"); }));
}

void RegisterPanel::filter() {
    if (m_showing) return;
    m_filter = {.text = m_search.text(),
                .mine = m_mine.isTicked(),
                .late = m_late.isTicked(),
                .thisDocument = m_thisDocument.isTicked()};
    refresh();
}

void RegisterPanel::lookAtSentences(RegisterSnapshot const& snapshot, views::RegisterInput& input) {
    css::uno::Reference<css::text::XTextDocument> const document(model(), css::uno::UNO_QUERY);
    if (!document.is() || input.documentId.empty()) return;
    // Typing into the search asks many times a second; the document does not change that fast.
    auto const now = std::chrono::steady_clock::now();
    if (now - m_lookedAt > std::chrono::seconds{1}) {
        m_lookedAt = now;
        guarded("register.sentences", [&] {
            FollowedSentences sentences(document);
            m_sentences.clear();
            auto const look = [&](Source const& source, std::string const& id) {
                if (source.documentId != input.documentId || source.sentence.empty()) return;
                FollowedSentence const found = sentences.follow(source, id);
                m_sentences[id] = {.link = found.link, .words = found.words};
            };
            for (Action const& action : snapshot.actions)
                look(action.source, action.id);
            for (Decision const& decision : snapshot.decisions)
                look(decision.source, decision.id);
        });
    }
    input.sentences = m_sentences;
}

void RegisterPanel::refresh() {
    RegisterSnapshot const& snapshot = session().registerSnapshot();
    views::RegisterInput input;
    input.actions = snapshot.actions;
    input.decisions = snapshot.decisions;
    input.loaded = snapshot.loaded;
    input.problem = snapshot.problem;
    input.filter = m_filter;
    input.me = session().settings().author();
    if (auto const document = model(); document.is()) input.documentId = documentId(document);
    lookAtSentences(snapshot, input);
    input.today = session().clock().today();
    input.status = session().syncStatus();
    views::RegisterView view = views::registerView(input, language());
    if (m_view == view) return;
    bool const heightMayChange = view.connection.line != m_view.connection.line || view.count != m_view.count;
    m_view = std::move(view);
    m_showing = true;
    guarded("register.show", [this] {
        m_connection.setText(m_view.connection.line);
        m_connection.setHelp(m_view.connection.why);
        m_mine.setEnabled(m_view.mineEnabled || m_filter.mine);
        m_thisDocument.setEnabled(m_view.thisDocumentEnabled || m_filter.thisDocument);
        m_count.setText(m_view.count);
        m_records.show(itemsOf(m_view.rows));
    });
    m_showing = false;
    if (heightMayChange) layOutAgain();
}

sal_Int32 RegisterPanel::arrange(Column& column) {
    column.full(m_connection);
    column.labelled(m_searchLabel, m_search, m_searchLabel.preferredSize().Width);
    column.flow({m_mine, m_late, m_thisDocument});
    column.full(m_count);
    // The tree takes what the office gave beyond the rest.
    Column rest(column);
    rest.flow({m_open, m_sync});
    sal_Int32 const others = rest.height();
    sal_Int32 const tree = std::max(6 * unit(), givenHeight() - others - unit() / 4);
    column.tall(m_records.control(), tree);
    column.flow({m_open, m_sync});
    return others + 10 * unit();
}

css::ui::LayoutSize RegisterPanel::sizes(sal_Int32 natural) const {
    return {natural - 4 * unit(), -1, natural};
}

void RegisterPanel::jump() {
    if (std::string const id = m_records.chosen(); !id.empty()) dispatch("vnd.diwan:jump-to?id=" + id);
}

}  // namespace diwan::office
