// CheckPanel: what the house's rules miss in the document in front, each remark with the way to its place
// (docs/ui.md).
#pragma once

#include <string>
#include <vector>

#include "sidebar/finding_rows.hpp"
#include "sidebar/panel.hpp"
#include "views/check_view.hpp"

namespace diwan::office {

class CheckPanel final : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override;
    void refresh() override;
    sal_Int32 arrange(Column& column) override;
    [[nodiscard]] Control firstControl() const override { return m_check; }

  private:
    [[nodiscard]] views::CheckView currentView();
    void show();
    // Rows are made one at a time: controls are slow to make, and there may be forty.
    void makeRows();
    bool makeRow();
    void showRows();
    void choose(std::string const& what, std::string const& value);
    void jump(std::size_t row);

    Control m_check, m_kindLabel, m_kind, m_channelLabel, m_channel, m_verdict, m_more;
    std::vector<QuestionRowControls> m_rows;
    views::CheckView m_view;
    std::size_t m_most = 25;
    bool m_showing = false;
    bool m_makingRows = false;
};

}  // namespace diwan::office
