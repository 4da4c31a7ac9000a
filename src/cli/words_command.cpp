#include "cli/words_command.hpp"

#include <ostream>

#include "cli/options.hpp"
#include "drafting/amount_text.hpp"
#include "drafting/words.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

struct Request {
    std::string amount;
    std::optional<std::string> currency;
    Language language = Language::French;
    drafting::WordStyle style;
};

Result<Request> requestOf(GivenOptions const& given, Language output) {
    if (given.words.empty()) return Problem{"words.no-amount", {}, {}};
    if (given.words.size() > 1) return Problem{"words.one-amount", {given.words[0], given.words[1]}, {}};
    Request request{.amount = given.words[0], .currency = given.value("--currency"), .language = output};
    if (auto const code = given.value("--lang")) {
        auto const language = language::fromCode(*code);
        if (!language || *language == Language::Darija) return Problem{"words.language", {*code}, {}};
        request.language = *language;
    }
    if (auto const name = given.value("--spelling")) {
        auto const style = drafting::wordStyleOf(*name);
        if (!style) return Problem{"words.spelling", {*name}, {}};
        request.style = *style;
    }
    return request;
}

Result<std::string> wordsOf(Request const& request) {
    auto const money = drafting::readAmount(request.amount, request.currency);
    if (!money) return money.error();
    return drafting::amountInWords(*money, request.language, request.style.french, request.style.english);
}

}  // namespace

int runWords(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const refused = [&](Problem const& problem) {
        tell(problem, output, streams);
        return exitUsage;
    };
    auto const given = parseOptions(arguments, {"--currency", "--lang", "--spelling"});
    if (!given) return refused(given.error());
    if (given->help) {
        streams.out << language::message(output, "words.help") << '\n';
        return exitFine;
    }
    auto const request = requestOf(*given, output);
    if (!request) return refused(request.error());
    auto const words = wordsOf(*request);
    if (!words) return refused(words.error());
    streams.out << *words << '\n';
    streams.out.flush();
    return exitFine;
}

}  // namespace diwan::cli
