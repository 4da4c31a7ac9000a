#include "document/card_people.hpp"

#include "drafting/cards.hpp"

namespace diwan::office {

std::vector<reading::KnownPerson> peopleOfCard(CardSource const& source, Language language) {
    Result<CardLibrary> const library = CardLibrary::read(source);
    if (!library || !library->company()) return {};
    return drafting::knownPeople(*library->company(), language);
}

}  // namespace diwan::office
