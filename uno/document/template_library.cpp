#include "document/template_library.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "bridge/session.hpp"
#include "drafting/own_template.hpp"
#include "store/template_saving.hpp"

namespace diwan::office {

namespace {

std::filesystem::path pathFrom(std::string const& pathOrUrl) {
    if (!pathOrUrl.starts_with("file:")) return pathOrUrl;
    return Poco::URI(pathOrUrl).getPath();
}

}  // namespace

Result<std::string> readTextFile(std::string const& pathOrUrl) {
    Problem const unreadable{.code = "file.unreadable", .arguments = {pathOrUrl}, .detail = ""};
    try {
        std::ifstream file(pathFrom(pathOrUrl), std::ios::binary);
        if (!file) return unreadable;
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    } catch (Poco::SyntaxException const&) {
        return unreadable;
    }
}

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

    std::string const card = session.settings().current().companyFile;
    if (card.empty()) return library;
    Result<std::string> const text = readTextFile(card);
    if (!text) return text.error();
    Result<drafting::Company> const company = drafting::companyFromJson(*text);
    if (!company) return company.error();
    library.m_company = *company;
    library.m_hasCompany = true;
    std::filesystem::path const clientFile = pathFrom(card).parent_path() / "clients.json";
    if (!std::filesystem::exists(clientFile)) return library;
    Result<std::string> const clientText = readTextFile(clientFile);
    if (!clientText) return clientText.error();
    Result<std::vector<drafting::Client>> clients = drafting::clientsFromJson(*clientText);
    if (!clients) return clients.error();
    library.m_clients = std::move(*clients);
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
