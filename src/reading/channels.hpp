// The channels of posts and their lengths: rows of tables/channels.tsv.
//
//   Channel const* insta = findChannel("Instagram");   // by id or by one of its names, in any language
//   insta->characters                                  // 2200
//
// Constant data: any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan::reading {

inline constexpr std::size_t longestHook =
    120;  // characters: the house's rule, where the channel says nothing

struct Channel {
    std::string id;
    std::vector<std::string> names;  // folded
    std::size_t hook = longestHook;
    std::optional<std::size_t> characters;
    std::optional<std::size_t> tags;
};

[[nodiscard]] std::vector<Channel> const& channels();
// The id of the channel that a person chose by id or name. Problem "check.channel" {words, known ids}.
[[nodiscard]] Result<std::string> chosenChannel(std::string const& words);
// The first channel that is named in the words; null when none is.
[[nodiscard]] Channel const* findChannel(std::string_view words);

}  // namespace diwan::reading
