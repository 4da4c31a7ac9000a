// Dispatcher: the office's way to the commands, one instance a frame (protocol vnd.diwan:).
#include <algorithm>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>
#include <mutex>

#include "bridge/guard.hpp"
#include "commands/command.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

class Dispatcher : public WeakImplementation<css::frame::XDispatchProvider, css::frame::XNotifyingDispatch,
                                             css::lang::XInitialization, css::lang::XServiceInfo> {
  public:
    explicit Dispatcher(Reference<css::uno::XComponentContext> const& context) : m_context(context) {}
    ~Dispatcher() override;

    void SAL_CALL initialize(css::uno::Sequence<css::uno::Any> const& arguments) override {
        Reference<css::frame::XFrame> frame;
        if (arguments.hasElements()) arguments[0] >>= frame;
        m_frame = frame;
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(css::util::URL const& url, OUString const&,
                                                            sal_Int32) override {
        bool const known = findCommand(parseCommandUrl(toUtf8(url.Complete)).id) != nullptr;
        return known ? Reference<css::frame::XDispatch>(this) : Reference<css::frame::XDispatch>();
    }

    css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(css::uno::Sequence<css::frame::DispatchDescriptor> const& requests) override {
        css::uno::Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            found.getArray()[i] =
                queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return found;
    }

    void SAL_CALL dispatch(css::util::URL const& url,
                           css::uno::Sequence<css::beans::PropertyValue> const& arguments) override {
        guarded("dispatch", [&] { start(url, arguments, {}); });
    }

    void SAL_CALL dispatchWithNotification(
        css::util::URL const& url, css::uno::Sequence<css::beans::PropertyValue> const& arguments,
        Reference<css::frame::XDispatchResultListener> const& listener) override {
        guarded("dispatch", [&] { start(url, arguments, listener); });
    }

    void SAL_CALL addStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                    css::util::URL const& url) override {
        guarded("dispatch.status", [&] {
            std::lock_guard const lock(m_mutex);
            m_listeners.push_back({listener, url});
        });
        guarded("dispatch.status", [&] { tell(listener, url); });
    }

    void SAL_CALL removeStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                       css::util::URL const& url) override {
        guarded("dispatch.status", [&] {
            std::lock_guard const lock(m_mutex);
            std::erase_if(m_listeners, [&](Listener const& known) {
                return known.listener == listener && known.url.Complete == url.Complete;
            });
        });
    }

    OUString SAL_CALL getImplementationName() override { return "org.diwan.comp.Dispatcher"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"org.diwan.Dispatcher", "com.sun.star.frame.ProtocolHandler"});
    }

  private:
    struct Listener {
        Reference<css::frame::XStatusListener> listener;
        css::util::URL url;
    };

    void start(css::util::URL const& url, css::uno::Sequence<css::beans::PropertyValue> const& arguments,
               Reference<css::frame::XDispatchResultListener> const& listener);
    void execute(css::util::URL const& url, CommandCall call,
                 Reference<css::frame::XDispatchResultListener> const& listener);
    void finish(css::util::URL const& url, CommandCall const& call, CommandResult const& result,
                Reference<css::frame::XDispatchResultListener> const& listener);
    void tell(Reference<css::frame::XStatusListener> const& listener, css::util::URL const& url);
    void tellAll();

    Reference<css::uno::XComponentContext> m_context;
    css::uno::WeakReference<css::frame::XFrame> m_frame;
    std::mutex m_mutex;
    std::vector<Listener> m_listeners;
};

Dispatcher::~Dispatcher() = default;

void Dispatcher::start(css::util::URL const& url,
                       css::uno::Sequence<css::beans::PropertyValue> const& arguments,
                       Reference<css::frame::XDispatchResultListener> const& listener) {
    CommandCall call;
    call.frame = m_frame;
    call.arguments = parseCommandUrl(toUtf8(url.Complete)).arguments;
    bool synchronous = false;
    for (css::beans::PropertyValue const& argument : arguments) {
        OUString text;
        if (argument.Name == "SynchronMode") {
            argument.Value >>= synchronous;
        } else if (argument.Value >>= text) {
            call.arguments[toUtf8(argument.Name)] = toUtf8(text);
        }
    }
    call.session = Session::of(m_context);
    call.attended = !listener.is();
    rtl::Reference<Dispatcher> const self(this);
    if (MainThread::isCurrent()) {
        // Dispatch helpers of macros block the main thread until they are told the result: then nothing may
        // be put off.
        call.wait = synchronous && listener.is();
        execute(url, std::move(call), listener);
    } else {
        auto const moved = std::make_shared<CommandCall>(std::move(call));
        moved->session->mainThread().post(
            [self, url, moved, listener] { self->execute(url, std::move(*moved), listener); });
    }
}

void Dispatcher::execute(css::util::URL const& url, CommandCall call,
                         Reference<css::frame::XDispatchResultListener> const& listener) {
    Command const* const command = findCommand(parseCommandUrl(toUtf8(url.Complete)).id);
    rtl::Reference<Dispatcher> const self(this);
    auto const answered = std::make_shared<bool>(false);
    CommandAnswer const answer = [self, url, call, listener, answered](CommandResult const& result) {
        if (std::exchange(*answered, true)) return;
        guarded("dispatch.answer", [&] { self->finish(url, call, result, listener); });
    };
    if (command == nullptr)
        return answer(
            CommandResult::refused(Problem{.code = "command.unknown", .arguments = {}, .detail = ""}));
    if (std::optional<Problem> const reason = whyDisabled(*command, call.frame))
        return answer(CommandResult::refused(*reason));
    bool const ran = guarded(command->id.data(), [&] { command->run(call, answer); });
    if (!ran)
        answer(CommandResult::refused(Problem{.code = "command.failed", .arguments = {}, .detail = ""}));
}

void Dispatcher::finish(css::util::URL const& url, CommandCall const& call, CommandResult const& result,
                        Reference<css::frame::XDispatchResultListener> const& listener) {
    tellAll();
    if (listener.is()) {
        css::frame::DispatchResultEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.State = result.problem ? css::frame::DispatchResultState::FAILURE
                                     : css::frame::DispatchResultState::SUCCESS;
        event.Result <<= toOffice(result.json(call.language()));
        listener->dispatchFinished(event);
        return;
    }
    if (result.problem) logEvent(toUtf8(url.Path), result.problem->code);
    if (!result.problem && result.notice.empty()) return;
    if (result.problem && result.problem->code == "command.cancelled") return;  // the person knows
    if (call.argument("quiet") == "true" || !call.frame.is()) return;
    // A person asked for it by menu or button: they are told why it did not happen, or what they should know.
    Reference<css::awt::XWindowPeer> const parent(call.frame->getContainerWindow(), UNO_QUERY);
    Language const language = call.session->settings().uiLanguage();
    auto const box = css::awt::Toolkit::create(m_context)->createMessageBox(
        parent, css::awt::MessageBoxType_INFOBOX, 1, "Diwan",
        toOffice(result.problem ? language::describe(language, *result.problem) : result.notice));
    box->execute();
}

void Dispatcher::tell(Reference<css::frame::XStatusListener> const& listener, css::util::URL const& url) {
    Command const* const command = findCommand(parseCommandUrl(toUtf8(url.Complete)).id);
    if (command == nullptr) return;
    css::frame::FeatureStateEvent event;
    event.FeatureURL = url;
    event.Source = static_cast<cppu::OWeakObject*>(this);
    event.IsEnabled = !whyDisabled(*command, m_frame);
    listener->statusChanged(event);
}

void Dispatcher::tellAll() {
    std::vector<Listener> listeners;
    {
        std::lock_guard const lock(m_mutex);
        listeners = m_listeners;
    }
    for (Listener const& known : listeners)
        guarded("dispatch.status", [&] { tell(known.listener, known.url); });
}

}  // namespace

}  // namespace diwan::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_Dispatcher_get_implementation(
    css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&) {
    rtl::Reference<diwan::office::Dispatcher> const made(new diwan::office::Dispatcher(context));
    made->acquire();
    return static_cast<cppu::OWeakObject*>(made.get());
}
