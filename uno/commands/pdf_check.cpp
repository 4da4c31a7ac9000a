#include "commands/pdf_check.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProviderInterception.hpp>
#include <com/sun/star/frame/XDispatchProviderInterceptor.hpp>
#include <com/sun/star/frame/XInterceptorInfo.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/weakref.hxx>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "bridge/guard.hpp"
#include "bridge/weak_implementation.hpp"
#include "document/carried_forms.hpp"
#include "document/template_library.hpp"
#include "document/unfilled_places.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Arguments = css::uno::Sequence<css::beans::PropertyValue>;
using Document = Reference<css::text::XTextDocument>;
using Frame = Reference<css::frame::XFrame>;

constexpr std::array watched{".uno:ExportToPDF", ".uno:ExportDirectToPDF", ".uno:SendMailDocAsPDF"};

bool isWatched(css::util::URL const& url) {
    return std::ranges::any_of(watched, [&](char const* command) {
        OUString const name = OUString::createFromAscii(command);
        return url.Main == name || url.Complete == name || url.Complete.startsWith(name + "?");
    });
}

// Whether this office has no windows, so that nobody could answer.
bool isHeadless() {
    static bool const headless = [] {
        char const* const plugin = std::getenv("SAL_USE_VCLPLUGIN");
        if (plugin != nullptr && std::string_view(plugin) == "svp") return true;
        std::ifstream file("/proc/self/cmdline", std::ios::binary);
        std::string const line{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        return line.find("-headless") != std::string::npos || line.find("-convert-to") != std::string::npos;
    }();
    return headless;
}

// Menus, toolbars and keys say at most which modifier was held and who refers to it.
bool isFromPerson(Arguments const& arguments) {
    return std::all_of(arguments.begin(), arguments.end(), [](css::beans::PropertyValue const& argument) {
        return argument.Name == "KeyModifier" || argument.Name == "Referer";
    });
}

Document documentOf(Frame const& frame) {
    if (!frame.is() || !frame->getController().is()) return {};
    return Document(frame->getController()->getModel(), UNO_QUERY);
}

bool isSeen(Frame const& frame) {
    Reference<css::awt::XWindow2> const window(frame->getContainerWindow(), UNO_QUERY);
    return window.is() && window->isVisible();
}

// One of the watched commands: everything but the question is the office's own dispatch.
class CheckedExport : public WeakImplementation<css::frame::XNotifyingDispatch> {
  public:
    CheckedExport(Reference<css::uno::XComponentContext> const& context, Frame const& frame,
                  Reference<css::frame::XDispatch> const& own)
        : m_context(context), m_frame(frame), m_own(own) {}

    void SAL_CALL dispatch(css::util::URL const& url, Arguments const& arguments) override {
        bool may = true;
        guarded("pdf-check", [&] { may = !isFromPerson(arguments) || asked(); });
        if (may) m_own->dispatch(url, arguments);
    }

    // A macro or program waits for the answer: it is never held up.
    void SAL_CALL
    dispatchWithNotification(css::util::URL const& url, Arguments const& arguments,
                             Reference<css::frame::XDispatchResultListener> const& listener) override {
        Reference<css::frame::XNotifyingDispatch> const own(m_own, UNO_QUERY);
        if (own.is()) return own->dispatchWithNotification(url, arguments, listener);
        m_own->dispatch(url, arguments);
        if (!listener.is()) return;
        css::frame::DispatchResultEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.State = css::frame::DispatchResultState::DONTKNOW;
        listener->dispatchFinished(event);
    }

    void SAL_CALL addStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                    css::util::URL const& url) override {
        m_own->addStatusListener(listener, url);
    }
    void SAL_CALL removeStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                       css::util::URL const& url) override {
        m_own->removeStatusListener(listener, url);
    }

  private:
    bool asked() {
        Frame const frame(m_frame);
        Document const document = documentOf(frame);
        // Diwan's threads are started only for documents of ours.
        if (!document.is() || isHeadless() || !isSeen(frame) || !MainThread::isCurrent() ||
            templateOf(document).empty())
            return true;
        return mayExport(Session::of(m_context), frame, document);
    }

    Reference<css::uno::XComponentContext> m_context;
    css::uno::WeakReference<css::frame::XFrame> m_frame;
    Reference<css::frame::XDispatch> m_own;
};

class ExportWatch
    : public WeakImplementation<css::frame::XDispatchProviderInterceptor, css::frame::XInterceptorInfo> {
  public:
    ExportWatch(Reference<css::uno::XComponentContext> const& context, Frame const& frame)
        : m_context(context), m_frame(frame) {}

    // The office then asks us about nothing else.
    css::uno::Sequence<OUString> SAL_CALL getInterceptedURLs() override {
        css::uno::Sequence<OUString> urls(watched.size());
        for (std::size_t i = 0; i < watched.size(); ++i)
            urls.getArray()[i] = OUString::createFromAscii(watched[i]);
        return urls;
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(css::util::URL const& url, OUString const& target,
                                                            sal_Int32 flags) override {
        if (!m_next.is()) return {};
        Reference<css::frame::XDispatch> const own = m_next->queryDispatch(url, target, flags);
        if (!own.is() || !isWatched(url)) return own;
        return new CheckedExport(m_context, Frame(m_frame), own);
    }

    css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(css::uno::Sequence<css::frame::DispatchDescriptor> const& requests) override {
        css::uno::Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            found.getArray()[i] =
                queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return found;
    }

    Reference<css::frame::XDispatchProvider> SAL_CALL getSlaveDispatchProvider() override { return m_next; }
    void SAL_CALL setSlaveDispatchProvider(Reference<css::frame::XDispatchProvider> const& next) override {
        m_next = next;
    }
    Reference<css::frame::XDispatchProvider> SAL_CALL getMasterDispatchProvider() override {
        return m_before;
    }
    void SAL_CALL setMasterDispatchProvider(Reference<css::frame::XDispatchProvider> const& before) override {
        m_before = before;
    }

  private:
    Reference<css::uno::XComponentContext> m_context;
    css::uno::WeakReference<css::frame::XFrame> m_frame;
    Reference<css::frame::XDispatchProvider> m_next;
    Reference<css::frame::XDispatchProvider> m_before;
};

// A second view of the same frame (its print preview) comes with its events too.
bool isWatchedAlready(Reference<css::uno::XComponentContext> const& context, Frame const& frame) {
    css::util::URL url;
    url.Complete = OUString::createFromAscii(watched.front());
    css::util::URLTransformer::create(context)->parseStrict(url);
    Reference<css::frame::XDispatchProvider> const provider(frame, UNO_QUERY_THROW);
    return dynamic_cast<CheckedExport*>(provider->queryDispatch(url, "_self", 0).get()) != nullptr;
}

}  // namespace

void watchPdfExport(Reference<css::uno::XComponentContext> const& context, Frame const& frame) {
    Reference<css::frame::XDispatchProviderInterception> const interception(frame, UNO_QUERY);
    if (!interception.is() || isWatchedAlready(context, frame)) return;
    interception->registerDispatchProviderInterceptor(new ExportWatch(context, frame));
}

std::vector<views::MissingValue> missingBeforeExport(rtl::Reference<Session> const& session,
                                                     Document const& document) {
    if (templateOf(document).empty()) return {};
    Result<TemplateLibrary> const library = TemplateLibrary::load(*session);
    if (!library) return {};  // the export is not to be stopped by a list that can't be read
    return missingValues(document, library->templates(), session->settings().uiLanguage());
}

bool mayExport(rtl::Reference<Session> const& session, Frame const& frame, Document const& document) {
    auto const missing = missingBeforeExport(session, document);
    if (missing.empty()) return true;
    Reference<css::awt::XWindowPeer> const parent(frame->getContainerWindow(), UNO_QUERY);
    auto const box =
        css::awt::Toolkit::create(session->context())
            ->createMessageBox(
                parent, css::awt::MessageBoxType_QUERYBOX,
                css::awt::MessageBoxButtons::BUTTONS_YES_NO | css::awt::MessageBoxButtons::DEFAULT_BUTTON_NO,
                "Diwan", toOffice(views::exportQuestion(missing, session->settings().uiLanguage())));
    if (box->execute() == css::awt::MessageBoxResults::YES) return true;
    guarded("pdf-check.jump", [&] {
        if (Result<TemplateLibrary> const library = TemplateLibrary::load(*session))
            selectUnfilled(frame->getController(), document, missing.front().name, library->templates());
    });
    return false;
}

}  // namespace diwan::office
