#include "cli/run.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ostream>

#include "cli/cards_command.hpp"
#include "cli/check_command.hpp"
#include "cli/dates_command.hpp"
#include "cli/fill_command.hpp"
#include "cli/import_command.hpp"
#include "cli/metrics_command.hpp"
#include "cli/name_command.hpp"
#include "cli/numbers_command.hpp"
#include "cli/quote_command.hpp"
#include "cli/read_command.hpp"
#include "cli/templates_command.hpp"
#include "cli/words_command.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

// `run` gets the arguments after the verb and the language of messages; `help` is a row of the messages.
struct Verb {
    std::string_view name;
    std::string_view help;
    int (*run)(std::vector<std::string> const& arguments, Language output, Streams streams);
};
constexpr std::array verbs{
    Verb{"read", "read.help", runRead},          Verb{"agenda", "agenda.help", runAgenda},
    Verb{"dates", "dates.help", runDates},       Verb{"words", "words.help", runWords},
    Verb{"numbers", "numbers.help", runNumbers}, Verb{"cards", "cards.help", runCards},
    Verb{"name", "name.help", runName},          Verb{"templates", "templates.help", runTemplates},
    Verb{"fill", "fill.help", runFill},          Verb{"quote", "quote.help", runQuote},
    Verb{"check", "check.help", runCheck},       Verb{"metrics", "metrics.help", runMetrics},
    Verb{"import", "import.help", runImport},
};

// The language of messages: LC_ALL, LC_MESSAGES, LANG, in that order, as programs do.
Language languageOfMachine() {
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        char const* const value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        Language const language = language::fromCode(value).value_or(Language::French);
        return language == Language::Darija ? Language::French : language;
    }
    return Language::French;
}

// Looked for before anything else is read, so that a mistake before it is already told in that language.
Language outputLanguage(std::vector<std::string> const& arguments) {
    constexpr std::string_view option = "--output-lang";
    Language language = languageOfMachine();
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        std::string_view const argument = arguments[i];
        std::string_view value;
        if (argument == option && i + 1 < arguments.size()) value = arguments[i + 1];
        if (argument.starts_with(option) && argument.substr(option.size()).starts_with('='))
            value = argument.substr(option.size() + 1);
        auto const output = language::fromCode(value);
        if (output && *output != Language::Darija) language = *output;
    }
    return language;
}

void showHelp(Language output, std::ostream& out) {
    std::string_view between;
    for (Verb const& verb : verbs) {
        out << between << language::message(output, verb.help) << '\n';
        between = "\n";
    }
}

}  // namespace

void tell(Problem const& problem, Language output, Streams streams) {
    streams.error << "diwan: " << language::describe(output, problem) << '\n';
}

int run(std::vector<std::string> const& arguments, Streams streams) {
    Language const output = outputLanguage(arguments);
    std::string const name = arguments.empty() ? "" : arguments[0];
    if (name == "--help" || name == "-h" || name == "help") {
        showHelp(output, streams.out);
        return exitFine;
    }
    auto const* const verb = std::ranges::find(verbs, name, &Verb::name);
    if (verb == verbs.end()) {
        tell({"verb.unknown", {name}, {}}, output, streams);
        return exitUsage;
    }
    return verb->run({arguments.begin() + 1, arguments.end()}, output, streams);
}

}  // namespace diwan::cli
