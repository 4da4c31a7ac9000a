#include "dialogs/dialog_window.hpp"

#include <algorithm>
#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "sidebar/listeners.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Properties = Reference<css::beans::XPropertySet>;

void place(Properties const& control, DialogBox const& box) {
    control->setPropertyValue("PositionX", Any(box.left));
    control->setPropertyValue("PositionY", Any(box.top));
    control->setPropertyValue("Width", Any(box.width));
    control->setPropertyValue("Height", Any(box.height));
}

sal_Int16 messageBox(Reference<css::uno::XComponentContext> const& context,
                     Reference<css::awt::XWindowPeer> const& parent, css::awt::MessageBoxType type,
                     sal_Int32 buttons, std::string_view words) {
    return css::awt::Toolkit::create(context)
        ->createMessageBox(parent, type, buttons, "Diwan", toOffice(words))
        ->execute();
}

}  // namespace

DialogWindow::DialogWindow(Reference<css::uno::XComponentContext> const& context,
                           Reference<css::frame::XFrame> const& frame, std::string_view title,
                           sal_Int32 width, sal_Int32 height)
    : m_context(context), m_frame(frame) {
    m_model.set(context->getServiceManager()->createInstanceWithContext(
                    "com.sun.star.awt.UnoControlDialogModel", context),
                UNO_QUERY_THROW);
    Properties const window(m_model, UNO_QUERY_THROW);
    place(window, {0, 0, width, height});
    window->setPropertyValue("Title", Any(toOffice(title)));
    window->setPropertyValue("Moveable", Any(true));
    window->setPropertyValue("Closeable", Any(true));
    auto const dialog = css::awt::UnoControlDialog::create(context);
    dialog->setModel(Reference<css::awt::XControlModel>(m_model, UNO_QUERY_THROW));
    m_dialog.set(dialog, UNO_QUERY_THROW);
}

DialogWindow::~DialogWindow() {
    guarded("dialog.close", [this] {
        if (Reference<css::lang::XComponent> const component{m_dialog, UNO_QUERY}; component.is())
            component->dispose();
    });
}

template <typename Interface>
Reference<Interface> DialogWindow::control(std::string const& name) const {
    Reference<css::awt::XControlContainer> const controls(m_dialog, UNO_QUERY_THROW);
    return Reference<Interface>(controls->getControl(toOffice(name)), UNO_QUERY_THROW);
}

Properties DialogWindow::add(char const* kind, std::string const& name, DialogBox const& box,
                             std::string_view label, sal_Int16 tab) {
    Reference<css::lang::XMultiServiceFactory> const factory(m_model, UNO_QUERY_THROW);
    Properties const made(
        factory->createInstance("com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) + "Model"),
        UNO_QUERY_THROW);
    place(made, box);
    made->setPropertyValue("TabIndex", Any(tab >= 0 ? tab : m_nextTab++));
    if (!label.empty()) made->setPropertyValue("Label", Any(toOffice(label)));
    m_model->insertByName(toOffice(name), Any(made));
    return made;
}

void DialogWindow::remove(std::string const& name) {
    m_model->removeByName(toOffice(name));
}

bool DialogWindow::has(std::string const& name) const {
    return m_model->hasByName(toOffice(name));
}

Properties DialogWindow::model(std::string const& name) const {
    return Properties(m_model->getByName(toOffice(name)), UNO_QUERY_THROW);
}

std::string DialogWindow::text(std::string const& field) const {
    OUString text;
    model(field)->getPropertyValue("Text") >>= text;
    return toUtf8(text);
}

void DialogWindow::setText(std::string const& field, std::string_view text) {
    model(field)->setPropertyValue("Text", Any(toOffice(text)));
}

void DialogWindow::setLabel(std::string const& control, std::string_view label) {
    model(control)->setPropertyValue("Label", Any(toOffice(label)));
}

void DialogWindow::setEnabled(std::string const& control, bool enabled) {
    model(control)->setPropertyValue("Enabled", Any(enabled));
}

void DialogWindow::setItems(std::string const& list, std::vector<std::string> const& items, int chosen) {
    css::uno::Sequence<OUString> texts(static_cast<sal_Int32>(items.size()));
    for (std::size_t i = 0; i < items.size(); ++i)
        texts.getArray()[i] = toOffice(items[i]);
    css::uno::Sequence<sal_Int16> selected(chosen >= 0 ? 1 : 0);
    if (chosen >= 0) selected.getArray()[0] = static_cast<sal_Int16>(chosen);
    model(list)->setPropertyValue("StringItemList", Any(texts));
    model(list)->setPropertyValue("SelectedItems", Any(selected));
}

int DialogWindow::chosen(std::string const& list) const {
    css::uno::Sequence<sal_Int16> selected;
    model(list)->getPropertyValue("SelectedItems") >>= selected;
    return selected.hasElements() ? selected[0] : -1;
}

void DialogWindow::focus(std::string const& name) const {
    control<css::awt::XWindow>(name)->setFocus();
}

void DialogWindow::onPress(std::string const& button, std::function<void()> call) {
    control<css::awt::XButton>(button)->addActionListener(
        new ActionListener("dialog.press", std::move(call)));
}

void DialogWindow::onTyping(std::string const& field, std::function<void()> call) {
    control<css::awt::XTextComponent>(field)->addTextListener(
        new TextListener("dialog.typing", std::move(call)));
}

void DialogWindow::onChoice(std::string const& list, std::function<void()> call) {
    control<css::awt::XListBox>(list)->addItemListener(new ItemListener("dialog.choice", std::move(call)));
}

void DialogWindow::onTick(std::string const& box, std::function<void()> call) {
    control<css::awt::XCheckBox>(box)->addItemListener(new ItemListener("dialog.tick", std::move(call)));
}

void DialogWindow::onDoubleClick(std::string const& name, std::function<void()> call) {
    control<css::awt::XWindow>(name)->addMouseListener(
        new DoubleClickListener("dialog.double-click", std::move(call)));
}

void DialogWindow::execute() {
    Reference<css::awt::XControl> const dialog(m_dialog, UNO_QUERY_THROW);
    dialog->createPeer(css::awt::Toolkit::create(m_context).get(),
                       Reference<css::awt::XWindowPeer>(m_frame->getContainerWindow(), UNO_QUERY_THROW));
    Reference<css::awt::XWindow> const window(m_dialog, UNO_QUERY_THROW);
    css::awt::Rectangle const outer = m_frame->getContainerWindow()->getPosSize();
    css::awt::Rectangle const own = window->getPosSize();
    window->setPosSize(std::max<sal_Int32>((outer.Width - own.Width) / 2, 0),
                       std::max<sal_Int32>((outer.Height - own.Height) / 3, 0), 0, 0, css::awt::PosSize::POS);
    m_dialog->execute();
}

void DialogWindow::end() {
    m_dialog->endExecute();
}

bool DialogWindow::confirms(std::string_view question) const {
    Reference<css::awt::XControl> const dialog(m_dialog, UNO_QUERY_THROW);
    return messageBox(m_context, dialog->getPeer(), css::awt::MessageBoxType_QUERYBOX,
                      css::awt::MessageBoxButtons::BUTTONS_YES_NO,
                      question) == css::awt::MessageBoxResults::YES;
}

void DialogWindow::say(std::string_view words) const {
    Reference<css::awt::XControl> const dialog(m_dialog, UNO_QUERY_THROW);
    messageBox(m_context, dialog->getPeer(), css::awt::MessageBoxType_INFOBOX,
               css::awt::MessageBoxButtons::BUTTONS_OK, words);
}

bool confirms(Reference<css::uno::XComponentContext> const& context,
              Reference<css::frame::XFrame> const& frame, std::string_view question) {
    Reference<css::awt::XWindowPeer> const parent(frame->getContainerWindow(), UNO_QUERY);
    return messageBox(context, parent, css::awt::MessageBoxType_QUERYBOX,
                      css::awt::MessageBoxButtons::BUTTONS_YES_NO,
                      question) == css::awt::MessageBoxResults::YES;
}

}  // namespace diwan::office
