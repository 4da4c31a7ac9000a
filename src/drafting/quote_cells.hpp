// A cell of a quote's table as a person typed it, read exactly.
//
//   readNumberCell("38 500,50 DA", {.decimals = 2, .currency = "DZD"}, Language::French)    // 3850050
//   readNumberCell("1,250.00", {.decimals = 2, .currency = "DZD"}, Language::English)       // 125000
//   cellText("⟨désignation⟩")                                                               // ""
//
// A comma or a point parts decimals, or groups of three digits when there are several, or when another sign
// follows; a lone comma before three digits groups in English and parts decimals in French and Arabic. A lone
// point before three digits of an amount with two decimals ("38.500") can mean either and is refused. Spaces
// of all kinds, marks of direction, Arabic digits, the currency's own sign and "%" are passed over. Any
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "language/language.hpp"

namespace diwan::drafting {

struct NumberCell {
    int decimals = 2;
    std::string currency{};  // of an amount; empty: a quantity or percentage
};

// The number times 10^decimals. Problems: "cell.number", "cell.ambiguous", "cell.too-large" (beyond 10^15
// when scaled), "cell.currency" (the sign of another currency), all {text}.
Result<std::int64_t> readNumberCell(std::string_view text, NumberCell const& kind, Language language);

// The words of a cell: without spaces around, without marks of direction around; a placeholder that nobody
// filled is empty.
[[nodiscard]] std::string cellText(std::string_view text);

// The same for comparing: without marks of direction and spaces anywhere, minus signs alike.
[[nodiscard]] std::string bareText(std::string_view text);

}  // namespace diwan::drafting
