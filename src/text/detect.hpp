// The language of a text, from its script and its function words; nothing else is asked.
//
//   detectLanguage("Lazem n3aytou l’client ghedwa", Language::French)   // Language::Darija
//
// `otherwise` is the answer for a text without evidence. Any thread.
#pragma once

#include <optional>
#include <string_view>

#include "language/language.hpp"
#include "text/document.hpp"
#include "text/tokens.hpp"

namespace diwan::text {

[[nodiscard]] Language detectLanguage(std::string_view utf8, Language otherwise);
[[nodiscard]] Language detectLanguage(Document const& document, Language otherwise);
// Of one sentence; `otherwise` unless the evidence against it is clear.
[[nodiscard]] Language detectLanguage(Tokens const& sentence, Language otherwise);

// True for a word that one of the languages uses in every text ("de", "the", "في").
[[nodiscard]] bool isFunctionWord(Token const& token);
// The number of the word among those, 0 for any other; what Token::functionWord keeps.
[[nodiscard]] std::uint16_t functionWordNumber(Token const& token);

}  // namespace diwan::text
