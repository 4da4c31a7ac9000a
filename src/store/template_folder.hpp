// TemplateFolder: templates of the company's own as files, each version for itself: "<version>.odt" and what
// is said of it, "<version>.json". A person's own are kept in one; another one mirrors the register, so that
// the office opens documents without asking the store.
//
//   TemplateFolder mine(profile / "templates" / "mine");
//   Result<TemplateEvent> saved = mine.save(event, bytes, "Nadia", clock);
//   std::vector<RefusedTemplate> refused = TemplateFolder(profile / "templates" / "team").mirror(store);
//
// A file is written beside its place and moved there: what can be seen is whole. Nothing is deleted. Several
// processes may use one folder. Any thread, one at a time.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "records/template_event.hpp"

namespace diwan::store {

class Store;

// A document that came through the register and hides a danger, or is not what its entry says.
struct RefusedTemplate {
    TemplateEvent event;
    Problem problem;
};

class TemplateFolder {
  public:
    explicit TemplateFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    // Adds a version with its digest and size. Problems: those of TemplateEvent::check(),
    // "file.unwritable" {path}.
    Result<TemplateEvent> save(TemplateEvent event, std::string_view document, std::string_view author,
                               Clock const& clock);
    Result<TemplateEvent> retire(TemplateEvent event, std::string_view author, Clock const& clock);

    // Every version and retiring; of versions only those whose document is here. A file that can't be read
    // is left out and stays.
    [[nodiscard]] std::vector<TemplateEvent> events() const;
    [[nodiscard]] std::filesystem::path document(std::string_view version) const;

    // Writes what the register has and this folder not yet, after a look at each document; those refused
    // before are told again. Problems: those of Store::templates(), "file.unwritable".
    Result<std::vector<RefusedTemplate>> mirror(Store& store);

  private:
    [[nodiscard]] std::filesystem::path fileOf(std::string_view id, char const* extension) const;
    Result<Done> write(TemplateEvent const& event, std::string_view document);

    std::filesystem::path m_folder;
};

// "templates/mine" and "templates/team" beside a register's file.
[[nodiscard]] std::filesystem::path ownTemplatesFolder(std::filesystem::path const& database);
[[nodiscard]] std::filesystem::path teamTemplatesFolder(std::filesystem::path const& database);

}  // namespace diwan::store
