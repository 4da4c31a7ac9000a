// QuoteMissingSection: the checklist of the Quote panel: what the country wants such a document to say and it
// does not, each with the button that leads to where it is written.
//
//   missing.show(view);  missing.arrange(column);
//
// Main thread only. Owner: QuotePanel.
#pragma once

#include <functional>
#include <vector>

#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "views/quote_panel_view.hpp"

namespace diwan::office {

class QuoteMissingSection {
  public:
    // `go`: what the button of a row does.
    QuoteMissingSection(PanelControls& controls, std::function<void(std::size_t row)> go);
    // Answers whether the height it needs may have changed.
    bool show(views::QuotePanelView const& view);
    void arrange(Column& column) const;

  private:
    struct Row {
        Control text, button;
    };
    PanelControls& m_controls;
    std::function<void(std::size_t row)> m_go;
    Control m_heading;
    std::vector<Row> m_rows;  // made once, used again
    std::size_t m_shown = 0;
};

}  // namespace diwan::office
