#include "sidebar/panel.hpp"

#include <algorithm>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

#include "bridge/guard.hpp"
#include "bridge/named_value.hpp"
#include "language/messages.hpp"
#include "sidebar/live_panels.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* windowUrl = "vnd.sun.star.extension://org.diwan.diwan/dialogs/panel.xdl";

}  // namespace

Panel::Panel(rtl::Reference<Session> session, PanelPlace place)
    : m_session(std::move(session)), m_place(std::move(place)) {}

Panel::~Panel() = default;

void Panel::open() {
    Reference<css::awt::XWindowPeer> const parent(m_place.parent, UNO_QUERY_THROW);
    auto const provider = css::awt::ContainerWindowProvider::create(m_session->context());
    m_window = provider->createContainerWindow(OUString::createFromAscii(windowUrl), "", parent, nullptr);
    m_place.parent->addWindowListener(this);
    m_window->setVisible(true);
    m_session->mainThread().post([self = rtl::Reference<Panel>(this)] { self->start(); });
}

void Panel::start() {
    if (m_disposed || m_built) return;
    m_controls = std::make_unique<PanelControls>(m_window);
    Control probe = m_controls->add(ControlKind::Text);
    probe.setText("Xg");
    m_unit = std::max<sal_Int32>(probe.preferredSize().Height, 10);
    m_controls->remove(probe);
    build();
    m_built = true;
    m_ticket = m_session->observe([this] {
        if (!m_disposed) refresh();
    });
    refresh();
    layOutAgain();
    panelOpened(this);
}

void Panel::focusFirst() {
    if (!m_built || m_disposed) return;
    if (Control const first = firstControl(); first.is()) first.setFocus();
}

sal_Int16 Panel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> Panel::getRealInterface() {
    return static_cast<css::ui::XToolPanel*>(this);
}

Reference<css::accessibility::XAccessible> Panel::createAccessible(
    Reference<css::accessibility::XAccessible> const&) {
    return Reference<css::accessibility::XAccessible>(m_window, UNO_QUERY);
}

css::ui::LayoutSize Panel::sizes(sal_Int32 natural) const {
    return {natural, natural, natural};
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    css::ui::LayoutSize size(m_unit, m_unit, m_unit);
    guarded("panel.height", [&] {
        if (!m_built || m_disposed || width <= 0) return;
        m_width = width;
        Column column(width, m_unit);
        size = sizes(arrange(column));
    });
    return size;
}

void Panel::windowResized(css::awt::WindowEvent const& event) {
    guarded("panel.resize", [&] {
        if (m_disposed || !m_window.is()) return;
        m_width = event.Width;
        m_height = event.Height;
        m_window->setPosSize(0, 0, event.Width, event.Height, css::awt::PosSize::POSSIZE);
        layOut();
    });
}

void Panel::windowShown(css::lang::EventObject const&) {
    m_hidden = false;
    // What follows the clock may be out of date.
    guarded("panel.shown", onMain("panel.shown", [this] { m_session->changed(); }));
}

void Panel::layOut() {
    if (!m_built || m_layingOut || m_width <= 0) return;
    m_layingOut = true;
    guarded("panel.layout", [&] {
        Column column(m_width, m_unit);
        arrange(column);
    });
    m_layingOut = false;
}

void Panel::layOutAgain() {
    if (!m_built) return;
    layOut();
    if (m_place.sidebar.is()) m_place.sidebar->requestLayout();
}

std::function<void()> Panel::onMain(char const* place, std::function<void()> what) {
    // The listener belongs to a control of this panel, so `this` outlives it; a posted call holds the panel
    // itself.
    return [this, place, what = std::move(what)] {
        if (m_disposed) return;
        if (MainThread::isCurrent()) {
            rtl::Reference<Panel> const alive(this);
            what();
            return;
        }
        m_session->mainThread().post([self = rtl::Reference<Panel>(this), place, what] {
            if (!self->m_disposed) guarded(place, what);
        });
    };
}

std::string Panel::words(std::string_view key, std::vector<std::string> const& arguments) const {
    return language::message(language(), key, arguments);
}

Reference<css::frame::XModel> Panel::model() const {
    if (!m_place.frame.is()) return {};
    Reference<css::frame::XController> const controller = m_place.frame->getController();
    return controller.is() ? controller->getModel() : nullptr;
}

void Panel::dispatch(std::string const& command, std::map<std::string, std::string> const& arguments) {
    css::util::URL url;
    url.Complete = toOffice(command);
    css::util::URLTransformer::create(m_session->context())->parseStrict(url);
    Reference<css::frame::XDispatchProvider> const provider(m_place.frame, UNO_QUERY_THROW);
    Reference<css::frame::XDispatch> const target = provider->queryDispatch(url, "_self", 0);
    if (target.is()) {
        std::vector<css::beans::PropertyValue> given;
        for (auto const& [name, text] : arguments)
            given.push_back(namedValue(name.c_str(), css::uno::Any(toOffice(text))));
        target->dispatch(url, css::uno::Sequence<css::beans::PropertyValue>(
                                  given.data(), static_cast<sal_Int32>(given.size())));
    } else {
        logEvent("panel.dispatch", "nobody takes the command");
    }
}

void Panel::dispose() {
    if (m_disposed) return;
    m_disposed = true;
    rtl::Reference<Panel> const alive(this);
    guarded("panel.dispose", [&] {
        if (m_ticket) m_session->forget(*m_ticket);
        panelClosed(this);
        if (m_place.parent.is()) m_place.parent->removeWindowListener(this);
    });
    guarded("panel.dispose-window", [&] {
        Reference<css::lang::XComponent> const window(m_window, UNO_QUERY);
        m_window.clear();
        if (window.is()) window->dispose();
    });
    css::lang::EventObject const event(static_cast<css::ui::XToolPanel*>(this));
    for (auto const& listener : std::exchange(m_listeners, {}))
        guarded("panel.disposing", [&] { listener->disposing(event); });
    m_place.parent.clear();
    m_place.sidebar.clear();
}

void Panel::addEventListener(Reference<css::lang::XEventListener> const& listener) {
    m_listeners.push_back(listener);
}

void Panel::removeEventListener(Reference<css::lang::XEventListener> const& listener) {
    std::erase(m_listeners, listener);
}

void Panel::disposing(css::lang::EventObject const&) {
    dispose();
}

}  // namespace diwan::office
