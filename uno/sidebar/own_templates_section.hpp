// OwnTemplatesSection: what the Templates panel says of the company's own templates: which version the
// document was made from, when a newer one stands, and the buttons that save a document as one or retire the
// chosen one.
//
//   OwnTemplatesSection own(controls(), language());
//   own.show(shelf, origins, chosen, writable);  own.arrangeAbove(column);  …  own.arrangeBelow(column);
//
// Main thread only. Owner: TemplatesPanel.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "views/own_templates_view.hpp"

namespace diwan::office {

class OwnTemplatesSection {
  public:
    OwnTemplatesSection(PanelControls& controls, Language language);

    // `chosen`: id in the list. `isText`: the document can be saved as a template. True when its height
    // changed.
    bool show(TemplateShelf const& shelf, std::vector<TemplateOrigin> const& origins,
              std::string const& chosen, bool isText);
    // A template that came through the register and was refused: said until it is gone.
    void tellRefused(std::string const& text) { m_refused = text; }

    void arrangeAbove(Column& column) const;
    void arrangeBelow(Column& column) const;
    // "template-changes?template=…", "new-document?template=…" of the document's own template.
    [[nodiscard]] std::string changesCommand() const;
    [[nodiscard]] std::string newerCommand() const;

    Control origin, changes, newer, save, retire;

  private:
    Language m_language;
    std::optional<views::OriginView> m_view;
    std::string m_refused;
    std::string m_text;
};

}  // namespace diwan::office
