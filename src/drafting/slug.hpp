// A slug: words made fit for a part of a file's name, on every system.
//
//   slug("Clinique Les Oliviers")                              // "clinique-les-oliviers"
//   slug("عيادة الزيتون")                                       // "عيادة-الزيتون": Arabic letters stay
//   slug("عيادة الزيتون", ArabicLetters::Transliterated)        // "aiada-alzitoun"
//
// Compatibility forms are taken apart (NFKD), accents, tashkeel, tatweel and marks of direction go, œ æ ß are
// spelt out, digits of all scripts are 0-9, small letters; everything else is one hyphen. At most 40
// characters. Nothing left: "sans-nom". Other scripts are transliterated. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diwan::drafting {

enum class ArabicLetters { Kept, Transliterated };

inline constexpr std::size_t longestSlug = 40;  // characters

// `orElse`: what stands for nothing.
[[nodiscard]] std::string slug(std::string_view text, ArabicLetters arabic = ArabicLetters::Kept,
                               std::string_view orElse = "sans-nom");

// The first `characters` (code points) of a slug, without a hyphen at the end.
[[nodiscard]] std::string shortened(std::string_view slug, std::size_t characters);

}  // namespace diwan::drafting
