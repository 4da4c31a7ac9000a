// JSON from strangers, read strictly, and the one form in which the journal keeps it.
//
//   Result<std::string> set = canonicalObject(R"({"b":1, "a":"é"})");     // {"a":"é","b":1}
//   Result<std::string> both = laidOver({first, second});                   // fields of the second win
//
// Refused as "entry.invalid": not UTF-8, not an object, a key twice, depth above 16, NUL, trailing bytes.
#pragma once

#include <Poco/Dynamic/Var.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan::store {

inline constexpr int deepestJson = 16;
inline constexpr std::size_t longestSet = 64 * 1024;

[[nodiscard]] bool isUtf8(std::string_view text);

// Any JSON object or array. Problem "json.invalid".
Result<Poco::Dynamic::Var> readJson(std::string_view text, int depth = deepestJson);

// Keys sorted, no spaces. The canonical form of a canonical form is itself.
[[nodiscard]] std::string canonical(Poco::Dynamic::Var const& value);
Result<std::string> canonicalObject(std::string_view text);

// The objects' fields, the last one winning, in canonical form.
Result<std::string> laidOver(std::vector<std::string> const& objects);

}  // namespace diwan::store
