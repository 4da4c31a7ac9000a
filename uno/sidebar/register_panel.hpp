// RegisterPanel: the team's decisions and actions, newest first, with filters and the state of the connection
// (docs/ui.md).
#pragma once

#include <chrono>
#include <map>

#include "sidebar/panel.hpp"
#include "sidebar/tree_list.hpp"
#include "views/register_view.hpp"

namespace diwan::office {

class RegisterPanel final : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override;
    void refresh() override;
    sal_Int32 arrange(Column& column) override;
    [[nodiscard]] css::ui::LayoutSize sizes(sal_Int32 natural) const override;
    [[nodiscard]] Control firstControl() const override { return m_search; }

  private:
    void filter();
    void jump();
    // What has become of the sentences of the document in front, looked at anew at most once a second.
    void lookAtSentences(RegisterSnapshot const& snapshot, views::RegisterInput& input);

    Control m_connection, m_searchLabel, m_search, m_mine, m_late, m_thisDocument, m_count, m_open, m_sync;
    TreeList m_records;
    views::RegisterFilter m_filter;
    views::RegisterView m_view;
    std::map<std::string, views::SentenceState> m_sentences;
    std::chrono::steady_clock::time_point m_lookedAt;
    bool m_showing = false;
};

}  // namespace diwan::office
