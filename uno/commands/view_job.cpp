// ViewJob: when a Writer view appears, adds Diwan's commands to the context menu of a selection and has its
// exports as PDF checked; when a document that Diwan knows appears or gets another name, remembers where it
// is; when a living quote is saved in a format that does not keep it, says so.
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "bridge/guard.hpp"
#include "commands/document_number.hpp"
#include "commands/pdf_check.hpp"
#include "document/carried_quote.hpp"
#include "document/document_identity.hpp"
#include "document/quote_banners.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

class ContextMenu : public WeakImplementation<css::ui::XContextMenuInterceptor> {
  public:
    explicit ContextMenu(Reference<css::uno::XComponentContext> const& context) : m_context(context) {}

    css::ui::ContextMenuInterceptorAction SAL_CALL
    notifyContextMenuExecute(css::ui::ContextMenuExecuteEvent const& event) override {
        bool added = false;
        guarded("context-menu", [&] { added = extend(event); });
        return added ? css::ui::ContextMenuInterceptorAction_EXECUTE_MODIFIED
                     : css::ui::ContextMenuInterceptorAction_IGNORED;
    }

  private:
    bool extend(css::ui::ContextMenuExecuteEvent const& event) {
        Reference<css::text::XTextViewCursorSupplier> const view(event.Selection, UNO_QUERY);
        bool const selected = view.is() && !view->getViewCursor()->isCollapsed();
        if (!selected || !event.ActionTriggerContainer.is()) return false;
        Reference<css::lang::XMultiServiceFactory> const factory(event.ActionTriggerContainer,
                                                                 UNO_QUERY_THROW);
        Reference<css::container::XIndexContainer> const menu = event.ActionTriggerContainer;
        Language const language = Session::of(m_context)->settings().uiLanguage();
        menu->insertByIndex(
            menu->getCount(),
            css::uno::Any(Reference<css::beans::XPropertySet>(
                factory->createInstance("com.sun.star.ui.ActionTriggerSeparator"), UNO_QUERY)));
        for (Command const& command : commands()) {
            if (!command.inContextMenu) continue;
            Reference<css::beans::XPropertySet> const item(
                factory->createInstance("com.sun.star.ui.ActionTrigger"), UNO_QUERY_THROW);
            item->setPropertyValue("Text", css::uno::Any(toOffice("Diwan: " + command.label(language))));
            item->setPropertyValue("CommandURL",
                                   css::uno::Any(toOffice("vnd.diwan:" + std::string(command.id))));
            menu->insertByIndex(menu->getCount(), css::uno::Any(item));
        }
        return true;
    }

    Reference<css::uno::XComponentContext> m_context;
};

class ViewJob : public WeakImplementation<css::task::XJob, css::lang::XServiceInfo> {
  public:
    explicit ViewJob(Reference<css::uno::XComponentContext> const& context) : m_context(context) {}

    css::uno::Any SAL_CALL execute(css::uno::Sequence<css::beans::NamedValue> const& arguments) override {
        guarded("view-job", [&] {
            for (css::beans::NamedValue const& argument : arguments) {
                if (argument.Name != "Environment") continue;
                css::uno::Sequence<css::beans::NamedValue> environment;
                argument.Value >>= environment;
                OUString event;
                Reference<css::frame::XModel> model;
                for (css::beans::NamedValue const& value : environment) {
                    if (value.Name == "EventName") value.Value >>= event;
                    if (value.Name == "Model") model.set(value.Value, UNO_QUERY);
                }
                bool const opened = event != "OnSaveAsDone";
                if (opened) intercept(model);
                showBanners(model, opened);
                // The session, with its threads, is made only for documents that have records.
                if (Reference<css::text::XTextDocument>(model, UNO_QUERY).is() &&
                    !documentId(model).empty()) {
                    Session::of(m_context)->notePlace(model);
                    // A number may have come for it while it was closed.
                    if (opened) keepNumbers(Session::of(m_context), model);
                }
            }
        });
        return {};
    }

    OUString SAL_CALL getImplementationName() override { return "org.diwan.comp.ViewJob"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"org.diwan.ViewJob", "com.sun.star.task.Job"});
    }

  private:
    void showBanners(Reference<css::frame::XModel> const& model, bool opened) {
        Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
        if (!document.is() || !carriesQuote(document)) return;
        rtl::Reference<Session> const session = Session::of(m_context);
        Language const language = session->settings().uiLanguage();
        if (opened)
            showExpiryBanner(model, session->clock().today(), language);
        else
            showFormatBanner(model, language);
    }

    void intercept(Reference<css::frame::XModel> const& model) {
        if (!Reference<css::text::XTextDocument>(model, UNO_QUERY).is()) return;
        Reference<css::ui::XContextMenuInterception> const view(model->getCurrentController(), UNO_QUERY);
        if (view.is()) view->registerContextMenuInterceptor(new ContextMenu(m_context));
        Reference<css::frame::XController> const controller = model->getCurrentController();
        if (controller.is() && controller->getFrame().is()) watchPdfExport(m_context, controller->getFrame());
    }

    Reference<css::uno::XComponentContext> m_context;
};

}  // namespace

}  // namespace diwan::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_ViewJob_get_implementation(
    css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&) {
    rtl::Reference<diwan::office::ViewJob> const made(new diwan::office::ViewJob(context));
    made->acquire();
    return static_cast<cppu::OWeakObject*>(made.get());
}
