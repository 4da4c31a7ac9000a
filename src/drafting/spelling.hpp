// The three spellers behind words.hpp: a count of things in words, noun included. Counts are below 10^15.
#pragma once

#include <cstdint>
#include <string>

#include "drafting/currency.hpp"
#include "drafting/words.hpp"

namespace diwan::drafting {

[[nodiscard]] std::string countFrench(std::int64_t count, CountedNoun const& noun, FrenchSpelling spelling);
[[nodiscard]] std::string countArabic(std::int64_t count, CountedNoun const& noun);
[[nodiscard]] std::string countEnglish(std::int64_t count, CountedNoun const& noun, EnglishUse use);

}  // namespace diwan::drafting
