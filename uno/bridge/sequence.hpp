// sequenceOf(): a UNO sequence from its elements; the 7.4 SDK's Sequence takes no initialiser list.
//
//   return sequenceOf<OUString>({"org.diwan.Session"});
#pragma once

#include <com/sun/star/uno/Sequence.hxx>
#include <initializer_list>

namespace diwan::office {

template <typename Element>
[[nodiscard]] css::uno::Sequence<Element> sequenceOf(std::initializer_list<Element> elements) {
    return css::uno::Sequence<Element>(elements.begin(), static_cast<sal_Int32>(elements.size()));
}

}  // namespace diwan::office
