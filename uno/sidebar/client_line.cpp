#include "sidebar/client_line.hpp"

#include <algorithm>

#include "document/card_library.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::office {

ClientLine::ClientLine(PanelControls& controls, Session& session, std::string const& labelText,
                       std::string const& buttonText)
    : label(controls.add(ControlKind::Text)),
      list(controls.add(ControlKind::ListBox)),
      button(controls.add(ControlKind::Button)),
      m_session(session) {
    label.setText(labelText);
    button.setText(buttonText);
}

void ClientLine::refresh(Language language) {
    RegisterSnapshot const& known = m_session.registerSnapshot();
    std::string const file = m_session.settings().current().companyFile;
    bool const isOther = !m_isLoaded || m_seen != known.cards || m_seenFile != file;
    if (!isOther && m_shownChoice == m_session.chosenClient()) return;
    if (isOther) {
        m_isLoaded = true;
        m_seen = known.cards;
        m_seenFile = file;
        Result<CardLibrary> const library = CardLibrary::load(m_session);
        m_clients = library ? library->clients() : std::vector<drafting::Client>();
        std::ranges::stable_sort(m_clients, {}, [&](drafting::Client const& client) {
            return text::fold(client.name.in(language));
        });
    }
    m_shownChoice = m_session.chosenClient();
    // Through the model: what is chosen before the control is on the screen would get lost.
    css::uno::Sequence<OUString> names(static_cast<sal_Int32>(m_clients.size()) + 1);
    css::uno::Sequence<sal_Int16> chosen(1);
    chosen.getArray()[0] = 0;
    names.getArray()[0] = toOffice(language::message(language, "panel.client.nobody"));
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        names.getArray()[i + 1] = toOffice(m_clients[i].name.in(language));
        if (m_clients[i].id == m_shownChoice) chosen.getArray()[0] = static_cast<sal_Int16>(i + 1);
    }
    list.model()->setPropertyValue("StringItemList", css::uno::Any(names));
    list.model()->setPropertyValue("SelectedItems", css::uno::Any(chosen));
}

std::string ClientLine::chosen() const {
    css::uno::Sequence<sal_Int16> selected;
    list.model()->getPropertyValue("SelectedItems") >>= selected;
    bool const isSomebody = selected.hasElements() && selected[0] > 0 &&
                            static_cast<std::size_t>(selected[0]) <= m_clients.size();
    return isSomebody ? m_clients[static_cast<std::size_t>(selected[0]) - 1].id : std::string();
}

void ClientLine::arrange(Column& column, sal_Int32 unit) const {
    column.entry(label, list, 9 * unit, button);
}

}  // namespace diwan::office
