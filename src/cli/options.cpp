#include "cli/options.hpp"

#include <algorithm>

#include "language/language.hpp"

namespace diwan::cli {

namespace {

// "--lang", "-h", but not "-" (standard input) nor a negative number in any digits.
bool isOption(std::string_view argument) {
    if (!argument.starts_with('-') || argument.size() < 2) return false;
    char const next = argument[1];
    return next == '-' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

}  // namespace

Result<GivenOptions> parseOptions(std::vector<std::string> const& arguments,
                                  std::initializer_list<std::string_view> known,
                                  std::initializer_list<std::string_view> flags) {
    GivenOptions given;
    bool onlyWords = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& argument = arguments[i];
        if (onlyWords || !isOption(argument)) {
            given.words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            onlyWords = true;
            continue;
        }
        if (argument == "--help" || argument == "-h") {
            given.help = true;
            continue;
        }
        if (std::ranges::find(flags, argument) != flags.end()) {
            given.flags.insert(argument);
            continue;
        }
        std::size_t const equals = argument.find('=');
        std::string const name = argument.substr(0, equals);
        bool const isOutput = name == "--output-lang";
        if (!isOutput && std::ranges::find(known, name) == known.end())
            return Problem{"option.unknown", {name}, {}};
        if (equals == std::string::npos && i + 1 >= arguments.size())
            return Problem{"option.value-missing", {name}, {}};
        std::string const value = equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
        if (isOutput) {
            auto const output = language::fromCode(value);
            if (!output || *output == Language::Darija) return Problem{"option.language", {value}, {}};
            given.outputLanguage = true;
        } else {
            given.values[name].push_back(value);
        }
    }
    return given;
}

}  // namespace diwan::cli
