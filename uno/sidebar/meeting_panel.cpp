#include "sidebar/meeting_panel.hpp"

#include <algorithm>
#include <com/sun/star/text/XTextDocument.hpp>

#include "bridge/guard.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;

std::vector<views::FindingDraft> draftsOf(std::vector<Draft> const& drafts) {
    std::vector<views::FindingDraft> values;
    values.reserve(drafts.size());
    for (Draft const& draft : drafts)
        values.push_back({.ticked = draft.ticked,
                          .what = draft.what,
                          .who = draft.who,
                          .due = draft.due,
                          .logged = !draft.id.empty(),
                          .was = draft.was});
    return values;
}

views::Stage stageOf(ReadingState state) {
    switch (state) {
        case ReadingState::NotRead:
            return views::Stage::NotRead;
        case ReadingState::Busy:
            return views::Stage::Busy;
        case ReadingState::Ready:
            return views::Stage::Read;
        case ReadingState::Failed:
            return views::Stage::Failed;
    }
    return views::Stage::NotRead;
}

}  // namespace

void MeetingPanel::build() {
    m_words = {.who = words("panel.meeting.who"),
               .whoHelp = words("panel.meeting.who.help"),
               .due = words("panel.meeting.due"),
               .dueHelp = words("panel.meeting.due.help"),
               .show = words("panel.meeting.show")};
    m_read = controls().add(ControlKind::Button);
    m_verdict = controls().add(ControlKind::Text);
    m_actionsHeading = controls().add(ControlKind::Heading);
    m_tickSure = controls().add(ControlKind::Button);
    onPress(m_read, "meeting.read", onMain("meeting.read", [this] { dispatch("vnd.diwan:read-document"); }));
    onPress(m_tickSure, "meeting.tick-sure", onMain("meeting.tick-sure", [this] { tickSure(); }));
    makeDecisionsHead();
    makeQuestionsHead();
    makeTail();
}

void MeetingPanel::makeDecisionsHead() {
    m_moreActions = controls().add(ControlKind::Button, false);
    m_decisionsHeading = controls().add(ControlKind::Heading, false);
    onPress(m_moreActions, "meeting.more", onMain("meeting.more", [this] {
                m_mostActions += 25;
                refresh();
            }));
}

void MeetingPanel::makeQuestionsHead() {
    m_moreDecisions = controls().add(ControlKind::Button, false);
    m_questionsHeading = controls().add(ControlKind::Heading, false);
    onPress(m_moreDecisions, "meeting.more", onMain("meeting.more", [this] {
                m_mostDecisions += 25;
                refresh();
            }));
}

void MeetingPanel::makeTail() {
    m_moreQuestions = controls().add(ControlKind::Button, false);
    m_record = controls().add(ControlKind::Button, false);
    m_insertTable = controls().add(ControlKind::Button, false);
    onPress(m_moreQuestions, "meeting.more", onMain("meeting.more", [this] {
                m_mostQuestions += 25;
                refresh();
            }));
    onPress(m_record, "meeting.record", onMain("meeting.record", [this] { record(); }));
    onPress(m_insertTable, "meeting.insert",
            onMain("meeting.insert", [this] { dispatch("vnd.diwan:insert-actions"); }));
}

std::shared_ptr<DocumentReading> MeetingPanel::reading() {
    auto const document = model();
    return document.is() ? session().readingOf(document) : nullptr;
}

views::MeetingView MeetingPanel::currentView() {
    views::MeetingInput input;
    input.mostActions = m_mostActions;
    input.mostDecisions = m_mostDecisions;
    input.mostQuestions = m_mostQuestions;
    auto const state = reading();
    bool const isText = Reference<css::text::XTextDocument>(model(), css::uno::UNO_QUERY).is();
    input.stage = state && isText ? stageOf(state->state) : views::Stage::NoDocument;
    if (state) {
        input.problem = state->problem;
        input.reading = &state->reading;
        input.actions = draftsOf(state->actions);
        input.decisions = draftsOf(state->decisions);
        input.openActions = session().registerSnapshot().actions;
    }
    return views::meetingView(input, language());
}

void MeetingPanel::showFrame() {
    m_read.setText(m_view.read.text);
    m_read.setEnabled(m_view.read.enabled);
    m_verdict.setText(m_view.verdict);
    m_tickSure.setText(m_view.tickSure.text);
    m_tickSure.setEnabled(m_view.tickSure.enabled);
    m_record.setText(m_view.record.text);
    m_record.setEnabled(m_view.record.enabled);
    m_insertTable.setText(m_view.insertTable.text);
    m_insertTable.setEnabled(m_view.insertTable.enabled);
    m_actionsHeading.setText(m_view.actionsHeading);
    m_decisionsHeading.setText(m_view.decisionsHeading);
    m_questionsHeading.setText(m_view.questionsHeading);
    m_moreActions.setText(m_view.moreActions);
    m_moreDecisions.setText(m_view.moreDecisions);
    m_moreQuestions.setText(m_view.moreQuestions);
}

void MeetingPanel::refresh() {
    views::MeetingView const before = std::exchange(m_view, currentView());
    guarded("meeting.show", [this] { showFrame(); });
    bool const sameRows = m_actions.size() == m_view.actions.size() &&
                          m_decisions.size() == m_view.decisions.size() &&
                          m_questions.size() == lines().size();
    if (!sameRows || before.hasFindings != m_view.hasFindings) {
        makeRows();
    } else if (!(before == m_view)) {
        showRows();
        layOutAgain();
    } else {
        showRows();  // a field that somebody left takes its form
    }
}

void MeetingPanel::makeRows() {
    if (m_makingRows) return;
    m_makingRows = true;
    session().mainThread().postSteps([self = rtl::Reference<MeetingPanel>(this)] {
        bool more = false;
        bool const well = guarded("meeting.rows", [&] { more = self->makeStep(); });
        if (well && more) return true;
        self->m_makingRows = false;
        if (well) guarded("meeting.rows", [&] { self->rowsComplete(); });
        return false;
    });
}

bool MeetingPanel::gather(std::span<ControlKind const> kinds) {
    m_gathered.push_back(controls().add(kinds[m_gathered.size()], false));
    return m_gathered.size() == kinds.size();
}

void MeetingPanel::removeLast() {
    auto const remove = [this](std::initializer_list<Control*> all) {
        for (Control* const control : all)
            controls().remove(std::exchange(*control, Control()));
    };
    auto const removeRow = [this](auto& rows) {
        rows.back().removeFrom(controls());
        rows.pop_back();
    };
    if (!m_gathered.empty()) {
        controls().remove(m_gathered.back());
        m_gathered.pop_back();
    } else if (m_record.is()) {
        remove({&m_moreQuestions, &m_record, &m_insertTable});
    } else if (!m_questions.empty()) {
        removeRow(m_questions);
    } else if (m_questionsHeading.is()) {
        remove({&m_moreDecisions, &m_questionsHeading});
    } else if (!m_decisions.empty()) {
        removeRow(m_decisions);
    } else if (m_decisionsHeading.is()) {
        remove({&m_moreActions, &m_decisionsHeading});
    } else {
        removeRow(m_actions);
    }
}

bool MeetingPanel::makeStep() {
    if (isDisposed()) return false;
    // The reading may change while its rows are being made: what was gathered for another kind of row goes
    // first.
    auto const grow = [this](auto const& rows, auto const& wanted, bool somethingBehind, auto const& kinds,
                             auto&& add) {
        bool const foreign = !m_gathered.empty() && m_gatheredFor != kinds.size();
        if (somethingBehind || foreign || rows.size() > wanted.size()) {
            removeLast();
        } else {
            m_gatheredFor = kinds.size();
            if (gather(kinds)) add();
        }
    };
    if (m_actions.size() != m_view.actions.size()) {
        grow(m_actions, m_view.actions, m_decisionsHeading.is(), ActionRowControls::kinds,
             [this] { addAction(); });
    } else if (!m_decisionsHeading.is()) {
        makeDecisionsHead();
    } else if (m_decisions.size() != m_view.decisions.size()) {
        grow(m_decisions, m_view.decisions, m_questionsHeading.is(), DecisionRowControls::kinds,
             [this] { addDecision(); });
    } else if (!m_questionsHeading.is()) {
        makeQuestionsHead();
    } else if (std::vector<views::QuestionRow> const wanted = lines(); m_questions.size() != wanted.size()) {
        grow(m_questions, wanted, m_record.is(), QuestionRowControls::kinds, [this] { addQuestion(); });
    } else if (!m_gathered.empty()) {
        removeLast();
    } else if (!m_record.is()) {
        makeTail();
    } else {
        return false;
    }
    return true;
}

void MeetingPanel::addAction() {
    std::size_t const index = m_actions.size();
    ActionRowControls const& row = m_actions.emplace_back(std::exchange(m_gathered, {}), m_words);
    onTick(row.tick, "meeting.tick", onMain("meeting.tick", [this, index] { ticked(index, true); }));
    onTyping(row.who, "meeting.who", onMain("meeting.who", [this, index] { whoTyped(index); }));
    onTyping(row.due, "meeting.due", onMain("meeting.due", [this, index] { dueTyped(index); }));
    onLeaving(row.due, "meeting.due-left", onMain("meeting.due-left", [this] { session().changed(); }));
    auto const show = onMain("meeting.jump", [this, index] { jump("action", index); });
    onDoubleClick(row.tick, "meeting.jump", show);
    onPress(row.jump, "meeting.jump", show);
}

void MeetingPanel::addDecision() {
    std::size_t const index = m_decisions.size();
    DecisionRowControls const& row = m_decisions.emplace_back(std::exchange(m_gathered, {}), m_words);
    onTick(row.tick, "meeting.tick", onMain("meeting.tick", [this, index] { ticked(index, false); }));
    auto const show = onMain("meeting.jump", [this, index] { jump("decision", index); });
    onDoubleClick(row.tick, "meeting.jump", show);
    onPress(row.jump, "meeting.jump", show);
}

void MeetingPanel::addQuestion() {
    std::size_t const index = m_questions.size();
    QuestionRowControls const& row = m_questions.emplace_back(std::exchange(m_gathered, {}), m_words);
    auto const show = onMain("meeting.jump", [this, index] { pressedLine(index); });
    onDoubleClick(row.text, "meeting.jump", show);
    onPress(row.jump, "meeting.jump", show);
}

void MeetingPanel::rowsComplete() {
    if (isDisposed()) return;
    showFrame();
    showRows();
    layOutAgain();
    session().mainThread().postSteps([self = rtl::Reference<MeetingPanel>(this)] {
        bool more = false;
        guarded("meeting.reveal", [&] { more = self->revealRow(); });
        return more;
    });
}

bool MeetingPanel::revealRow() {
    if (isDisposed()) return false;
    auto const revealFirst = [](auto& rows) {
        auto const hidden = std::ranges::find_if(rows, [](auto const& row) { return !row.isVisible(); });
        if (hidden == rows.end()) return false;
        hidden->setVisible(true);
        return true;
    };
    return revealFirst(m_actions) || revealFirst(m_decisions) || revealFirst(m_questions);
}

void MeetingPanel::showRows() {
    m_showing = true;
    guarded("meeting.show-rows", [this] {
        m_shownActions.resize(m_actions.size());
        for (std::size_t i = 0; i < std::min(m_actions.size(), m_view.actions.size()); ++i) {
            views::ActionRow const& row = m_view.actions[i];
            bool const another = std::exchange(m_shownActions[i], row.what) != row.what;
            m_actions[i].show(row, words("panel.meeting.what.help", {row.why}),
                              words("panel.meeting.show.help", {row.what}), another);
        }
        for (std::size_t i = 0; i < std::min(m_decisions.size(), m_view.decisions.size()); ++i) {
            views::DecisionRow const& row = m_view.decisions[i];
            m_decisions[i].show(row, words("panel.meeting.what.help", {row.why}),
                                words("panel.meeting.show.help", {row.text}));
        }
        std::vector<views::QuestionRow> const all = lines();
        for (std::size_t i = 0; i < std::min(m_questions.size(), all.size()); ++i) {
            bool const closes = all[i].kind == views::LineKind::Closing;
            m_questions[i].show(
                all[i], words(closes ? "panel.meeting.close" : "panel.meeting.show"),
                words(closes ? "panel.meeting.close.help" : "panel.meeting.show.help", {all[i].text}));
        }
    });
    m_showing = false;
}

sal_Int32 MeetingPanel::arrange(Column& column) {
    column.full(m_read);
    column.full(m_verdict);
    bool const found = m_view.hasFindings;
    auto const section = [&](Control& heading, bool some) {
        heading.setVisible(found && some);
        if (found && some) column.gap();
    };
    section(m_actionsHeading, !m_view.actions.empty());
    m_tickSure.setVisible(found);
    if (m_actionsHeading.isVisible()) {
        column.ends(m_actionsHeading, m_tickSure);
    } else {
        column.full(m_tickSure);
    }
    sal_Int32 const labelWidth = m_actions.empty() ? 0 : m_actions.front().labelWidth();
    for (auto const& row : m_actions)
        row.arrange(column, labelWidth);
    m_moreActions.setVisible(!m_view.moreActions.empty());
    column.full(m_moreActions);

    section(m_decisionsHeading, !m_view.decisions.empty());
    column.full(m_decisionsHeading);
    for (auto const& row : m_decisions)
        row.arrange(column);
    m_moreDecisions.setVisible(!m_view.moreDecisions.empty());
    column.full(m_moreDecisions);

    section(m_questionsHeading, !m_view.questions.empty());
    column.full(m_questionsHeading);
    std::size_t const questions = m_view.questions.size();
    for (std::size_t i = 0; i < std::min(questions, m_questions.size()); ++i)
        m_questions[i].arrange(column);
    m_moreQuestions.setVisible(!m_view.moreQuestions.empty());
    column.full(m_moreQuestions);
    for (std::size_t i = questions; i < m_questions.size(); ++i)
        m_questions[i].arrange(column);

    column.gap();
    m_record.setVisible(true);
    m_insertTable.setVisible(true);
    column.full(m_record);
    column.full(m_insertTable);
    return column.height();
}

void MeetingPanel::ticked(std::size_t index, bool isAction) {
    auto const state = reading();
    if (m_showing || !state) return;
    auto& drafts = isAction ? state->actions : state->decisions;
    if (index >= drafts.size() || !drafts[index].id.empty()) return;
    drafts[index].ticked =
        isAction ? m_actions.at(index).tick.isTicked() : m_decisions.at(index).tick.isTicked();
    session().changed();
}

void MeetingPanel::whoTyped(std::size_t index) {
    auto const state = reading();
    if (m_showing || !state || index >= state->actions.size()) return;
    state->actions[index].who = m_actions.at(index).who.text();
    session().changed();
}

void MeetingPanel::dueTyped(std::size_t index) {
    auto const state = reading();
    if (m_showing || !state || index >= state->actions.size()) return;
    state->actions[index].due = views::draftDue(m_actions.at(index).due.text(), state->reading.date);
    session().changed();
}

void MeetingPanel::tickSure() {
    auto const state = reading();
    if (!state || state->state != ReadingState::Ready) return;
    auto const tickAll = [](auto const& findings, std::vector<Draft>& drafts) {
        for (std::size_t i = 0; i < std::min(findings.size(), drafts.size()); ++i)
            if (findings[i].confidence == reading::Confidence::High && drafts[i].id.empty())
                drafts[i].ticked = true;
    };
    tickAll(state->reading.actions, state->actions);
    tickAll(state->reading.decisions, state->decisions);
    session().changed();
}

void MeetingPanel::record() {
    auto const state = reading();
    if (!state) return;
    dispatch("vnd.diwan:log-findings?actions=" + views::tickedIndexes(draftsOf(state->actions)) +
             "&decisions=" + views::tickedIndexes(draftsOf(state->decisions)));
}

std::vector<views::QuestionRow> MeetingPanel::lines() const {
    std::vector<views::QuestionRow> all = m_view.questions;
    all.insert(all.end(), m_view.further.begin(), m_view.further.end());
    return all;
}

void MeetingPanel::pressedLine(std::size_t index) {
    std::vector<views::QuestionRow> const all = lines();
    if (index >= all.size()) return;
    switch (all[index].kind) {
        case views::LineKind::Question:
            return jump("question", all[index].index);
        case views::LineKind::Summary:
            return jump("summary", all[index].index);
        case views::LineKind::Closing:
            return dispatch("vnd.diwan:close-action?id=" + all[index].record);
        case views::LineKind::Heading:
            return;
    }
}

void MeetingPanel::jump(char const* kind, std::size_t index) {
    dispatch("vnd.diwan:jump-to?kind=" + std::string(kind) + "&index=" + std::to_string(index));
}

}  // namespace diwan::office
