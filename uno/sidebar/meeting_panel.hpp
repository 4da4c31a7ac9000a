// MeetingPanel: what the minutes in front hold, to be confirmed by a person (docs/ui.md).
//
// Shows the state of the document's reading and hands a person's acts on: ticks and edits go straight into
// the document's drafts, which outlive the panel; buttons are commands. The controls: MeetingBody.
#pragma once

#include <memory>

#include "sidebar/meeting_body.hpp"
#include "sidebar/panel.hpp"
#include "sidebar/sent_section.hpp"
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
    [[nodiscard]] MeetingEvents events();
    [[nodiscard]] views::MeetingView currentView();
    [[nodiscard]] std::optional<views::SentView> sentNow();
    [[nodiscard]] std::shared_ptr<DocumentReading> reading();
    void makeRows();      // in steps, until there are as many as the view wants
    void rowsComplete();  // lays them out; they appear one after the other
    void show();
    void more(std::size_t& most);
    void ticked(std::size_t index, bool isAction);
    void whoTyped(std::size_t index);
    void dueTyped(std::size_t index);
    void tickSure();
    void record();
    void pressedLine(std::size_t index);
    void endTyped();
    void jump(char const* kind, std::size_t index);

    Control m_read, m_verdict, m_actionsHeading, m_tickSure;
    std::unique_ptr<SentSection> m_sent;
    std::unique_ptr<MeetingBody> m_body;
    views::MeetingView m_view;
    std::optional<views::SentView> m_sentView;
    std::size_t m_mostActions = 25;
    std::size_t m_mostDecisions = 25;
    std::size_t m_mostQuestions = 25;
    bool m_makingRows = false;
};

}  // namespace diwan::office
