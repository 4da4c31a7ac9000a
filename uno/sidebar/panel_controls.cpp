#include "sidebar/panel_controls.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/ImageScaleMode.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XUnoControlContainer.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

char const* modelOf(ControlKind kind) {
    switch (kind) {
        case ControlKind::Text:
        case ControlKind::Heading:
            return "com.sun.star.awt.UnoControlFixedTextModel";
        case ControlKind::Button:
            return "com.sun.star.awt.UnoControlButtonModel";
        case ControlKind::CheckBox:
            return "com.sun.star.awt.UnoControlCheckBoxModel";
        case ControlKind::Edit:
            return "com.sun.star.awt.UnoControlEditModel";
        case ControlKind::ListBox:
            return "com.sun.star.awt.UnoControlListBoxModel";
        case ControlKind::Tree:
            return "com.sun.star.awt.tree.TreeControlModel";
        case ControlKind::Picture:
            return "com.sun.star.awt.UnoControlImageControlModel";
    }
    return "";
}

void setDefaults(Reference<css::beans::XPropertySet> const& model, ControlKind kind) {
    bool const wraps = kind == ControlKind::Text || kind == ControlKind::Heading ||
                       kind == ControlKind::CheckBox || kind == ControlKind::Button;
    if (wraps) model->setPropertyValue("MultiLine", Any(true));
    if (kind == ControlKind::Heading) {
        css::awt::FontDescriptor font;
        model->getPropertyValue("FontDescriptor") >>= font;
        font.Weight = css::awt::FontWeight::BOLD;
        model->setPropertyValue("FontDescriptor", Any(font));
    }
    if (kind == ControlKind::Picture) {
        model->setPropertyValue("ScaleMode", Any(css::awt::ImageScaleMode::ISOTROPIC));
        model->setPropertyValue("Border", Any(sal_Int16{0}));
        model->setPropertyValue("Tabstop", Any(false));
    }
    if (kind == ControlKind::ListBox) model->setPropertyValue("Dropdown", Any(true));
    if (kind == ControlKind::Button) model->setPropertyValue("FocusOnClick", Any(true));
}

}  // namespace

Control::Control(OUString name, ControlKind kind, bool visible, Reference<css::awt::XControl> const& control)
    : m_name(std::move(name)),
      m_kind(kind),
      m_visible(visible),
      m_control(control),
      m_window(control, UNO_QUERY_THROW),
      m_model(control->getModel(), UNO_QUERY_THROW),
      m_layout(control, UNO_QUERY) {}

template <typename Value>
void Control::set(char const* property, Value const& value) {
    if (!m_model.is()) return;
    OUString const name = OUString::createFromAscii(property);
    Value current{};
    if ((m_model->getPropertyValue(name) >>= current) && current == value) return;
    m_model->setPropertyValue(name, Any(value));
}

void Control::setText(std::string_view text) {
    set(m_kind == ControlKind::Edit ? "Text" : "Label", toOffice(text));
}

std::string Control::text() const {
    OUString value;
    m_model->getPropertyValue(m_kind == ControlKind::Edit ? OUString("Text") : OUString("Label")) >>= value;
    return toUtf8(value);
}

void Control::setBold(bool bold) {
    css::awt::FontDescriptor font;
    m_model->getPropertyValue("FontDescriptor") >>= font;
    float const weight = bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    bool const isBold = font.Weight == css::awt::FontWeight::BOLD;
    if (isBold == bold) return;
    font.Weight = weight;
    m_model->setPropertyValue("FontDescriptor", Any(font));
}

void Control::setHelp(std::string_view text) {
    set("HelpText", toOffice(text));
}

void Control::setPicture(Reference<css::graphic::XGraphic> const& picture) {
    m_model->setPropertyValue("Graphic", Any(picture));
}

void Control::setName(std::string_view text) {
    Reference<css::awt::XVclWindowPeer> const peer(m_control->getPeer(), UNO_QUERY);
    // The model of a picture has no name; its window's text is what the toolkit tells screen readers, and
    // only this interface sets it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    if (peer.is()) peer->setProperty("Text", Any(toOffice(text)));
#pragma GCC diagnostic pop
}

void Control::setEnabled(bool enabled) {
    set("Enabled", enabled);
}

void Control::setVisible(bool visible) {
    if (m_visible == visible) return;
    m_visible = visible;
    set("EnableVisible", visible);
}

void Control::setTicked(bool ticked) {
    set("State", static_cast<sal_Int16>(ticked ? 1 : 0));
}

bool Control::isTicked() const {
    sal_Int16 state = 0;
    m_model->getPropertyValue("State") >>= state;
    return state == 1;
}

bool Control::hasFocus() const {
    return m_window->hasFocus();
}

void Control::setFocus() const {
    m_window->setFocus();
}

sal_Int32 Control::heightFor(sal_Int32 width) const {
    if (!m_layout.is()) return 0;
    bool const wraps =
        m_kind == ControlKind::Text || m_kind == ControlKind::Heading || m_kind == ControlKind::CheckBox;
    css::awt::Size const best = preferredSize();
    if (!wraps || best.Width <= width) return best.Height;
    // Asked with no height, the toolkit answers what the wrapped text needs.
    return std::max(best.Height, m_layout->calcAdjustedSize(css::awt::Size(width, 0)).Height);
}

css::awt::Size Control::preferredSize() const {
    css::awt::Size size = m_layout.is() ? m_layout->getPreferredSize() : css::awt::Size(0, 0);
    // The toolkit's wish for a button is a dialog's: in a panel a line and a fifth on each side is what its
    // own panels have.
    if (m_kind == ControlKind::Button && m_layout.is())
        size.Height = std::min(size.Height, m_layout->getMinimumSize().Height);
    return size;
}

void Control::place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const {
    css::awt::Rectangle const now = m_window->getPosSize();
    if (now.X == x && now.Y == y && now.Width == width && now.Height == height) return;
    m_window->setPosSize(x, y, width, height, css::awt::PosSize::POSSIZE);
}

PanelControls::PanelControls(Reference<css::awt::XWindow> const& window)
    : m_container(window, UNO_QUERY_THROW) {}

Control PanelControls::add(ControlKind kind, bool visible) {
    Reference<css::lang::XMultiServiceFactory> const factory(m_container->getModel(), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const model(
        factory->createInstance(OUString::createFromAscii(modelOf(kind))), UNO_QUERY_THROW);
    setDefaults(model, kind);
    if (!visible) model->setPropertyValue("EnableVisible", Any(false));
    OUString const name = "c" + OUString::number(m_next++);
    Reference<css::container::XNameContainer>(factory, UNO_QUERY_THROW)->insertByName(name, Any(model));
    Reference<css::awt::XControlContainer> const controls(m_container, UNO_QUERY_THROW);
    return Control(name, kind, visible, controls->getControl(name));
}

void PanelControls::remove(Control const& control) {
    Reference<css::container::XNameContainer>(m_container->getModel(), UNO_QUERY_THROW)
        ->removeByName(control.name());
}

}  // namespace diwan::office
