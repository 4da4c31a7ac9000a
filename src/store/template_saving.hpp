// Saving a document as a template of the company's own, for oneself or for the team, and retiring one: the
// one way of the office and the command line.
//
//   OwnTemplates own(database, &store);                  // store: null when there is no register yet
//   own.load();
//   Result<TemplateEvent> saved = own.save({.document = bytes, .identity = …, .chosen = …}, house, ids,
//   clock);
//
// Where it was not said which versions a new one replaces, it replaces all that stand. One thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/uuid.hpp"
#include "drafting/template_making.hpp"
#include "records/template_shelf.hpp"
#include "store/template_folder.hpp"

namespace diwan::store {

class Store;

struct TemplateSaving {
    std::string document;    // the bytes of the .odt as the person wrote it
    std::string name;        // of the document, for messages
    TemplateEvent identity;  // titles, group, language, note
    std::string as;          // "<template>" or "<template>@<version>" it is a new version of; empty: new
    std::vector<std::string> chosen;  // names of the placeholders, from proposeTemplate
    bool forTeam = false;
    std::string author;
};

class OwnTemplates {
  public:
    OwnTemplates(std::filesystem::path const& database, Store* store);

    // Reads both folders, after what the register has was laid beside them.
    Result<Done> load();
    [[nodiscard]] TemplateShelf const& shelf() const { return m_shelf; }
    // What came through the register and was refused.
    [[nodiscard]] std::vector<RefusedTemplate> const& refused() const { return m_refused; }
    [[nodiscard]] std::filesystem::path document(TemplateEvent const& version) const;

    // Problems: those of drafting::makeTemplate and TemplateEvent::check(); "template.unknown" {as};
    // "template.no-register" for the team without a store.
    Result<TemplateEvent> save(TemplateSaving const& saving, std::vector<drafting::Template> const& house,
                               UuidSource& ids, Clock const& clock);
    // All current versions of "<template>", or the one of "<template>@<version>". Problems:
    // "template.unknown" {name}, "template.reason-missing", "template.no-register".
    Result<TemplateEvent> retire(std::string const& name, std::string const& reason,
                                 std::string const& author, UuidSource& ids, Clock const& clock);

  private:
    TemplateFolder m_mine;
    TemplateFolder m_team;
    Store* m_store;
    TemplateShelf m_shelf;
    std::vector<RefusedTemplate> m_refused;
};

}  // namespace diwan::store
