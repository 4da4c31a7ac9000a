// TemplateLibrary: the shipped templates and the cards in effect, read when a command or panel needs them.
//
//   Result<TemplateLibrary> library = TemplateLibrary::load(*session);
//   std::string url = library->documentUrl(*library->find("quote"), Language::French);
//
// Without a company card, the placeholders that ask for the company stay visible. Small local files, and the
// register as last read (Session::withRegister): main thread; values.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/card_library.hpp"
#include "drafting/cards.hpp"
#include "drafting/quote.hpp"
#include "drafting/template_manifest.hpp"
#include "records/template_shelf.hpp"

namespace diwan::office {

class Session;

class TemplateLibrary {
  public:
    // Problems: those of drafting::readManifest and of CardLibrary::read.
    static Result<TemplateLibrary> load(Session& session);

    [[nodiscard]] std::vector<drafting::Template> const& templates() const { return m_templates; }
    [[nodiscard]] drafting::Template const* find(std::string_view id) const;
    [[nodiscard]] std::string documentUrl(drafting::Template const& which, Language language) const;
    // The company's own templates, which stand in the list behind the house's: the version a document of it
    // is made from; nothing of one of the house.
    [[nodiscard]] TemplateShelf const& shelf() const { return m_shelf; }
    [[nodiscard]] TemplateEvent const* ownVersion(drafting::Template const& which) const {
        return m_shelf.find(which.id);
    }
    [[nodiscard]] drafting::Company const& company() const { return m_company; }
    [[nodiscard]] bool hasCompany() const { return m_hasCompany; }
    [[nodiscard]] std::vector<drafting::Client> const& clients() const { return m_clients; }

  private:
    std::filesystem::path m_folder;
    std::filesystem::path m_register;
    TemplateShelf m_shelf;
    std::vector<drafting::Template> m_templates;
    drafting::Company m_company;
    bool m_hasCompany = false;
    std::vector<drafting::Client> m_clients;
};

}  // namespace diwan::office
