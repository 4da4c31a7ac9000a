// TemplateDialog: how a document becomes a template: its titles, its group, for whom, as a new one or a new
// version, and which places are to be filled in each document, which a person ticks.
//
//   std::optional<store::TemplateSaving> wished = TemplateDialog(call, library, proposal, saving,
//   origins).run();
//
// Nothing: cancelled. Modal; main thread only.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "dialogs/dialog_window.hpp"
#include "document/template_library.hpp"
#include "drafting/template_making.hpp"
#include "records/template_origin.hpp"
#include "store/template_saving.hpp"

namespace diwan::office {

class TemplateDialog {
  public:
    // `saving`: what it begins with. `origins`: of the document; made from a template that stands, it is
    // offered as its next version.
    TemplateDialog(CommandCall const& call, TemplateLibrary const& library,
                   drafting::Proposal const& proposal, store::TemplateSaving saving,
                   std::vector<TemplateOrigin> const& origins);
    std::optional<store::TemplateSaving> run();

  private:
    [[nodiscard]] std::string words(std::string const& key,
                                    std::vector<std::string> const& arguments = {}) const;
    void listVersions(std::vector<TemplateOrigin> const& origins);
    void build();
    void buildPlaces(sal_Int32 top);
    void showPage();
    void tick(std::size_t row);
    void chooseVersion();
    void showTitles(TemplateTitles const& titles);
    [[nodiscard]] TemplateTitles typedTitles() const;
    [[nodiscard]] store::TemplateSaving wished() const;

    CommandCall m_call;
    TemplateShelf m_shelf;
    drafting::Proposal const& m_proposal;
    store::TemplateSaving m_saving;
    std::vector<std::pair<std::string, std::string>> m_groups;  // id, title
    std::vector<TemplateEvent> m_versions;                      // that a new version can be made of
    std::set<std::string> m_ticked;                             // names of placeholders
    std::size_t m_page = 0;
    int m_version = -1;  // of m_versions; -1: a new template
    DialogWindow m_dialog;
};

}  // namespace diwan::office
