// IndicatorsPanel: the figures that follow from the register as it is now, in Calc (docs/ui.md).
#pragma once

#include "sidebar/panel.hpp"
#include "views/indicators_view.hpp"

namespace diwan::office {

class IndicatorsPanel final : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override;
    void refresh() override;
    sal_Int32 arrange(Column& column) override;
    [[nodiscard]] Control firstControl() const override { return m_refresh; }

  private:
    struct Line {
        Control label;
        Control value;
    };
    std::vector<Line> m_lines;
    Control m_asOf, m_refresh;
};

}  // namespace diwan::office
