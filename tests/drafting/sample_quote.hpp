// The sample quote as a living one, dated 12 May 2026.
#pragma once

#include "drafting/live_quote.hpp"
#include "drafting/quote_sheet.hpp"
#include "table_file.hpp"

namespace diwan::drafting {

constexpr Day may12 = std::chrono::year{2026} / std::chrono::May / 12;

inline LiveQuote sample(Language language = Language::French) {
    auto const quote = quoteFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/quote.json"), may12);
    auto const sheet = quoteSheet(*quote, language);
    return {.quote = *quote, .language = language, .totals = sheet->totals, .words = sheet->words};
}

}  // namespace diwan::drafting
