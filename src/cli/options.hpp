// The options of a verb, split the way all verbs share: "--name value", "--name=value", "--help", "--", and
// the rest in order. "-", "-5" and "-٥" are values of their own, not options.
//
//   auto const given = parseOptions(arguments, {"--currency", "--lang"});
//   if (!given) …                                       // "option.unknown", "option.value-missing"
//   std::string currency = given->value("--currency").value_or("DZD");
//   parseOptions(arguments, {"--data"}, {"--force"})->flags.contains("--force")      // takes no value
//
// "--output-lang" is always allowed: run() has read it; its value is checked here ("option.language").
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan::cli {

struct GivenOptions {
    std::vector<std::string> words;                                       // what is no option: files, amounts
    std::map<std::string, std::vector<std::string>, std::less<>> values;  // in their order
    std::set<std::string, std::less<>> flags;
    bool help = false;
    bool outputLanguage = false;  // "--output-lang" was given

    // The last one given.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const {
        auto const found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second.back());
    }
};

// `arguments`: after the verb's name. `known`: the verb's own options with a value. `flags`: those without
// one.
Result<GivenOptions> parseOptions(std::vector<std::string> const& arguments,
                                  std::initializer_list<std::string_view> known,
                                  std::initializer_list<std::string_view> flags = {});

}  // namespace diwan::cli
