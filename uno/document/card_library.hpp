// CardLibrary: the cards in effect on this computer: those of the register, with this computer's own card
// files over them.
//
//   Result<CardLibrary> library = CardLibrary::load(*session);
//   library->company();   library->clients();      // for templates and quotes
//   library->cards();                              // for the dialog, with where each one is
//
// The company card's file is the one named on the options page; "clients.json" beside it holds clients. Small
// local files. load(): main thread, as the register was last read (Session::withRegister); read(): any
// thread. A value.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/cards_in_effect.hpp"

namespace diwan::office {

class Session;

// What the cards are made from.
struct CardSource {
    std::string file;  // of the company card, path or URL; empty: none
    std::vector<SharedCard> shared;
    std::string base;              // what the files said when they were last shared (JSON)
    std::string author;            // who uses this computer, by name
    std::filesystem::path folder;  // of Diwan in the user's profile
};
[[nodiscard]] CardSource cardSource(Session& session);  // main thread

class CardLibrary {
  public:
    // Problems: "file.unreadable" {path}, those of companyFromJson and clientsFromJson.
    static Result<CardLibrary> load(Session& session) { return read(cardSource(session)); }
    static Result<CardLibrary> read(CardSource const& source);

    [[nodiscard]] std::optional<drafting::Company> const& company() const { return m_company; }
    [[nodiscard]] std::vector<drafting::Client> const& clients() const { return m_clients; }
    [[nodiscard]] std::vector<drafting::Person> people() const;
    [[nodiscard]] std::vector<drafting::CardInEffect> const& cards() const { return m_cards; }
    [[nodiscard]] std::vector<SharedCard> const& shared() const { return m_shared; }
    [[nodiscard]] drafting::FileCards const& file() const { return m_file; }
    [[nodiscard]] drafting::FileCards const& base() const { return m_base; }

  private:
    std::optional<drafting::Company> m_company;
    std::vector<drafting::Client> m_clients;
    std::vector<drafting::CardInEffect> m_cards;
    std::vector<SharedCard> m_shared;
    drafting::FileCards m_file;
    drafting::FileCards m_base;
};

// A path from a path or file: URL. Empty: not a local file's.
[[nodiscard]] std::filesystem::path localPath(std::string const& pathOrUrl);

// A file's text, from a path or a file: URL. Problem "file.unreadable" {name}.
Result<std::string> readTextFile(std::string const& pathOrUrl);

}  // namespace diwan::office
