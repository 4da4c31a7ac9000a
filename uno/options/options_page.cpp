// OptionsPage: fills and reads the page of Tools ▸ Options ▸ Diwan (extension/dialogs/options.xdl). The
// office makes one for each opening of the page and calls external_event with "initialize", "ok" or "back";
// the buttons call onTest and onBrowse.
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>

#include "bridge/guard.hpp"
#include "bridge/sequence.hpp"
#include "bridge/session.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Window = Reference<css::awt::XWindow>;

Reference<css::awt::XControl> controlOf(Window const& page, char const* name) {
    return Reference<css::awt::XControlContainer>(page, UNO_QUERY_THROW)
        ->getControl(OUString::createFromAscii(name));
}

Reference<css::beans::XPropertySet> modelOf(Window const& page, char const* name) {
    return Reference<css::beans::XPropertySet>(controlOf(page, name)->getModel(), UNO_QUERY_THROW);
}

std::string textOf(Window const& page, char const* name) {
    OUString text;
    modelOf(page, name)->getPropertyValue("Text") >>= text;
    return toUtf8(text.trim());
}

void setText(Window const& page, char const* name, std::string_view text) {
    modelOf(page, name)->setPropertyValue("Text", Any(toOffice(text)));
}

// The text fields and the settings they show, so that filling and reading can't disagree.
struct Field {
    char const* control;
    std::string& (*of)(Settings&);
};

constexpr Field fields[] = {
    {"userName", [](Settings& s) -> std::string& { return s.userName; }},
    {"companyName", [](Settings& s) -> std::string& { return s.companyName; }},
    {"companyFile", [](Settings& s) -> std::string& { return s.companyFile; }},
    {"serverUrl", [](Settings& s) -> std::string& { return s.server.url; }},
    {"serverToken", [](Settings& s) -> std::string& { return s.server.token; }},
    {"serverFingerprint", [](Settings& s) -> std::string& { return s.server.fingerprint; }},
};

// The lists: what is stored, in the order of the entries, and the row of the message table that names it.
struct Choice {
    char const* stored;
    char const* words;
};

constexpr Choice profiles[] = {{"dz", "options.profile.dz"},
                               {"ma", "options.profile.ma"},
                               {"tn", "options.profile.tn"},
                               {"fr", "options.profile.fr"}};
constexpr Choice outputs[] = {{"", "options.output.office"},
                              {"fr", "panel.templates.language.fr"},
                              {"ar", "panel.templates.language.ar"},
                              {"en", "panel.templates.language.en"}};

template <std::size_t count>
void fillList(Window const& page, char const* name, Choice const (&choices)[count], std::string_view stored,
              Language language) {
    css::uno::Sequence<OUString> names(count);
    css::uno::Sequence<sal_Int16> selected;
    for (std::size_t i = 0; i < count; ++i) {
        names.getArray()[i] = toOffice(language::message(language, choices[i].words));
        if (choices[i].stored == stored) selected = sequenceOf<sal_Int16>({static_cast<sal_Int16>(i)});
    }
    modelOf(page, name)->setPropertyValue("StringItemList", Any(names));
    modelOf(page, name)->setPropertyValue("SelectedItems", Any(selected));
}

// What is chosen; the value before when nothing is, so that a value of a later version survives.
template <std::size_t count>
std::string chosen(Window const& page, char const* name, Choice const (&choices)[count],
                   std::string const& before) {
    sal_Int16 const position =
        Reference<css::awt::XListBox>(controlOf(page, name), UNO_QUERY_THROW)->getSelectedItemPos();
    return position >= 0 && static_cast<std::size_t>(position) < count ? choices[position].stored : before;
}

class OptionsPage final
    : public WeakImplementation<css::awt::XContainerWindowEventHandler, css::lang::XServiceInfo> {
  public:
    explicit OptionsPage(Reference<css::uno::XComponentContext> const& context)
        : m_session(Session::of(context)) {}

    sal_Bool SAL_CALL callHandlerMethod(Window const& page, Any const& event,
                                        OUString const& method) override {
        OUString what;
        event >>= what;
        bool known = true;
        guarded("options", [&] {
            if (method == "external_event" && (what == "initialize" || what == "back")) {
                fill(page);
            } else if (method == "external_event" && what == "ok") {
                store(page);
            } else if (method == "onTest") {
                test(page);
            } else if (method == "onBrowse") {
                browse(page);
            } else {
                known = method == "external_event";
            }
        });
        return known;
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override {
        return sequenceOf<OUString>({"external_event", "onTest", "onBrowse"});
    }

    OUString SAL_CALL getImplementationName() override { return "org.diwan.comp.OptionsPage"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"org.diwan.OptionsPage"});
    }

  private:
    [[nodiscard]] Language language() const { return m_session->settings().uiLanguage(); }

    void fill(Window const& page) {
        Settings shown = m_session->settings().current();
        for (Field const& field : fields)
            setText(page, field.control, field.of(shown));
        fillList(page, "profile", profiles, shown.profile, language());
        fillList(page, "output", outputs, shown.output, language());
        m_shown = shown;
        say(page, "");
    }

    [[nodiscard]] Settings read(Window const& page) const {
        Settings typed = m_session->settings().current();
        for (Field const& field : fields)
            field.of(typed) = textOf(page, field.control);
        typed.profile = chosen(page, "profile", profiles, typed.profile);
        typed.output = chosen(page, "output", outputs, typed.output);
        return typed;
    }

    // Only what the person changed is written: an untouched page must not freeze values that come from
    // elsewhere (the office's own user name, an administrator's layer).
    void store(Window const& page) {
        Settings const typed = read(page);
        if (typed == m_shown) return;
        if (Result<Done> const written = m_session->settings().write(typed); !written)
            say(page, language::describe(language(), written.error()));
        m_shown = typed;
    }

    void test(Window const& page) {
        Settings const typed = read(page);
        if (typed.server.url.empty())
            return say(page, language::message(language(), "options.test.no-address"));
        say(page, language::message(language(), "options.testing"));
        modelOf(page, "test")->setPropertyValue("Enabled", Any(false));
        css::uno::WeakReference<css::awt::XWindow> const weakPage(page);
        m_session->worker().test(
            typed.server, [session = m_session, weakPage](Result<std::string> const& answer) {
                session->mainThread().post([session, weakPage, answer] {
                    Window const open(weakPage.get(), UNO_QUERY);
                    if (!open.is()) return;  // the page was closed meanwhile
                    Language const language = session->settings().uiLanguage();
                    say(open, answer ? language::message(language, "options.test.done", {*answer})
                                     : language::describe(language, answer.error()));
                    modelOf(open, "test")->setPropertyValue("Enabled", Any(true));
                });
            });
    }

    void browse(Window const& page) {
        auto const picker = css::ui::dialogs::FilePicker::createWithMode(
            m_session->context(), css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
        picker->setTitle(toOffice(language::message(language(), "options.company-file.title")));
        picker->appendFilter("JSON", "*.json");
        if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return;
        css::uno::Sequence<OUString> const files = picker->getSelectedFiles();
        if (files.getLength() > 0) setText(page, "companyFile", toUtf8(files[0]));
    }

    static void say(Window const& page, std::string_view words) {
        modelOf(page, "testAnswer")->setPropertyValue("Label", Any(toOffice(words)));
    }

    rtl::Reference<Session> m_session;
    Settings m_shown;
};

}  // namespace

}  // namespace diwan::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_OptionsPage_get_implementation(
    css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new diwan::office::OptionsPage(context)));
}
