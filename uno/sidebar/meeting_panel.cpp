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
    m_read = controls().add(ControlKind::Button);
    m_verdict = controls().add(ControlKind::Text);
    m_sent = std::make_unique<SentSection>(controls(), words("panel.meeting.end"),
                                           words("panel.meeting.end.help"), words("panel.meeting.sent.help"));
    m_actionsHeading = controls().add(ControlKind::Heading);
    m_tickSure = controls().add(ControlKind::Button);
    onPress(m_read, "meeting.read", onMain("meeting.read", [this] { dispatch("vnd.diwan:read-document"); }));
    onPress(m_tickSure, "meeting.tick-sure", onMain("meeting.tick-sure", [this] { tickSure(); }));
    onTyping(m_sent->end, "meeting.end", onMain("meeting.end", [this] { endTyped(); }));
    onLeaving(m_sent->end, "meeting.end-left", onMain("meeting.end-left", [this] { session().changed(); }));
    onPress(m_sent->button, "meeting.sent", onMain("meeting.sent", [this] {
                if (m_sentView && m_sentView->canSend) dispatch(m_sentView->command);
            }));
    m_body = std::make_unique<MeetingBody>(
        controls(), language(),
        [this](char const* place, std::function<void()> what) { return onMain(place, std::move(what)); },
        events());
}

MeetingEvents MeetingPanel::events() {
    return {.tickedAction = [this](std::size_t index) { ticked(index, true); },
            .tickedDecision = [this](std::size_t index) { ticked(index, false); },
            .whoTyped = [this](std::size_t index) { whoTyped(index); },
            .dueTyped = [this](std::size_t index) { dueTyped(index); },
            .showAction = [this](std::size_t index) { jump("action", index); },
            .showDecision = [this](std::size_t index) { jump("decision", index); },
            .pressedLine = [this](std::size_t index) { pressedLine(index); },
            .dueLeft = [this] { session().changed(); },
            .moreActions = [this] { more(m_mostActions); },
            .moreDecisions = [this] { more(m_mostDecisions); },
            .moreQuestions = [this] { more(m_mostQuestions); },
            .record = [this] { record(); },
            .insertTable = [this] { dispatch("vnd.diwan:insert-actions"); }};
}

void MeetingPanel::more(std::size_t& most) {
    most += 25;
    refresh();
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

std::optional<views::SentView> MeetingPanel::sentNow() {
    auto const state = reading();
    if (state && state->state == ReadingState::Busy) return m_sentView;  // stays while it is read again
    bool const isMeeting = state && state->state == ReadingState::Ready &&
                           (m_view.hasFindings || state->saidEnd || state->typedEnd);
    if (!isMeeting) return std::nullopt;
    Day const day = state->reading.date;
    views::SentView const view =
        views::sentView({.meetingDay = day,
                         .said = state->saidEnd,
                         .typed = state->typedEnd,
                         .documentId = state->documentId,
                         .events = session().registerSnapshot().events,
                         .utcOffset = utcOffset(instantOf(day, std::chrono::hours{12})),
                         .now = session().clock().now()},
                        language());
    if (view.nextChange && isShown()) session().changesAt(*view.nextChange);
    return view;
}

void MeetingPanel::show() {
    guarded("meeting.show-head", [this] {
        m_read.setText(m_view.read.text);
        m_read.setEnabled(m_view.read.enabled);
        m_verdict.setText(m_view.verdict);
        m_actionsHeading.setText(m_view.actionsHeading);
        m_tickSure.setText(m_view.tickSure.text);
        m_tickSure.setEnabled(m_view.tickSure.enabled);
    });
    guarded("meeting.show-sent", [this] { m_sent->show(m_sentView); });
    m_body->show(m_view);
}

void MeetingPanel::refresh() {
    views::MeetingView const before = std::exchange(m_view, currentView());
    std::optional<views::SentView> const sentBefore = std::exchange(m_sentView, sentNow());
    show();  // also when nothing changed: a field that somebody left takes its form
    if (!m_body->fits(m_view) || before.hasFindings != m_view.hasFindings) {
        makeRows();
    } else if (!(before == m_view && sentBefore == m_sentView)) {
        layOutAgain();
    }
}

void MeetingPanel::makeRows() {
    if (m_makingRows) return;
    m_makingRows = true;
    session().mainThread().postSteps([self = rtl::Reference<MeetingPanel>(this)] {
        bool more = false;
        bool const well =
            guarded("meeting.rows", [&] { more = !self->isDisposed() && self->m_body->step(self->m_view); });
        if (well && more) return true;
        self->m_makingRows = false;
        if (well) guarded("meeting.rows", [&] { self->rowsComplete(); });
        return false;
    });
}

void MeetingPanel::rowsComplete() {
    if (isDisposed()) return;
    show();
    layOutAgain();
    session().mainThread().postSteps([self = rtl::Reference<MeetingPanel>(this)] {
        bool more = false;
        guarded("meeting.reveal", [&] { more = !self->isDisposed() && self->m_body->reveal(); });
        return more;
    });
}

sal_Int32 MeetingPanel::arrange(Column& column) {
    column.full(m_read);
    column.full(m_verdict);
    m_sent->arrange(column, unit());
    m_body->arrange(column, m_view, m_actionsHeading, m_tickSure);
    return column.height();
}

void MeetingPanel::ticked(std::size_t index, bool isAction) {
    auto const state = reading();
    if (m_body->isShowing() || !state) return;
    auto& drafts = isAction ? state->actions : state->decisions;
    if (index >= drafts.size() || !drafts[index].id.empty()) return;
    drafts[index].ticked =
        isAction ? m_body->action(index).tick.isTicked() : m_body->decision(index).tick.isTicked();
    session().changed();
}

void MeetingPanel::whoTyped(std::size_t index) {
    auto const state = reading();
    if (m_body->isShowing() || !state || index >= state->actions.size()) return;
    state->actions[index].who = m_body->action(index).who.text();
    session().changed();
}

void MeetingPanel::dueTyped(std::size_t index) {
    auto const state = reading();
    if (m_body->isShowing() || !state || index >= state->actions.size()) return;
    state->actions[index].due = views::draftDue(m_body->action(index).due.text(), state->reading.date);
    session().changed();
}

void MeetingPanel::endTyped() {
    auto const state = reading();
    if (m_sent->isShowing() || !state) return;
    state->typedEnd = m_sent->end.text();
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

void MeetingPanel::pressedLine(std::size_t index) {
    std::vector<views::QuestionRow> const all = m_view.lines();
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
