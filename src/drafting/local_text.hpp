// LocalText: one text in up to three languages, as cards and templates hold it.
//
//   LocalText name{.french = "SARL Hodna Bois Mobilier"};
//   name.in(Language::English)      // the French one: what is not translated is shown as it is
//
// Value; any thread.
#pragma once

#include <string>

#include "language/language.hpp"

namespace diwan::drafting {

struct LocalText {
    std::string french;
    std::string arabic;
    std::string english;
    bool operator==(LocalText const&) const = default;

    // The text in that language, else in French, else in any.
    [[nodiscard]] std::string const& in(Language language) const {
        std::string const& wanted = exactly(language);
        if (!wanted.empty()) return wanted;
        if (!french.empty()) return french;
        return english.empty() ? arabic : english;
    }

    // The text in that language, empty where there is none.
    [[nodiscard]] std::string const& exactly(Language language) const {
        if (language == Language::Arabic) return arabic;
        return language == Language::English ? english : french;
    }

    [[nodiscard]] bool empty() const { return french.empty() && arabic.empty() && english.empty(); }
};

}  // namespace diwan::drafting
