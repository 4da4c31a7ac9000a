// MeetingPanel: what the minutes in front hold, to be confirmed by a person (docs/ui.md).
//
// Rows are made one at a time in steps of the main thread, so that a long list never holds the office up.
// Ticks and edits go straight into the document's drafts, which outlive the panel.
#pragma once

#include <span>

#include "sidebar/finding_rows.hpp"
#include "sidebar/panel.hpp"
#include "views/meeting_view.hpp"

namespace diwan::office {

class MeetingPanel final : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override;
    void refresh() override;
    sal_Int32 arrange(Column& column) override;
    [[nodiscard]] Control firstControl() const override { return m_read; }

  private:
    [[nodiscard]] views::MeetingView currentView();
    [[nodiscard]] std::shared_ptr<DocumentReading> reading();
    void makeRows();      // in steps, until there are as many as the view wants
    bool makeStep();      // one control made or one row taken away; false: nothing more to do
    void rowsComplete();  // lays them out; they appear one after the other
    bool revealRow();
    // One more control of the row that is being made; true when it has all it needs.
    bool gather(std::span<ControlKind const> kinds);
    void removeLast();  // of what comes behind the actions: Tab follows the order of making, so growth
                        // happens at the end
    void makeDecisionsHead();
    void makeQuestionsHead();
    void makeTail();
    void addAction();
    void addDecision();
    void addQuestion();
    void showFrame();  // everything but the rows
    void showRows();
    void ticked(std::size_t index, bool isAction);
    void whoTyped(std::size_t index);
    void dueTyped(std::size_t index);
    void tickSure();
    void record();
    // The rows behind the decisions: questions, proposals to close an action, sentences of the summary.
    [[nodiscard]] std::vector<views::QuestionRow> lines() const;
    void pressedLine(std::size_t index);
    void jump(char const* kind, std::size_t index);

    Control m_read, m_verdict, m_actionsHeading, m_tickSure, m_moreActions, m_decisionsHeading,
        m_moreDecisions, m_questionsHeading, m_moreQuestions, m_record, m_insertTable;
    std::vector<ActionRowControls> m_actions;
    std::vector<DecisionRowControls> m_decisions;
    std::vector<QuestionRowControls> m_questions;
    std::vector<Control> m_gathered;  // for the row that is being made
    std::size_t m_gatheredFor = 0;    // how many controls that row has
    RowWords m_words;
    views::MeetingView m_view;
    std::vector<std::string> m_shownActions;  // the words each row of fields belongs to
    std::size_t m_mostActions = 25;
    std::size_t m_mostDecisions = 25;
    std::size_t m_mostQuestions = 25;
    bool m_makingRows = false;
    bool m_showing = false;  // events of our own changes are not a person's
};

}  // namespace diwan::office
