// TemplatePreview: the picture of the chosen template's first page, and what it is for. The picture is the
// one of templates/previews, else the thumbnail that an office stored in the document itself.
//
//   TemplatePreview preview(controls(), session().context(), session().extensionFolder() / "templates");
//   preview.show(template, Language::Arabic, language());       // nullptr: nothing is chosen
//   preview.arrange(column, height);
//
// Main thread only. Owner: TemplatesPanel.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <filesystem>

#include "drafting/template_manifest.hpp"
#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"

namespace diwan::office {

class TemplatePreview {
  public:
    TemplatePreview(PanelControls& controls, css::uno::Reference<css::uno::XComponentContext> const& context,
                    std::filesystem::path folder);
    // True when the room it takes may have changed.
    bool show(drafting::Template const* which, Language textLanguage, Language windows);
    void arrange(Column& column, sal_Int32 pictureHeight) const;
    // How high the picture is when it is `width` wide; 0 without one.
    [[nodiscard]] sal_Int32 pictureHeight(sal_Int32 width) const;

  private:
    [[nodiscard]] css::uno::Reference<css::graphic::XGraphic> load(drafting::Template const& which,
                                                                   Language language) const;

    css::uno::Reference<css::uno::XComponentContext> m_context;
    std::filesystem::path m_folder;
    Control m_picture, m_text;
    std::string m_shown;  // template and language
    css::awt::Size m_size{0, 0};
};

}  // namespace diwan::office
