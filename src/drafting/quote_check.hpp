// What is wrong with a quote, and what a person should look at again, each naming its line.
//
//   for (Problem const& problem : errorsOf(quote))
//       show(language::describe(language, problem));      // "Line 2: the quantity is negative. …"
//
// Pure; any thread.
#pragma once

#include <vector>

#include "base/problem.hpp"
#include "drafting/quote.hpp"

namespace diwan::drafting {

// What prevents totals, first line first. "quote.empty", "quote.country-unknown" {code};
// "quote.currency-invalid" {text}; of a line, with its number: "quote.line-empty", "quote.quantity-negative",
// "quote.price-negative", "quote.discount-range", "quote.vat-range", "quote.levy-unknown" {line, code,
// country, date}, "quote.overflow"; of the whole: "quote.global-discount-range", "quote.deposit-range",
// "quote.transport-negative", "quote.transport-vat-range", "quote.total-overflow", "quote.cash-rounding".
[[nodiscard]] std::vector<Problem> errorsOf(Quote const& quote);

// What does not prevent them: "quote.vat-unknown" {line, rate, country, date} for a
// rate that was not in force; "quote.transport-vat-unknown" {rate, country, date}; "quote.currency-foreign"
// {currency, the country's}; "quote.words-missing" {currency} when its amounts can't be written in words;
// "quote.expired" {last day}; "quote.price-zero" and "quote.quantity-zero" {line}.
[[nodiscard]] std::vector<Problem> remarksOf(Quote const& quote, Day today);

}  // namespace diwan::drafting
