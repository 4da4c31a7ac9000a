// byLanguage: one Thing per language that is read, made when it is first asked for and constant afterwards.
//
//   Grammar const& grammar = byLanguage<Grammar>(sentence.language);   // Grammar(Language)
//
// French and Latin Darija are one. Any thread.
#pragma once

#include "language/language.hpp"

namespace diwan::reading {

template <typename Thing>
[[nodiscard]] Thing const& byLanguage(Language language) {
    if (language == Language::Arabic) {
        static Thing const arabic(Language::Arabic);
        return arabic;
    }
    if (language == Language::English) {
        static Thing const english(Language::English);
        return english;
    }
    static Thing const french(Language::French);
    return french;
}

}  // namespace diwan::reading
