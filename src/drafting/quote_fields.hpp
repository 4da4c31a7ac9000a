// Fields of a quote's JSON that nobody reads: a misspelt name would be passed over without a word.
//
//   for (Problem const& problem : unknownFields(R"({"dicount":"5"})"))
//       say(problem);          // “dicount” is no field of a quote … did you mean “discount”?
//
// Pure; any thread. The names: docs/quote-json.md.
#pragma once

#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace diwan::drafting {

// "quote.field-unknown" {where: "lines[2].qty", the nearest known name} or, without a near one,
// "quote.field-foreign" {where}. Empty for what is no JSON object: quoteFromJson says so.
[[nodiscard]] std::vector<Problem> unknownFields(std::string_view json);

}  // namespace diwan::drafting
