#include "backend/arguments.hpp"

#include <charconv>

namespace diwan::backend {

namespace {

std::set<std::string> const& flagNames() {
    static std::set<std::string> const names{"--no-tls", "--help", "--version"};
    return names;
}

Problem usage(char const* code, std::string const& word) {
    return Problem{.code = code, .arguments = {word}, .detail = ""};
}

}  // namespace

std::string Arguments::option(std::string const& name, std::string const& otherwise) const {
    auto const found = options.find(name);
    return found == options.end() ? otherwise : found->second.back();
}

Result<std::string> Arguments::required(std::string const& name) const {
    std::string value = option(name);
    if (value.empty()) return usage("usage.missing", name);
    return value;
}

Result<Done> Arguments::allowOnly(std::set<std::string> const& names) const {
    for (auto const& [name, values] : options)
        if (!names.contains(name)) return usage("usage.unknown", name);
    for (std::string const& flag : flags)
        if (!names.contains(flag)) return usage("usage.unknown", flag);
    return done;
}

Result<Arguments> readArguments(std::vector<std::string> const& given) {
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        std::string const& word = given[i];
        if (flagNames().contains(word)) {
            arguments.flags.insert(word);
        } else if (word.starts_with("--")) {
            if (i + 1 >= given.size()) return usage("usage.value", word);
            arguments.options[word].push_back(given[++i]);
        } else {
            arguments.words.push_back(word);
        }
    }
    return arguments;
}

Result<int> numberOf(std::string const& option, std::string const& text, int least, int most) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return usage("usage.value", option);
    return value;
}

}  // namespace diwan::backend
