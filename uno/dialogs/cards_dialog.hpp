// CardsDialog: the cards of the company, its people and its clients: found, read, edited, made, put away; and
// a client chosen for the document.
//
//   std::optional<std::string> client = CardsDialog(call).run();      // the id of who was chosen
//
// What is saved goes into the register at once, whatever the network does; doubts about numbers are told in
// words while typing and hold nothing back. Modal; main thread only.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "commands/command.hpp"
#include "dialogs/card_form.hpp"
#include "dialogs/dialog_window.hpp"
#include "document/card_library.hpp"

namespace diwan::office {

class CardsDialog {
  public:
    // The call's `kind` (clients, people, company) and `search` say what it begins with.
    CardsDialog(CommandCall const& call, CardLibrary library);
    ~CardsDialog();
    CardsDialog(CardsDialog const&) = delete;
    CardsDialog& operator=(CardsDialog const&) = delete;

    std::optional<std::string> run();

  private:
    [[nodiscard]] Language language() const { return m_call.session->settings().uiLanguage(); }
    [[nodiscard]] std::string words(std::string const& key,
                                    std::vector<std::string> const& arguments = {}) const;
    void build();
    void connect();
    void reload();  // what the register says now
    void listCards();
    void showCard();
    void showRemarks();
    void open(std::string const& id);
    void choose();  // another row
    void chooseKind();
    void newCard();
    void putAway();
    [[nodiscard]] bool leave();  // false: the person stays with what is not saved
    bool save();
    void saved(Result<std::size_t> const& recorded, std::string const& id);
    void runCommand(run::Run* command);
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] drafting::CardInEffect const& card() const;

    CommandCall m_call;
    CardLibrary m_library;
    DialogWindow m_dialog;
    CardForm m_form;
    CardEdit::What m_what = CardEdit::What::Client;
    Language m_texts;
    std::string m_id;                 // of the card shown; empty: a new one
    drafting::FlatCard m_shown;       // as it was shown first
    drafting::FlatCard m_typed;       // as it stands, all languages
    std::vector<std::string> m_rows;  // ids, as listed
    std::optional<std::string> m_chosen;
    // Answers may come when the dialog has gone.
    std::shared_ptr<bool> m_isOpen = std::make_shared<bool>(true);
};

}  // namespace diwan::office
