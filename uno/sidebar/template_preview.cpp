#include "sidebar/template_preview.hpp"

#include <Poco/URI.h>

#include <com/sun/star/graphic/GraphicProvider.hpp>

#include "bridge/guard.hpp"
#include "bridge/sequence.hpp"
#include "views/template_preview.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;

std::string urlOf(std::filesystem::path const& file) {
    Poco::URI url;
    url.setScheme("file");
    url.setPath(file);
    return url.toString();
}

// "vnd.sun.star.zip://file%3A%2F%2F%2F…%2Fquote.odt/Thumbnails/thumbnail.png"
std::string thumbnailUrl(std::filesystem::path const& document) {
    std::string encoded;
    Poco::URI::encode(urlOf(document), "/:?#[]@!$&'()*+,;=", encoded);
    return "vnd.sun.star.zip://" + encoded + "/Thumbnails/thumbnail.png";
}

}  // namespace

TemplatePreview::TemplatePreview(PanelControls& controls,
                                 Reference<css::uno::XComponentContext> const& context,
                                 std::filesystem::path folder)
    : m_context(context),
      m_folder(std::move(folder)),
      m_picture(controls.add(ControlKind::Picture, false)),
      m_text(controls.add(ControlKind::Text, false)) {}

Reference<css::graphic::XGraphic> TemplatePreview::load(drafting::Template const& which,
                                                        Language language) const {
    std::filesystem::path const picture = m_folder / drafting::previewPath(which, language);
    std::filesystem::path const document = m_folder / drafting::documentPath(which, language);
    std::error_code ignored;
    std::string const url =
        std::filesystem::exists(picture, ignored) ? urlOf(picture) : thumbnailUrl(document);
    css::beans::PropertyValue name;
    name.Name = "URL";
    name.Value <<= toOffice(url);
    Reference<css::graphic::XGraphic> loaded;
    // A document without a thumbnail is no mistake: its words are shown alone.
    guarded("templates.picture", [&] {
        loaded = css::graphic::GraphicProvider::create(m_context)->queryGraphic(
            sequenceOf<css::beans::PropertyValue>({name}));
    });
    return loaded;
}

bool TemplatePreview::show(drafting::Template const* which, Language textLanguage, Language windows) {
    std::string const shown =
        which == nullptr ? "" : std::string(language::code(textLanguage)) + "/" + which->id;
    if (shown == m_shown) return false;
    m_shown = shown;
    m_size = {0, 0};
    Reference<css::graphic::XGraphic> picture;
    if (which != nullptr) {
        views::TemplatePreview const words = views::templatePreview(*which, windows);
        m_text.setText(words.text);
        m_picture.setHelp(words.picture);
        m_picture.setName(words.picture);
        picture = load(*which, textLanguage);
        if (Reference<css::beans::XPropertySet> const about(picture, css::uno::UNO_QUERY); about.is())
            about->getPropertyValue("SizePixel") >>= m_size;
    }
    m_picture.setPicture(picture);
    m_picture.setVisible(m_size.Width > 0 && m_size.Height > 0);
    m_text.setVisible(which != nullptr && !m_text.text().empty());
    return true;
}

sal_Int32 TemplatePreview::pictureHeight(sal_Int32 width) const {
    return m_picture.isVisible() ? width * m_size.Height / m_size.Width : 0;
}

void TemplatePreview::arrange(Column& column, sal_Int32 pictureHeight) const {
    if (m_picture.isVisible()) column.tall(m_picture, pictureHeight);
    column.full(m_text);
}

}  // namespace diwan::office
