#include "sidebar/choice_list.hpp"

#include <com/sun/star/uno/Sequence.hxx>

namespace diwan::office {

void ChoiceList::show(std::vector<std::string> const& texts, std::size_t chosenNow) {
    if (texts != m_texts) {
        css::uno::Sequence<OUString> names(static_cast<sal_Int32>(texts.size()));
        for (std::size_t i = 0; i < texts.size(); ++i)
            names.getArray()[i] = toOffice(texts[i]);
        m_control.model()->setPropertyValue("StringItemList", css::uno::Any(names));
        m_texts = texts;
    } else if (chosen() == chosenNow) {
        return;
    }
    css::uno::Sequence<sal_Int16> positions(1);
    positions.getArray()[0] = static_cast<sal_Int16>(chosenNow);
    m_control.model()->setPropertyValue("SelectedItems", css::uno::Any(positions));
}

std::size_t ChoiceList::chosen() const {
    css::uno::Sequence<sal_Int16> positions;
    m_control.model()->getPropertyValue("SelectedItems") >>= positions;
    return positions.hasElements() && positions[0] >= 0 ? static_cast<std::size_t>(positions[0]) : 0;
}

}  // namespace diwan::office
