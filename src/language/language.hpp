// The languages Diwan reads, writes and speaks. Darija in Latin letters is only ever read.
//
//   Language l = language::fromCode("fr-DZ").value_or(Language::French);
#pragma once

#include <optional>
#include <string_view>

namespace diwan {

enum class Language { French, Arabic, English, Darija };

namespace language {

// "fr", "ar", "en", "ary-Latn" (Moroccan-Algerian spoken Arabic in Latin letters).
[[nodiscard]] std::string_view code(Language language);

// Reads a language tag by its first part: "fr", "fr-DZ", "ar_DZ.UTF-8". Nothing for other languages.
[[nodiscard]] std::optional<Language> fromCode(std::string_view tag);

[[nodiscard]] bool isRightToLeft(Language language);

}  // namespace language
}  // namespace diwan
