// Amounts as people type them, read exactly: digits of three scripts, grouped by spaces, points or commas,
// with or without their currency.
//
//   readAmount("593 917,10 DA")             // 59391710 centimes of DZD
//   readAmount("٥٨٠٫٥", "MAD")              // 58050 centimes of MAD
//   readAmount("1.234,500", "TND")          // 1234500 millimes of TND
//   roundedAmount("1.005", "EUR")           // 101: a computed number, rounded half up
//
// Nothing is guessed: "38.500" dinars could be thirty-eight thousand or thirty-eight and a half, so it is
// refused. Any thread.
#pragma once

#include <optional>
#include <string_view>

#include "base/money.hpp"
#include "base/result.hpp"

namespace diwan::drafting {

// Spaces of every width, an apostrophe, points and commas group digits by three; a comma or point that comes
// once, or last, begins the decimals. Arabic-Indic and Persian digits and separators count like the others,
// marks of writing direction count for nothing. The currency is, in this order, the one `asked` for (a code
// or a sign), the one written beside the number, the dinar (DZD).
// Problems: "number.invalid", "amount.decimals" (more than the currency has), "amount.negative",
// "amount.too-large" (beyond 10^15 minor units), "amount.currency-unknown", "amount.currency-other" (another
// one is written than was asked for).
Result<Money> readAmount(std::string_view text, std::optional<std::string_view> asked = std::nullopt);

// A plain decimal number of a program ("1234.567", no grouping) rounded half up to the currency's decimals.
// The same problems, without "amount.decimals".
Result<Money> roundedAmount(std::string_view decimal, std::string_view currency);

}  // namespace diwan::drafting
