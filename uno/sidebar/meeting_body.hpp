// MeetingBody: the part of the Meeting panel that grows with what was found: the rows of actions, decisions
// and lines, the headings between them and the buttons behind them.
//
//   while (body.step(view)) {}          // makes or takes away one control; false: there are as many as
//   wanted body.show(view); while (body.reveal()) {}
//
// Tab follows the order in which controls are made, so growth happens at the end: what stands behind is taken
// away first and made anew. Rows are made one control at a time, so that a long list never holds the office
// up. Main thread only. Owner: MeetingPanel.
#pragma once

#include <functional>
#include <span>

#include "sidebar/finding_rows.hpp"

namespace diwan::office {

// What a person does with the rows; called on the main thread. Indexes are those of the rows.
struct MeetingEvents {
    using At = std::function<void(std::size_t)>;
    At tickedAction, tickedDecision, whoTyped, dueTyped, showAction, showDecision, pressedLine;
    std::function<void()> dueLeft, moreActions, moreDecisions, moreQuestions, record, insertTable;
};

class MeetingBody {
  public:
    using OnMain = std::function<std::function<void()>(char const* place, std::function<void()> what)>;
    MeetingBody(PanelControls& controls, Language language, OnMain onMain, MeetingEvents events);

    [[nodiscard]] bool fits(views::MeetingView const& view) const;
    bool step(views::MeetingView const& view);
    bool reveal();  // the first row that is still hidden; false: none is
    void show(views::MeetingView const& view);
    // The part that stands above: a heading with this button at its end.
    void arrange(Column& column, views::MeetingView const& view, Control& actionsHeading, Control& tickSure);
    [[nodiscard]] bool isShowing() const {
        return m_showing;
    }  // events of our own changes are not a person's
    [[nodiscard]] ActionRowControls const& action(std::size_t index) const { return m_actions.at(index); }
    [[nodiscard]] DecisionRowControls const& decision(std::size_t index) const {
        return m_decisions.at(index);
    }

  private:
    // One more control of the row that is being made; true when it has all it needs.
    bool gather(std::span<ControlKind const> kinds);
    template <typename Rows, typename Kinds, typename Add>
    void grow(Rows const& rows, std::size_t wanted, bool somethingBehind, Kinds const& kinds, Add&& add);
    void removeLast();
    void makeDecisionsHead();
    void makeQuestionsHead();
    void makeTail();
    void addAction();
    void addDecision();
    void addLine();
    void showFrame(views::MeetingView const& view);
    void showRows(views::MeetingView const& view);
    [[nodiscard]] std::function<void()> at(char const* place, MeetingEvents::At const& event,
                                           std::size_t index) const;
    [[nodiscard]] std::string words(std::string_view key,
                                    std::vector<std::string> const& arguments = {}) const;

    PanelControls& m_controls;
    Language m_language;
    OnMain m_onMain;
    MeetingEvents m_events;
    RowWords m_words;
    Control m_moreActions, m_decisionsHeading, m_moreDecisions, m_questionsHeading, m_moreQuestions, m_record,
        m_insertTable;
    std::vector<ActionRowControls> m_actions;
    std::vector<DecisionRowControls> m_decisions;
    std::vector<QuestionRowControls> m_lines;
    std::vector<Control> m_gathered;          // for the row that is being made
    std::size_t m_gatheredFor = 0;            // how many controls that row has
    std::vector<std::string> m_shownActions;  // the words each row of fields belongs to
    bool m_showing = false;
};

}  // namespace diwan::office
