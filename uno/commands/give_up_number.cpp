// give-up-number: the number of this document, or the one named, is given up; the list of numbers says why.
#include <algorithm>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "commands/command.hpp"
#include "document/document_identity.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// A small dialog with one line; nothing when it is cancelled. Sizes in the office's dialog units.
class ReasonDialog {
  public:
    explicit ReasonDialog(CommandCall const& call) : m_call(call) {
        auto const services = call.session->context()->getServiceManager();
        m_model.set(services->createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel",
                                                        call.session->context()),
                    UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const window(m_model, UNO_QUERY_THROW);
        place(window, 0, 0, 220, 62);
        window->setPropertyValue("Title", words("number.give-up.title"));
        auto const label = add("FixedText", "label", 6, 6, 208, 14);
        label->setPropertyValue("Label", words("number.give-up.reason"));
        label->setPropertyValue("MultiLine", Any(true));
        add("Edit", "reason", 6, 22, 208, 14);
        button("ok", "number.give-up.confirm", css::awt::PushButtonType_OK, 108);
        button("cancel", "number.give-up.cancel", css::awt::PushButtonType_CANCEL, 163);
    }

    std::optional<std::string> ask() {
        auto const dialog = css::awt::UnoControlDialog::create(m_call.session->context());
        dialog->setModel(Reference<css::awt::XControlModel>(m_model, UNO_QUERY_THROW));
        dialog->createPeer(
            css::awt::Toolkit::create(m_call.session->context()).get(),
            Reference<css::awt::XWindowPeer>(m_call.frame->getContainerWindow(), UNO_QUERY_THROW));
        centre(Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW));
        bool const isConfirmed = dialog->execute() == 1;
        OUString reason;
        Reference<css::beans::XPropertySet>(m_model->getByName("reason"), UNO_QUERY_THROW)
            ->getPropertyValue("Text") >>= reason;
        Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
        return isConfirmed ? std::optional(toUtf8(reason)) : std::nullopt;
    }

  private:
    Any words(char const* key) const {
        return Any(toOffice(language::message(m_call.session->settings().uiLanguage(), key)));
    }
    void centre(Reference<css::awt::XWindow> const& dialog) const {
        css::awt::Rectangle const outer = m_call.frame->getContainerWindow()->getPosSize();
        css::awt::Rectangle const own = dialog->getPosSize();
        dialog->setPosSize(std::max<sal_Int32>((outer.Width - own.Width) / 2, 0),
                           std::max<sal_Int32>((outer.Height - own.Height) / 3, 0), 0, 0,
                           css::awt::PosSize::POS);
    }
    static void place(Reference<css::beans::XPropertySet> const& control, sal_Int32 left, sal_Int32 top,
                      sal_Int32 width, sal_Int32 height) {
        control->setPropertyValue("PositionX", Any(left));
        control->setPropertyValue("PositionY", Any(top));
        control->setPropertyValue("Width", Any(width));
        control->setPropertyValue("Height", Any(height));
    }
    Reference<css::beans::XPropertySet> add(char const* kind, char const* name, sal_Int32 left, sal_Int32 top,
                                            sal_Int32 width, sal_Int32 height) {
        Reference<css::lang::XMultiServiceFactory> const factory(m_model, UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const control(
            factory->createInstance("com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) +
                                    "Model"),
            UNO_QUERY_THROW);
        place(control, left, top, width, height);
        m_model->insertByName(OUString::createFromAscii(name), Any(control));
        return control;
    }
    void button(char const* name, char const* key, css::awt::PushButtonType type, sal_Int32 left) {
        auto const made = add("Button", name, left, 42, 51, 14);
        made->setPropertyValue("Label", words(key));
        made->setPropertyValue("PushButtonType", Any(static_cast<sal_Int16>(type)));
        made->setPropertyValue("DefaultButton", Any(type == css::awt::PushButtonType_OK));
    }
    CommandCall const& m_call;
    Reference<css::container::XNameContainer> m_model;
};

Result<NumberFate> giveUp(Result<store::Store*> const& store, std::string number,
                          std::string const& documentId, std::string const& reason,
                          std::string const& author) {
    if (!store) return store.error();
    if (number.empty()) {
        Result<std::vector<NumberFate>> const all = (*store)->numbers();
        if (!all) return all.error();
        for (NumberFate const& fate : *all)
            if (!documentId.empty() && fate.documentId == documentId &&
                (fate.fate == Fate::Used || fate.fate == Fate::Provisional))
                number = fate.number;
        if (number.empty()) return Problem{.code = "number.none-here", .arguments = {}, .detail = ""};
    }
    return (*store)->giveUpNumber(number, reason, author);
}

}  // namespace

void giveUpNumber(CommandCall const& call, CommandAnswer const& answer) {
    std::string reason = call.argument("reason");
    std::string const id = documentId(call.model());
    if (reason.empty() && call.attended) {
        if (id.empty() && call.argument("number").empty())
            return answer(
                CommandResult::refused(Problem{.code = "number.none-here", .arguments = {}, .detail = ""}));
        std::optional<std::string> const typed = ReasonDialog(call).ask();
        if (!typed)
            return answer(
                CommandResult::refused(Problem{.code = "command.cancelled", .arguments = {}, .detail = ""}));
        reason = *typed;
    }
    std::string const author = call.session->settings().author();
    call.session->ask<Result<NumberFate>>(
        [number = call.argument("number"), id, reason, author](Result<store::Store*> const& store) {
            return giveUp(store, number, id, reason, author);
        },
        call.wait,
        [call, answer](Result<NumberFate> const& given) {
            if (!given) return answer(CommandResult::refused(given.error()));
            call.session->changed();
            CommandResult result = CommandResult::ok();
            result.fields.key("number").string(given->number).key("reason").string(given->reason);
            result.notice =
                language::message(call.session->settings().uiLanguage(), "number.given-up", {given->number});
            answer(result);
        });
}

}  // namespace diwan::office::run
