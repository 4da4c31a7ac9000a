// DialogWindow: a modal dialog whose controls are made one by one, in the office's dialog units (they grow
// with the font and are mirrored in an Arabic office).
//
//   DialogWindow dialog(context, frame, "Fiches", {320, 240});
//   dialog.add("Edit", "search", {6, 18, 120, 14});
//   dialog.onTyping("search", [this] { … });
//   dialog.execute();                                   // returns when end() was called or the window closed
//
// Controls can come and go while it is open. Main thread only; listeners are guarded.
#pragma once

#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bridge/strings.hpp"

namespace diwan::office {

struct DialogBox {
    sal_Int32 left = 0;
    sal_Int32 top = 0;
    sal_Int32 width = 0;
    sal_Int32 height = 0;
};

class DialogWindow {
  public:
    DialogWindow(css::uno::Reference<css::uno::XComponentContext> const& context,
                 css::uno::Reference<css::frame::XFrame> const& frame, std::string_view title,
                 sal_Int32 width, sal_Int32 height);
    ~DialogWindow();
    DialogWindow(DialogWindow const&) = delete;
    DialogWindow& operator=(DialogWindow const&) = delete;

    // `kind`: "Edit", "FixedText", "ListBox", "Button" …, as the toolkit calls its models. The tab order is
    // that of adding, unless `tab` says otherwise.
    css::uno::Reference<css::beans::XPropertySet> add(char const* kind, std::string const& name,
                                                      DialogBox const& box, std::string_view label = "",
                                                      sal_Int16 tab = -1);
    void remove(std::string const& name);
    [[nodiscard]] bool has(std::string const& name) const;
    [[nodiscard]] css::uno::Reference<css::beans::XPropertySet> model(std::string const& name) const;

    [[nodiscard]] std::string text(std::string const& field) const;
    void setText(std::string const& field, std::string_view text);
    void setLabel(std::string const& control, std::string_view label);
    void setEnabled(std::string const& control, bool enabled);
    void setItems(std::string const& list, std::vector<std::string> const& items, int chosen);
    [[nodiscard]] int chosen(std::string const& list) const;  // -1: none
    void focus(std::string const& control) const;

    void onPress(std::string const& button, std::function<void()> call);
    void onTyping(std::string const& field, std::function<void()> call);
    void onChoice(std::string const& list, std::function<void()> call);
    void onTick(std::string const& box, std::function<void()> call);
    void onDoubleClick(std::string const& control, std::function<void()> call);

    void execute();
    void end();
    // A question with Yes and No; what the person said.
    [[nodiscard]] bool confirms(std::string_view question) const;
    void say(std::string_view words) const;

  private:
    template <typename Interface>
    [[nodiscard]] css::uno::Reference<Interface> control(std::string const& name) const;
    css::uno::Reference<css::uno::XComponentContext> m_context;
    css::uno::Reference<css::frame::XFrame> m_frame;
    css::uno::Reference<css::container::XNameContainer> m_model;
    css::uno::Reference<css::awt::XDialog> m_dialog;
    sal_Int16 m_nextTab = 0;
};

// The same questions where there is no dialog yet. `parent`: a frame's window.
[[nodiscard]] bool confirms(css::uno::Reference<css::uno::XComponentContext> const& context,
                            css::uno::Reference<css::frame::XFrame> const& frame, std::string_view question);

}  // namespace diwan::office
