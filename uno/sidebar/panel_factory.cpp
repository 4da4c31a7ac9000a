// PanelFactory: makes the panels that registry/Sidebar.xcu names, when the office shows the deck "Diwan".
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "bridge/sequence.hpp"
#include "bridge/session.hpp"
#include "bridge/weak_implementation.hpp"
#include "sidebar/check_panel.hpp"
#include "sidebar/indicators_panel.hpp"
#include "sidebar/meeting_panel.hpp"
#include "sidebar/register_panel.hpp"
#include "sidebar/templates_panel.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;

template <typename Kind>
rtl::Reference<Panel> make(rtl::Reference<Session> const& session, PanelPlace const& place) {
    return new Kind(session, place);
}

struct PanelRow {
    char const* suffix;  // last part of the resource URL
    char const* id;
    rtl::Reference<Panel> (*make)(rtl::Reference<Session> const&, PanelPlace const&);
};

constexpr PanelRow panels[] = {
    {"/Meeting", "meeting", &make<MeetingPanel>},          {"/Check", "check", &make<CheckPanel>},
    {"/Register", "register", &make<RegisterPanel>},       {"/Templates", "templates", &make<TemplatesPanel>},
    {"/Indicators", "indicators", &make<IndicatorsPanel>},
};

class PanelFactory final : public WeakImplementation<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
  public:
    explicit PanelFactory(Reference<css::uno::XComponentContext> const& context) : m_context(context) {}

    Reference<css::ui::XUIElement> SAL_CALL createUIElement(
        OUString const& url, css::uno::Sequence<css::beans::PropertyValue> const& arguments) override {
        PanelPlace place;
        place.resourceUrl = url;
        for (css::beans::PropertyValue const& argument : arguments) {
            if (argument.Name == "Frame") argument.Value >>= place.frame;
            if (argument.Name == "ParentWindow") argument.Value >>= place.parent;
            if (argument.Name == "Sidebar") argument.Value >>= place.sidebar;
        }
        if (!place.parent.is())
            throw css::lang::IllegalArgumentException("Diwan: a panel needs its parent window", *this, 1);
        for (PanelRow const& row : panels) {
            if (!url.endsWith(OUString::createFromAscii(row.suffix))) continue;
            place.id = row.id;
            rtl::Reference<Panel> const panel = row.make(Session::of(m_context), place);
            panel->open();
            return Reference<css::ui::XUIElement>(panel.get());
        }
        throw css::lang::IllegalArgumentException("Diwan: no such panel: " + url, *this, 0);
    }

    OUString SAL_CALL getImplementationName() override { return "org.diwan.comp.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"org.diwan.PanelFactory"});
    }

  private:
    Reference<css::uno::XComponentContext> m_context;
};

}  // namespace

}  // namespace diwan::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_PanelFactory_get_implementation(
    css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new diwan::office::PanelFactory(context)));
}
