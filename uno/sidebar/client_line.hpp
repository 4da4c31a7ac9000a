// ClientLine: the client that new documents are for, in the Templates panel: a list of the cards, and the way
// to them.
//
//   ClientLine client(controls(), session(), words("panel.client"), words("panel.client.cards"));
//   client.refresh(language());      client.arrange(column, unit());
//
// Main thread only. Owner: TemplatesPanel.
#pragma once

#include <string>
#include <vector>

#include "bridge/session.hpp"
#include "drafting/cards.hpp"
#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"

namespace diwan::office {

class ClientLine {
  public:
    ClientLine(PanelControls& controls, Session& session, std::string const& labelText,
               std::string const& buttonText);
    // Looks into the cards again when they or the settings have changed.
    void refresh(Language language);
    void arrange(Column& column, sal_Int32 unit) const;
    [[nodiscard]] std::vector<drafting::Client> const& clients() const { return m_clients; }
    // Id of the card in the list; empty: nobody.
    [[nodiscard]] std::string chosen() const;

    Control label, list, button;

  private:
    Session& m_session;
    std::vector<drafting::Client> m_clients;  // as listed
    std::vector<SharedCard> m_seen;
    std::string m_seenFile;
    std::string m_shownChoice;
    bool m_isLoaded = false;
};

}  // namespace diwan::office
