#include "sidebar/meeting_body.hpp"

#include <algorithm>

#include "bridge/guard.hpp"
#include "language/messages.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

MeetingBody::MeetingBody(PanelControls& controls, Language language, OnMain onMain, MeetingEvents events)
    : m_controls(controls),
      m_language(language),
      m_onMain(std::move(onMain)),
      m_events(std::move(events)),
      m_words{.who = words("panel.meeting.who"),
              .whoHelp = words("panel.meeting.who.help"),
              .due = words("panel.meeting.due"),
              .dueHelp = words("panel.meeting.due.help"),
              .show = words("panel.meeting.show")} {
    makeDecisionsHead();
    makeQuestionsHead();
    makeTail();
}

std::string MeetingBody::words(std::string_view key, std::vector<std::string> const& arguments) const {
    return language::message(m_language, key, arguments);
}

std::function<void()> MeetingBody::at(char const* place, MeetingEvents::At const& event,
                                      std::size_t index) const {
    return m_onMain(place, [event, index] { event(index); });
}

void MeetingBody::makeDecisionsHead() {
    m_moreActions = m_controls.add(ControlKind::Button, false);
    m_decisionsHeading = m_controls.add(ControlKind::Heading, false);
    onPress(m_moreActions, "meeting.more", m_onMain("meeting.more", m_events.moreActions));
}

void MeetingBody::makeQuestionsHead() {
    m_moreDecisions = m_controls.add(ControlKind::Button, false);
    m_questionsHeading = m_controls.add(ControlKind::Heading, false);
    onPress(m_moreDecisions, "meeting.more", m_onMain("meeting.more", m_events.moreDecisions));
}

void MeetingBody::makeTail() {
    m_moreQuestions = m_controls.add(ControlKind::Button, false);
    m_record = m_controls.add(ControlKind::Button, false);
    m_insertTable = m_controls.add(ControlKind::Button, false);
    onPress(m_moreQuestions, "meeting.more", m_onMain("meeting.more", m_events.moreQuestions));
    onPress(m_record, "meeting.record", m_onMain("meeting.record", m_events.record));
    onPress(m_insertTable, "meeting.insert", m_onMain("meeting.insert", m_events.insertTable));
}

bool MeetingBody::fits(views::MeetingView const& view) const {
    return m_actions.size() == view.actions.size() && m_decisions.size() == view.decisions.size() &&
           m_lines.size() == view.lines().size();
}

bool MeetingBody::gather(std::span<ControlKind const> kinds) {
    m_gathered.push_back(m_controls.add(kinds[m_gathered.size()], false));
    return m_gathered.size() == kinds.size();
}

void MeetingBody::removeLast() {
    auto const remove = [this](std::initializer_list<Control*> all) {
        for (Control* const control : all)
            m_controls.remove(std::exchange(*control, Control()));
    };
    auto const removeRow = [this](auto& rows) {
        rows.back().removeFrom(m_controls);
        rows.pop_back();
    };
    if (!m_gathered.empty()) {
        m_controls.remove(m_gathered.back());
        m_gathered.pop_back();
    } else if (m_record.is()) {
        remove({&m_moreQuestions, &m_record, &m_insertTable});
    } else if (!m_lines.empty()) {
        removeRow(m_lines);
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

// The reading may change while its rows are being made: what was gathered for another kind of row goes first.
template <typename Rows, typename Kinds, typename Add>
void MeetingBody::grow(Rows const& rows, std::size_t wanted, bool somethingBehind, Kinds const& kinds,
                       Add&& add) {
    bool const foreign = !m_gathered.empty() && m_gatheredFor != kinds.size();
    if (somethingBehind || foreign || rows.size() > wanted) {
        removeLast();
    } else {
        m_gatheredFor = kinds.size();
        if (gather(kinds)) add();
    }
}

bool MeetingBody::step(views::MeetingView const& view) {
    if (m_actions.size() != view.actions.size()) {
        grow(m_actions, view.actions.size(), m_decisionsHeading.is(), ActionRowControls::kinds,
             [this] { addAction(); });
    } else if (!m_decisionsHeading.is()) {
        makeDecisionsHead();
    } else if (m_decisions.size() != view.decisions.size()) {
        grow(m_decisions, view.decisions.size(), m_questionsHeading.is(), DecisionRowControls::kinds,
             [this] { addDecision(); });
    } else if (!m_questionsHeading.is()) {
        makeQuestionsHead();
    } else if (std::size_t const wanted = view.lines().size(); m_lines.size() != wanted) {
        grow(m_lines, wanted, m_record.is(), QuestionRowControls::kinds, [this] { addLine(); });
    } else if (!m_gathered.empty()) {
        removeLast();
    } else if (!m_record.is()) {
        makeTail();
    } else {
        return false;
    }
    return true;
}

void MeetingBody::addAction() {
    std::size_t const index = m_actions.size();
    ActionRowControls const& row = m_actions.emplace_back(std::exchange(m_gathered, {}), m_words);
    onTick(row.tick, "meeting.tick", at("meeting.tick", m_events.tickedAction, index));
    onTyping(row.who, "meeting.who", at("meeting.who", m_events.whoTyped, index));
    onTyping(row.due, "meeting.due", at("meeting.due", m_events.dueTyped, index));
    onLeaving(row.due, "meeting.due-left", m_onMain("meeting.due-left", m_events.dueLeft));
    auto const show = at("meeting.jump", m_events.showAction, index);
    onDoubleClick(row.tick, "meeting.jump", show);
    onPress(row.jump, "meeting.jump", show);
}

void MeetingBody::addDecision() {
    std::size_t const index = m_decisions.size();
    DecisionRowControls const& row = m_decisions.emplace_back(std::exchange(m_gathered, {}), m_words);
    onTick(row.tick, "meeting.tick", at("meeting.tick", m_events.tickedDecision, index));
    auto const show = at("meeting.jump", m_events.showDecision, index);
    onDoubleClick(row.tick, "meeting.jump", show);
    onPress(row.jump, "meeting.jump", show);
}

void MeetingBody::addLine() {
    std::size_t const index = m_lines.size();
    QuestionRowControls const& row = m_lines.emplace_back(std::exchange(m_gathered, {}), m_words);
    auto const show = at("meeting.jump", m_events.pressedLine, index);
    onDoubleClick(row.text, "meeting.jump", show);
    onPress(row.jump, "meeting.jump", show);
}

bool MeetingBody::reveal() {
    auto const revealFirst = [](auto& rows) {
        auto const hidden = std::ranges::find_if(rows, [](auto const& row) { return !row.isVisible(); });
        if (hidden == rows.end()) return false;
        hidden->setVisible(true);
        return true;
    };
    return revealFirst(m_actions) || revealFirst(m_decisions) || revealFirst(m_lines);
}

void MeetingBody::showFrame(views::MeetingView const& view) {
    m_record.setText(view.record.text);
    m_record.setEnabled(view.record.enabled);
    m_insertTable.setText(view.insertTable.text);
    m_insertTable.setEnabled(view.insertTable.enabled);
    m_decisionsHeading.setText(view.decisionsHeading);
    m_questionsHeading.setText(view.questionsHeading);
    m_moreActions.setText(view.moreActions);
    m_moreDecisions.setText(view.moreDecisions);
    m_moreQuestions.setText(view.moreQuestions);
}

void MeetingBody::showRows(views::MeetingView const& view) {
    m_shownActions.resize(m_actions.size());
    for (std::size_t i = 0; i < std::min(m_actions.size(), view.actions.size()); ++i) {
        views::ActionRow const& row = view.actions[i];
        bool const another = std::exchange(m_shownActions[i], row.what) != row.what;
        m_actions[i].show(row, words("panel.meeting.what.help", {row.why}),
                          words("panel.meeting.show.help", {row.what}), another);
    }
    for (std::size_t i = 0; i < std::min(m_decisions.size(), view.decisions.size()); ++i) {
        views::DecisionRow const& row = view.decisions[i];
        m_decisions[i].show(row, words("panel.meeting.what.help", {row.why}),
                            words("panel.meeting.show.help", {row.text}));
    }
    std::vector<views::QuestionRow> const all = view.lines();
    for (std::size_t i = 0; i < std::min(m_lines.size(), all.size()); ++i) {
        bool const closes = all[i].kind == views::LineKind::Closing;
        m_lines[i].show(
            all[i], words(closes ? "panel.meeting.close" : "panel.meeting.show"),
            words(closes ? "panel.meeting.close.help" : "panel.meeting.show.help", {all[i].text}));
    }
}

void MeetingBody::show(views::MeetingView const& view) {
    m_showing = true;
    // While rows are being made there may be no frame to show: it is shown when they are complete.
    guarded("meeting.show", [&] { showFrame(view); });
    guarded("meeting.show-rows", [&] { showRows(view); });
    m_showing = false;
}

void MeetingBody::arrange(Column& column, views::MeetingView const& view, Control& actionsHeading,
                          Control& tickSure) {
    auto const section = [&](Control& heading, bool some) {
        bool const shown = view.hasFindings && some;
        heading.setVisible(shown);
        if (shown) column.gap();
    };
    auto const more = [&](Control& button, std::string const& text) {
        button.setVisible(!text.empty());
        column.full(button);
    };
    section(actionsHeading, !view.actions.empty());
    tickSure.setVisible(view.hasFindings);
    if (actionsHeading.isVisible()) {
        column.ends(actionsHeading, tickSure);
    } else {
        column.full(tickSure);
    }
    sal_Int32 const labelWidth = m_actions.empty() ? 0 : m_actions.front().labelWidth();
    for (auto const& row : m_actions)
        row.arrange(column, labelWidth);
    more(m_moreActions, view.moreActions);

    section(m_decisionsHeading, !view.decisions.empty());
    column.full(m_decisionsHeading);
    for (auto const& row : m_decisions)
        row.arrange(column);
    more(m_moreDecisions, view.moreDecisions);

    section(m_questionsHeading, !view.questions.empty());
    column.full(m_questionsHeading);
    std::size_t const questions = view.questions.size();
    for (std::size_t i = 0; i < std::min(questions, m_lines.size()); ++i)
        m_lines[i].arrange(column);
    more(m_moreQuestions, view.moreQuestions);
    for (std::size_t i = questions; i < m_lines.size(); ++i)
        m_lines[i].arrange(column);

    column.gap();
    m_record.setVisible(true);
    m_insertTable.setVisible(true);
    column.full(m_record);
    column.full(m_insertTable);
}

}  // namespace diwan::office
