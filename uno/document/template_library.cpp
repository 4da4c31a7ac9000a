#include "document/template_library.hpp"

#include <Poco/URI.h>

#include <algorithm>

#include "bridge/session.hpp"
#include "drafting/own_template.hpp"
#include "store/template_saving.hpp"

namespace diwan::office {

Result<TemplateLibrary> TemplateLibrary::load(Session& session) {
    TemplateLibrary library;
    library.m_folder = session.extensionFolder() / "templates";
    Result<std::string> const manifest = readTextFile(library.m_folder / "templates.json");
    if (!manifest) return manifest.error();
    Result<std::vector<drafting::Template>> templates = drafting::readManifest(*manifest);
    if (!templates) return templates.error();
    library.m_templates = std::move(*templates);
    library.m_register = session.folder() / "diwan.sqlite";
    store::OwnTemplates own(library.m_register, nullptr);  // as files: the register's are laid beside it
    if (Result<Done> const loaded = own.load(); !loaded) return loaded.error();
    library.m_shelf = own.shelf();
    for (drafting::Template& one : drafting::ownTemplates(library.m_shelf, library.m_templates))
        library.m_templates.push_back(std::move(one));

    Result<CardLibrary> const cards = CardLibrary::load(session);
    if (!cards) return cards.error();
    library.m_hasCompany = cards->company().has_value();
    library.m_company = cards->company().value_or(drafting::Company{});
    library.m_clients = cards->clients();
    return library;
}

drafting::Template const* TemplateLibrary::find(std::string_view id) const {
    return findTemplate(m_templates, id);
}

std::string TemplateLibrary::documentUrl(drafting::Template const& which, Language language) const {
    TemplateEvent const* const own = ownVersion(which);
    Poco::URI url;
    url.setScheme("file");
    url.setPath(own != nullptr ? store::OwnTemplates(m_register, nullptr).document(*own)
                               : m_folder / drafting::documentPath(which, language));
    return url.toString();
}

}  // namespace diwan::office
