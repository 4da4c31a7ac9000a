// Settings of the options page (registry/Settings.xcs), read once and kept current by a listener.
//
//   SettingsReader settings(context, [] { /* they changed */ });
//   Language output = settings.current().outputLanguage;
//   settings.write(changed);                              // what the options page does on OK
//
// Main thread only.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XChangesListener.hpp>
#include <com/sun/star/util/XChangesNotifier.hpp>
#include <functional>
#include <string>

#include "base/result.hpp"
#include "language/language.hpp"
#include "sync/worker.hpp"

namespace diwan::office {

struct Settings {
    std::string userName;        // "" : author() takes the office's own user data
    std::string companyName;     // "" : the sample company's card is not used, placeholders stay visible
    std::string companyFile;     // URL or path of the company card (JSON); "" : the sample company
    std::string profile = "dz";  // country profile: dz, ma, tn, fr
    std::string output;          // "fr", "ar", "en"; "" : as the office's own language
    std::string fileFolder;      // URL of the company's folder of documents; "" : asked for
    std::string arabicLetters;   // in names of files: "keep", "latin"
    sync::ServerSettings server;
    bool operator==(Settings const&) const = default;
};

class SettingsReader {
  public:
    SettingsReader(css::uno::Reference<css::uno::XComponentContext> const& context,
                   std::function<void()> onChange);
    ~SettingsReader();
    [[nodiscard]] Settings const& current() const { return m_current; }
    // Stores all of them; values that an administrator locked stay as they are. Problem
    // "settings.unwritable".
    Result<Done> write(Settings const& settings);
    // The language Diwan speaks: that of the setting, else that of the office's windows, else French.
    [[nodiscard]] Language outputLanguage() const;
    // Who records: the name on Diwan's page, else the one of the office's own user data; empty if neither is
    // given.
    [[nodiscard]] std::string author() const {
        return m_current.userName.empty() ? m_officeUser : m_current.userName;
    }
    // The language of the office's menus and panels (French when it is none of ours).
    [[nodiscard]] Language uiLanguage() const { return m_uiLanguage; }

  private:
    class Listener;
    void load();
    css::uno::Reference<css::uno::XComponentContext> m_context;
    css::uno::Reference<css::util::XChangesNotifier> m_notifier;
    css::uno::Reference<css::util::XChangesListener> m_listener;
    Settings m_current;
    std::string m_officeUser;
    Language m_uiLanguage = Language::French;
};

}  // namespace diwan::office
