// Panel: what the office asks of every panel of a sidebar deck, done once. A panel of ours only says which
// controls it has, what they show, and how they lie.
//
//   class IndicatorsPanel final : public Panel { void build() override; void refresh() override; … };
//
// The window is made from dialogs/panel.xdl and takes the theme's colours. Layout happens only when the
// office gives a width: before, sizes are meaningless. The office may create a panel from any thread (a
// remote caller's): everything of ours is posted to the main thread. Owner: the office's sidebar; dispose()
// ends it.
#pragma once

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <rtl/ref.hxx>

#include "bridge/session.hpp"
#include "bridge/weak_implementation.hpp"
#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"

namespace diwan::office {

// Where a panel is asked to be.
struct PanelPlace {
    OUString resourceUrl;
    std::string id;  // "meeting", "quote", "register", "templates", "indicators"
    css::uno::Reference<css::frame::XFrame> frame;
    css::uno::Reference<css::awt::XWindow> parent;
    css::uno::Reference<css::ui::XSidebar> sidebar;
};

class Panel : public WeakImplementation<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                        css::lang::XComponent, css::awt::XWindowListener> {
  public:
    Panel(rtl::Reference<Session> session, PanelPlace place);
    ~Panel() override;

    // Makes the window; the controls follow on the main thread. Called once, after construction.
    void open();
    void focusFirst();
    [[nodiscard]] PanelPlace const& where() const { return m_place; }

    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override { return m_place.frame; }
    OUString SAL_CALL getResourceURL() override { return m_place.resourceUrl; }
    sal_Int16 SAL_CALL getType() override;
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;
    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override { return m_window; }
    css::uno::Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(css::uno::Reference<css::accessibility::XAccessible> const& parent) override;
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override { return 180; }
    void SAL_CALL dispose() override;
    void SAL_CALL addEventListener(css::uno::Reference<css::lang::XEventListener> const& listener) override;
    void SAL_CALL
    removeEventListener(css::uno::Reference<css::lang::XEventListener> const& listener) override;
    void SAL_CALL windowResized(css::awt::WindowEvent const& event) override;
    void SAL_CALL windowMoved(css::awt::WindowEvent const&) override {}
    void SAL_CALL windowShown(css::lang::EventObject const&) override;
    void SAL_CALL windowHidden(css::lang::EventObject const&) override { m_hidden = true; }
    void SAL_CALL disposing(css::lang::EventObject const&) override;

  protected:
    virtual void build() = 0;    // makes the controls, once
    virtual void refresh() = 0;  // shows the present state; called after every change of the session
    virtual sal_Int32 arrange(Column& column) = 0;  // lays the controls out; the height they need
    // How much lower than its natural height a panel may become, and whether it takes more: panels with a
    // tree do.
    [[nodiscard]] virtual css::ui::LayoutSize sizes(sal_Int32 natural) const;
    [[nodiscard]] virtual Control firstControl() const = 0;

    Session& session() { return *m_session; }
    PanelControls& controls() { return *m_controls; }
    [[nodiscard]] Language language() const { return m_session->settings().uiLanguage(); }
    [[nodiscard]] std::string words(std::string_view key,
                                    std::vector<std::string> const& arguments = {}) const;
    [[nodiscard]] css::uno::Reference<css::frame::XModel> model() const;
    [[nodiscard]] sal_Int32 unit() const { return m_unit; }  // height of a line of text
    [[nodiscard]] sal_Int32 givenHeight() const { return m_height; }
    // A function for a listener: runs `what` on the main thread, and not any more once the panel is gone.
    [[nodiscard]] std::function<void()> onMain(char const* place, std::function<void()> what);
    // Hands a command to the frame: dispatch("vnd.diwan:edit-quote", {{"line", "2"}, {"quantity", "12"}}).
    void dispatch(std::string const& command, std::map<std::string, std::string> const& arguments = {});
    // After a change of the height the content needs.
    void layOutAgain();
    [[nodiscard]] bool isDisposed() const { return m_disposed; }
    [[nodiscard]] bool isShown() const { return !m_hidden; }  // false while the panel is folded

  private:
    void start();
    void layOut();

    rtl::Reference<Session> m_session;
    PanelPlace m_place;
    css::uno::Reference<css::awt::XWindow> m_window;
    std::unique_ptr<PanelControls> m_controls;
    std::vector<css::uno::Reference<css::lang::XEventListener>> m_listeners;
    std::optional<int> m_ticket;
    sal_Int32 m_width = 0;
    sal_Int32 m_height = 0;
    sal_Int32 m_unit = 16;
    bool m_built = false;
    bool m_disposed = false;
    bool m_layingOut = false;
    bool m_hidden = false;
};

}  // namespace diwan::office
