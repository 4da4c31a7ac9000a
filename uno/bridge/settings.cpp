#include "bridge/settings.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XHierarchicalNameReplace.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "bridge/guard.hpp"
#include "bridge/weak_implementation.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::container::XHierarchicalNameAccess> openNode(
    Reference<css::uno::XComponentContext> const& context, char const* path, bool forUpdate) {
    Reference<css::lang::XMultiServiceFactory> const provider(
        context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.configuration.ConfigurationProvider", context),
        UNO_QUERY_THROW);
    css::beans::NamedValue const node("nodepath", css::uno::Any(OUString::createFromAscii(path)));
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<= node;
    char const* const service = forUpdate ? "com.sun.star.configuration.ConfigurationUpdateAccess"
                                          : "com.sun.star.configuration.ConfigurationAccess";
    return Reference<css::container::XHierarchicalNameAccess>(
        provider->createInstanceWithArguments(OUString::createFromAscii(service), arguments),
        UNO_QUERY_THROW);
}

std::string readText(Reference<css::container::XHierarchicalNameAccess> const& node, char const* name) {
    OUString value;
    node->getByHierarchicalName(OUString::createFromAscii(name)) >>= value;
    return toUtf8(value);
}

// The settings by their place in the schema, so that reading and writing can't disagree.
struct Place {
    char const* name;
    std::string& (*of)(Settings&);
};

constexpr Place places[] = {
    {"User/Name", [](Settings& s) -> std::string& { return s.userName; }},
    {"Company/Name", [](Settings& s) -> std::string& { return s.companyName; }},
    {"Company/File", [](Settings& s) -> std::string& { return s.companyFile; }},
    {"Company/Profile", [](Settings& s) -> std::string& { return s.profile; }},
    {"Output/Language", [](Settings& s) -> std::string& { return s.output; }},
    {"Files/Folder", [](Settings& s) -> std::string& { return s.fileFolder; }},
    {"Files/ArabicLetters", [](Settings& s) -> std::string& { return s.arabicLetters; }},
    {"Server/Url", [](Settings& s) -> std::string& { return s.server.url; }},
    {"Server/Token", [](Settings& s) -> std::string& { return s.server.token; }},
    {"Server/Fingerprint", [](Settings& s) -> std::string& { return s.server.fingerprint; }},
};

}  // namespace

class SettingsReader::Listener : public WeakImplementation<css::util::XChangesListener> {
  public:
    explicit Listener(std::function<void()> onChange) : m_onChange(std::move(onChange)) {}
    void SAL_CALL changesOccurred(css::util::ChangesEvent const&) override {
        guarded("settings.changed", m_onChange);
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

  private:
    std::function<void()> m_onChange;
};

SettingsReader::SettingsReader(Reference<css::uno::XComponentContext> const& context,
                               std::function<void()> onChange)
    : m_context(context) {
    load();
    guarded("settings.listen", [&] {
        m_notifier.set(openNode(context, "/org.diwan.Settings", false), UNO_QUERY_THROW);
        m_listener = new Listener([this, onChange = std::move(onChange)] {
            load();
            onChange();
        });
        m_notifier->addChangesListener(m_listener);
    });
}

SettingsReader::~SettingsReader() {
    guarded("settings.close", [this] {
        if (m_notifier.is()) m_notifier->removeChangesListener(m_listener);
    });
}

void SettingsReader::load() {
    guarded("settings.load", [this] {
        auto const node = openNode(m_context, "/org.diwan.Settings", false);
        Settings loaded;
        for (Place const& place : places)
            place.of(loaded) = readText(node, place.name);
        auto const user = openNode(m_context, "/org.openoffice.UserProfile/Data", false);
        std::string const given = readText(user, "givenname");
        std::string const family = readText(user, "sn");
        m_officeUser = given.empty() || family.empty() ? given + family : given + " " + family;
        m_current = loaded;
    });
    guarded("settings.locale", [this] {
        auto const node = openNode(m_context, "/org.openoffice.Setup/L10N", false);
        m_uiLanguage = language::fromCode(readText(node, "ooLocale")).value_or(Language::French);
    });
}

Result<Done> SettingsReader::write(Settings const& settings) {
    Settings values = settings;
    bool const written = guarded("settings.write", [&] {
        auto const node = openNode(m_context, "/org.diwan.Settings", true);
        Reference<css::container::XHierarchicalNameReplace> const replace(node, UNO_QUERY_THROW);
        for (Place const& place : places) {
            std::string const& value = place.of(values);
            if (readText(node, place.name) == value) continue;
            // One locked value must not keep the others from being stored.
            guarded("settings.locked", [&] {
                replace->replaceByHierarchicalName(OUString::createFromAscii(place.name),
                                                   css::uno::Any(toOffice(value)));
            });
        }
        Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
    });
    if (!written) return Problem{.code = "settings.unwritable", .arguments = {}, .detail = ""};
    return done;
}

Language SettingsReader::outputLanguage() const {
    return language::fromCode(m_current.output).value_or(m_uiLanguage);
}

}  // namespace diwan::office
