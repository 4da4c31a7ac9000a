#include "document/card_people.hpp"

#include "document/template_library.hpp"
#include "drafting/cards.hpp"

namespace diwan::office {

std::vector<reading::KnownPerson> peopleOfCard(std::string const& file, Language language) {
    if (file.empty()) return {};
    Result<std::string> const text = readTextFile(file);
    if (!text) return {};
    Result<drafting::Company> const company = drafting::companyFromJson(*text);
    return company ? drafting::knownPeople(*company, language) : std::vector<reading::KnownPerson>{};
}

}  // namespace diwan::office
