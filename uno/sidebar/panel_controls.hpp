// PanelControls: makes native controls inside a panel's window, and Control: one of them, with what we ask of
// it.
//
//   PanelControls controls(window);
//   Control button = controls.add(ControlKind::Button);
//   button.setText("Lire ce document");
//   int height = button.heightFor(240);            // wrapped at 240 pixels
//
// Controls are inserted into the model of the window (a dialog made from dialogs/panel.xdl), so they follow
// its theme. Main thread only. Owner: the panel.
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/graphic/XGraphic.hpp>
#include <string>
#include <string_view>

#include "bridge/strings.hpp"

namespace diwan::office {

enum class ControlKind { Text, Heading, Button, CheckBox, Edit, ListBox, Tree, Picture };

// A control of the panel. Cheap to copy: it holds references. Setting what is already so costs nothing and
// disturbs nothing.
class Control {
  public:
    Control() = default;
    Control(OUString name, ControlKind kind, bool visible,
            css::uno::Reference<css::awt::XControl> const& control);

    [[nodiscard]] bool is() const { return m_control.is(); }
    [[nodiscard]] OUString const& name() const { return m_name; }
    [[nodiscard]] css::uno::Reference<css::awt::XControl> const& control() const { return m_control; }
    [[nodiscard]] css::uno::Reference<css::awt::XWindow2> const& window() const { return m_window; }
    [[nodiscard]] css::uno::Reference<css::beans::XPropertySet> const& model() const { return m_model; }

    void setText(std::string_view text);  // label, or the words of an edit
    [[nodiscard]] std::string text() const;
    void setBold(bool bold);
    void setHelp(std::string_view text);
    void setPicture(css::uno::Reference<css::graphic::XGraphic> const& picture);  // keeps its proportions
    void setName(std::string_view text);  // what a screen reader says of a picture
    void setEnabled(bool enabled);
    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return m_visible; }
    void setTicked(bool ticked);
    [[nodiscard]] bool isTicked() const;
    [[nodiscard]] bool hasFocus() const;
    void setFocus() const;

    // The height it needs when it is `width` wide, and the size it would like best.
    [[nodiscard]] sal_Int32 heightFor(sal_Int32 width) const;
    [[nodiscard]] css::awt::Size preferredSize() const;
    void place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const;

  private:
    template <typename Value>
    void set(char const* property, Value const& value);

    OUString m_name;
    ControlKind m_kind = ControlKind::Text;
    bool m_visible = true;
    css::uno::Reference<css::awt::XControl> m_control;
    css::uno::Reference<css::awt::XWindow2> m_window;
    css::uno::Reference<css::beans::XPropertySet> m_model;
    css::uno::Reference<css::awt::XLayoutConstrains> m_layout;
};

class PanelControls {
  public:
    explicit PanelControls(css::uno::Reference<css::awt::XWindow> const& window);
    // Invisible ones stay so until setVisible(true): what has no place yet must not flash up in the corner.
    [[nodiscard]] Control add(ControlKind kind, bool visible = true);
    void remove(Control const& control);

  private:
    css::uno::Reference<css::awt::XControl> m_container;
    int m_next = 0;
};

}  // namespace diwan::office
