// The kinds of cards as commands call them: "clients", "people", "company".
#pragma once

#include <optional>
#include <string_view>

#include "records/card_edit.hpp"

namespace diwan::office {

[[nodiscard]] constexpr std::string_view cardKindName(CardEdit::What what) {
    if (what == CardEdit::What::Company) return "company";
    return what == CardEdit::What::Person ? "people" : "clients";
}

// Nothing: no such kind.
[[nodiscard]] constexpr std::optional<CardEdit::What> cardKindOf(std::string_view name) {
    for (CardEdit::What const what :
         {CardEdit::What::Client, CardEdit::What::Person, CardEdit::What::Company})
        if (cardKindName(what) == name) return what;
    return std::nullopt;
}

}  // namespace diwan::office
