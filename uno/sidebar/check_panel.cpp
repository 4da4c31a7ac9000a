#include "sidebar/check_panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "bridge/guard.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;

views::Stage stageOf(CheckState state) {
    switch (state) {
        case CheckState::None:
            return views::Stage::NotRead;
        case CheckState::Busy:
            return views::Stage::Busy;
        case CheckState::Ready:
            return views::Stage::Read;
        case CheckState::Failed:
            return views::Stage::Failed;
    }
    return views::Stage::NotRead;
}

std::size_t chosenIn(Control const& list) {
    sal_Int16 const row =
        Reference<css::awt::XListBox>(list.control(), css::uno::UNO_QUERY_THROW)->getSelectedItemPos();
    return row < 0 ? 0 : static_cast<std::size_t>(row);
}

// Through the model: what is chosen before the control is on the screen would get lost.
void fill(Control& list, views::ChoiceView const& choice) {
    css::uno::Sequence<OUString> texts(static_cast<sal_Int32>(choice.texts.size()));
    std::ranges::transform(choice.texts, texts.getArray(), toOffice);
    css::uno::Sequence<OUString> before;
    list.model()->getPropertyValue("StringItemList") >>= before;
    if (before != texts) list.model()->setPropertyValue("StringItemList", Any(texts));
    css::uno::Sequence<sal_Int16> chosen(1);
    chosen.getArray()[0] = static_cast<sal_Int16>(choice.chosen);
    css::uno::Sequence<sal_Int16> chosenBefore;
    list.model()->getPropertyValue("SelectedItems") >>= chosenBefore;
    if (chosenBefore != chosen) list.model()->setPropertyValue("SelectedItems", Any(chosen));
    list.setEnabled(choice.enabled);
}

}  // namespace

void CheckPanel::build() {
    m_check = controls().add(ControlKind::Button);
    m_kindLabel = controls().add(ControlKind::Text);
    m_kind = controls().add(ControlKind::ListBox);
    m_channelLabel = controls().add(ControlKind::Text);
    m_channel = controls().add(ControlKind::ListBox);
    m_verdict = controls().add(ControlKind::Text);
    m_more = controls().add(ControlKind::Button, false);

    m_kindLabel.setText(words("panel.check.kind"));
    m_channelLabel.setText(words("panel.check.channel"));
    m_channel.setHelp(words("panel.check.channel.help"));
    onPress(m_check, "check.check",
            onMain("check.check", [this] { dispatch("vnd.diwan:check-document?show=false"); }));
    onChoice(m_kind, "check.kind", onMain("check.kind", [this] {
                 auto const kind = views::kindAt(chosenIn(m_kind));
                 choose("kind", std::string(kind ? reading::code(*kind) : "auto"));
             }));
    onChoice(m_channel, "check.channel", onMain("check.channel", [this] {
                 std::string const channel = views::channelAt(chosenIn(m_channel));
                 choose("channel", channel.empty() ? "auto" : channel);
             }));
    onPress(m_more, "check.more", onMain("check.more", [this] {
                m_most += 25;
                refresh();
            }));
}

void CheckPanel::choose(std::string const& what, std::string const& value) {
    if (!m_showing) dispatch("vnd.diwan:check-document?show=false&" + what + "=" + value);
}

void CheckPanel::jump(std::size_t row) {
    if (row < m_view.rows.size())
        dispatch("vnd.diwan:jump-to?kind=remark&index=" + std::to_string(m_view.rows[row].index));
}

views::CheckView CheckPanel::currentView() {
    auto const document = model();
    views::CheckInput input;
    input.stage = views::Stage::NoDocument;
    input.most = m_most;
    if (Reference<css::text::XTextDocument>(document, css::uno::UNO_QUERY).is()) {
        DocumentCheck const& check = session().readingOf(document)->check;
        input.stage = stageOf(check.state);
        input.problem = check.problem;
        input.kind = check.kind;
        input.channel = check.channel;
        // While it is checked again, the remarks from before stay.
        if (!check.check.verdict.empty()) input.check = &check.check;
    }
    return views::checkView(input, language());
}

void CheckPanel::show() {
    m_showing = true;
    guarded("check.show", [this] {
        m_check.setText(m_view.check.text);
        m_check.setEnabled(m_view.check.enabled);
        fill(m_kind, m_view.kind);
        fill(m_channel, m_view.channel);
        m_verdict.setText(m_view.verdict);
        m_more.setText(m_view.more);
        m_more.setVisible(!m_view.more.empty());
        showRows();
    });
    m_showing = false;
}

void CheckPanel::showRows() {
    std::string const button = words("panel.meeting.show");
    for (std::size_t i = 0; i < std::min(m_rows.size(), m_view.rows.size()); ++i) {
        std::string const& text = m_view.rows[i].text;
        m_rows[i].show({.index = i, .text = text}, button, words("panel.check.show.help", {text}));
    }
}

void CheckPanel::refresh() {
    views::CheckView const before = std::exchange(m_view, currentView());
    if (before == m_view && m_rows.size() == m_view.rows.size()) return;
    show();
    if (m_rows.size() != m_view.rows.size()) {
        makeRows();
    } else {
        layOutAgain();
    }
}

bool CheckPanel::makeRow() {
    if (m_rows.size() > m_view.rows.size()) {
        m_rows.back().removeFrom(controls());
        m_rows.pop_back();
        return true;
    }
    if (m_rows.size() == m_view.rows.size()) return false;
    std::size_t const row = m_rows.size();
    std::vector<Control> made;
    for (ControlKind const kind : QuestionRowControls::kinds)
        made.push_back(controls().add(kind, false));
    QuestionRowControls const& fresh = m_rows.emplace_back(made, RowWords{});
    auto const go = onMain("check.jump", [this, row] { jump(row); });
    onDoubleClick(fresh.text, "check.jump", go);
    onPress(fresh.jump, "check.jump", go);
    return true;
}

void CheckPanel::makeRows() {
    if (m_makingRows) return;
    m_makingRows = true;
    session().mainThread().postSteps([self = rtl::Reference<CheckPanel>(this)] {
        bool more = false;
        bool const well = guarded("check.rows", [&] { more = !self->isDisposed() && self->makeRow(); });
        if (well && more) return true;
        self->m_makingRows = false;
        if (!well || self->isDisposed()) return false;
        self->show();
        guarded("check.rows", [&] {
            self->layOutAgain();
            for (QuestionRowControls& row : self->m_rows)
                row.setVisible(true);
        });
        return false;
    });
}

sal_Int32 CheckPanel::arrange(Column& column) {
    sal_Int32 const labelWidth =
        std::max(m_kindLabel.preferredSize().Width, m_channelLabel.preferredSize().Width);
    column.full(m_check);
    column.labelled(m_kindLabel, m_kind, labelWidth);
    column.labelled(m_channelLabel, m_channel, labelWidth);
    column.full(m_verdict);
    if (!m_rows.empty()) column.gap();
    for (QuestionRowControls const& row : m_rows)
        row.arrange(column);
    column.full(m_more);
    return column.height();
}

}  // namespace diwan::office
