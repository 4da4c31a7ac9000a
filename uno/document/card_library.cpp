#include "document/card_library.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <fstream>
#include <sstream>

#include "bridge/session.hpp"
#include "text/fold.hpp"

namespace diwan::office {

std::filesystem::path localPath(std::string const& pathOrUrl) {
    if (!pathOrUrl.starts_with("file:")) return pathOrUrl;
    return Poco::URI(pathOrUrl).getPath();
}

Result<std::string> readTextFile(std::string const& pathOrUrl) {
    Problem const unreadable{.code = "file.unreadable", .arguments = {pathOrUrl}, .detail = ""};
    try {
        std::ifstream file(localPath(pathOrUrl), std::ios::binary);
        if (!file) return unreadable;
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    } catch (Poco::SyntaxException const&) {
        return unreadable;
    }
}

CardSource cardSource(Session& session) {
    RegisterSnapshot const& known = session.registerSnapshot();
    return {.file = session.settings().current().companyFile,
            .shared = known.cards,
            .base = known.cardsBase,
            .author = session.settings().author(),
            .folder = session.folder()};
}

Result<CardLibrary> CardLibrary::read(CardSource const& source) {
    CardLibrary library;
    std::vector<drafting::Client> clients;
    if (!source.file.empty()) {
        Result<std::string> const text = readTextFile(source.file);
        if (!text) return text.error();
        Result<drafting::Company> const company = drafting::companyFromJson(*text);
        if (!company) return company.error();
        library.m_company = *company;
        std::filesystem::path const clientFile = localPath(source.file).parent_path() / "clients.json";
        if (std::filesystem::exists(clientFile)) {
            Result<std::string> const clientText = readTextFile(clientFile);
            if (!clientText) return clientText.error();
            Result<std::vector<drafting::Client>> read = drafting::clientsFromJson(*clientText);
            if (!read) return read.error();
            clients = std::move(*read);
        }
    }
    library.m_shared = source.shared;
    library.m_base = drafting::fileCardsFromJson(source.base);
    library.m_file = drafting::fileCards(library.m_company, clients);
    library.m_cards = drafting::cardsInEffect(library.m_shared, library.m_file, library.m_base);
    library.m_company = drafting::companyOf(library.m_cards, library.m_company);
    library.m_clients = drafting::clientsOf(library.m_cards, clients);
    if (library.m_company && library.m_company->author.empty())
        // Who uses this computer is known by the name on the options page.
        for (drafting::Person const& person : library.m_company->people)
            for (std::string const& name : {person.name.french, person.name.arabic, person.name.english})
                if (!name.empty() && text::fold(name) == text::fold(source.author))
                    library.m_company->author = person.id;
    return library;
}

std::vector<drafting::Person> CardLibrary::people() const {
    return m_company ? m_company->people : std::vector<drafting::Person>();
}

}  // namespace diwan::office
