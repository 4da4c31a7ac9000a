#include "sidebar/events.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "sidebar/listeners.hpp"

namespace diwan::office {

namespace {

template <typename Interface>
css::uno::Reference<Interface> as(Control const& control) {
    return css::uno::Reference<Interface>(control.control(), css::uno::UNO_QUERY_THROW);
}

}  // namespace

void onPress(Control const& button, char const* place, std::function<void()> call) {
    as<css::awt::XButton>(button)->addActionListener(new ActionListener(place, std::move(call)));
}

void onTyping(Control const& field, char const* place, std::function<void()> call) {
    as<css::awt::XTextComponent>(field)->addTextListener(new TextListener(place, std::move(call)));
}

void onTick(Control const& box, char const* place, std::function<void()> call) {
    as<css::awt::XCheckBox>(box)->addItemListener(new ItemListener(place, std::move(call)));
}

void onChoice(Control const& list, char const* place, std::function<void()> call) {
    as<css::awt::XListBox>(list)->addItemListener(new ItemListener(place, std::move(call)));
}

void onDoubleClick(Control const& control, char const* place, std::function<void()> call) {
    control.window()->addMouseListener(new DoubleClickListener(place, std::move(call)));
}

void onKey(Control const& control, sal_Int16 key, char const* place, std::function<void()> call) {
    control.window()->addKeyListener(new KeyListener(key, place, std::move(call)));
}

void onLeaving(Control const& field, char const* place, std::function<void()> call) {
    field.window()->addFocusListener(new FocusLostListener(place, std::move(call)));
}

}  // namespace diwan::office
